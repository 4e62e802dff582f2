package org.tawama.portal;

import org.tawama.opendata.RecommendationSheet;
import org.tawama.registrar.Kind;

/// Answers for what sessions recommend.
final class RecommendationPages {
    private RecommendationPages() {}

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.RECOMMENDATIONS).answer();
    }

    static Answer one(Asked asked) {
        return asked.one(
                Kind.RECOMMENDATION, RecommendationSheet.class, sheet -> new RecommendationPage(asked, sheet).answer());
    }
}
