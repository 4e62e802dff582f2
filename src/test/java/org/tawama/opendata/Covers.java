package org.tawama.opendata;

import java.time.Instant;
import java.util.Optional;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.SiteAddress;

/// What stands before sheets in tests.
final class Covers {
    static final SiteAddress SITE = SiteAddress.parse("https://register.example");

    private Covers() {}

    /// Of a list in French, as a file.
    static Cover of(Listed list) {
        return new Cover(
                list,
                Optional.empty(),
                Language.FR,
                SampleRegister.TODAY,
                Optional.of(Instant.parse("2026-11-23T08:00:00Z")),
                "log.example",
                Optional.empty());
    }

    /// Of a list as a site answers it, in that language.
    static Cover of(Listed list, Language language) {
        var self = "/api/v1/" + list.code() + "?lang=" + language.code();
        return new Cover(
                list,
                Optional.empty(),
                language,
                SampleRegister.TODAY,
                Optional.empty(),
                "log.example",
                Optional.of(new Cover.Whereabouts(SITE, self, self, Optional.empty())));
    }
}
