package org.tawama.portal;

import java.util.Locale;
import org.tawama.opendata.CountrySheet;
import org.tawama.registrar.Kind;

/// Answers for countries.
final class CountryPages {
    private CountryPages() {}

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.COUNTRIES).answer();
    }

    /// A key in small letters is sent to the one address that the country has.
    static Answer one(Asked asked) {
        if (asked.id().matches("[a-zA-Z]{2}") && !asked.id().matches("[A-Z]{2}")) {
            return new Answer.Moved("/countries/" + asked.id().toUpperCase(Locale.ROOT));
        }
        return asked.one(Kind.COUNTRY, CountrySheet.class, sheet -> new CountryPage(asked, sheet).answer());
    }
}
