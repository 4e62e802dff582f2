package org.tawama.portal;

import org.tawama.opendata.PartySheet;
import org.tawama.registrar.Kind;

/// Answers for parties.
final class PartyPages {
    private PartyPages() {}

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.PARTIES).answer();
    }

    static Answer one(Asked asked) {
        return asked.one(Kind.PARTY, PartySheet.class, sheet -> new PartyPage(asked, sheet).answer());
    }
}
