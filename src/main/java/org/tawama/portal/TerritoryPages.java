package org.tawama.portal;

import org.tawama.opendata.TerritorySheet;
import org.tawama.registrar.Kind;

/// Answers for territories.
final class TerritoryPages {
    private TerritoryPages() {}

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.TERRITORIES).answer();
    }

    static Answer one(Asked asked) {
        return asked.one(Kind.TERRITORY, TerritorySheet.class, sheet -> new TerritoryPage(asked, sheet).answer());
    }
}
