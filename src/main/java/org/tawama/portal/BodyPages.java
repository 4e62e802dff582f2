package org.tawama.portal;

import org.tawama.opendata.BodySheet;
import org.tawama.registrar.Kind;

/// Answers for bodies.
final class BodyPages {
    private BodyPages() {}

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.BODIES).answer();
    }

    static Answer one(Asked asked) {
        return asked.one(Kind.BODY, BodySheet.class, sheet -> new BodyPage(asked, sheet).answer());
    }
}
