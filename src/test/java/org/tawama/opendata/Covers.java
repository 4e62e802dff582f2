package org.tawama.opendata;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.SiteAddress;

/// What stands before sheets in tests.
final class Covers {
    static final SiteAddress SITE = SiteAddress.parse("https://register.example");

    private static final Beside BESIDE = new Beside(Covers::begun, ids -> List.of(), sessions -> Map.of());

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
                Optional.empty(),
                BESIDE);
    }

    /// Of a list as a site answers it, in that language.
    static Cover of(Listed list, Language language) {
        return of(list, language, BESIDE);
    }

    /// The same, with the documents and recommendations of these records.
    static Cover of(Listed list, Language language, Records records) {
        var beside = Beside.of(records, Known.latest());
        return of(list, language, new Beside(Covers::begun, beside.documents(), beside.recommended()));
    }

    private static Cover of(Listed list, Language language, Beside beside) {
        var self = "/api/v1/" + list.code() + "?lang=" + language.code();
        return new Cover(
                list,
                Optional.empty(),
                language,
                SampleRegister.TODAY,
                Optional.empty(),
                "log.example",
                Optional.of(new Cover.Whereabouts(SITE, self, self, Optional.empty())),
                beside);
    }

    /// Of one record as a site answers it, in that language.
    static Cover of(Sheet sheet, Language language) {
        return of(sheet, of(sheet.listed(), language));
    }

    /// The same, with the documents and recommendations of these records.
    static Cover of(Sheet sheet, Language language, Records records) {
        return of(sheet, of(sheet.listed(), language, records));
    }

    private static Cover of(Sheet sheet, Cover list) {
        return new Cover(
                list.list(),
                Optional.of(sheet),
                list.language(),
                list.asof(),
                list.latest(),
                list.origin(),
                list.whereabouts(),
                list.beside());
    }

    /// All records began on one day in spring.
    private static Map<String, Instant> begun(Collection<String> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> Instant.parse("2026-03-21T10:15:30Z")));
    }
}
