package org.tawama.portal;

import java.util.Locale;
import java.util.function.Function;
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
        return one(asked, "", sheet -> answer(asked, sheet));
    }

    /// The page of a partner, or of the register's own country.
    static Answer answer(Asked asked, CountrySheet sheet) {
        return sheet.home() ? new OwnCountryPage(asked, sheet).answer() : new CountryPage(asked, sheet).answer();
    }

    /// @param below what follows the country in the address
    static Answer one(Asked asked, String below, Function<CountrySheet, Answer> page) {
        if (asked.id().matches("[a-zA-Z]{2}") && !asked.id().matches("[A-Z]{2}")) {
            return new Answer.Moved("/countries/" + asked.id().toUpperCase(Locale.ROOT) + below);
        }
        return asked.one(Kind.COUNTRY, CountrySheet.class, page);
    }
}
