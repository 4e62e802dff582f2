package org.tawama.portal;

import org.tawama.opendata.AgreementSheet;
import org.tawama.registrar.Kind;

/// Answers for agreements.
final class AgreementPages {
    private AgreementPages() {}

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.AGREEMENTS).answer();
    }

    static Answer one(Asked asked) {
        return asked.one(Kind.AGREEMENT, AgreementSheet.class, sheet -> new AgreementPage(asked, sheet).answer());
    }
}
