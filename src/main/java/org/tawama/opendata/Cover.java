package org.tawama.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.tawama.documents.Document;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.SiteAddress;

/// What stands before the sheets that leave: what they are of, for which reader, as of when, and where they come from.
///
/// @param list what is listed; of one record, the list it belongs to
/// @param about the one record that leaves; empty for a list
/// @param language in which titles and sentences are told, by formats that tell any
/// @param asof the day for which the sheets are drawn
/// @param latest when the newest entry that counts was recorded; empty before the first
/// @param origin the name of the log
/// @param whereabouts empty when nobody can be led back, as in a file
/// @param beginnings when the register first learnt of records, by their identifiers; asked for some hundred at once
/// @param documents those that belong to any of these records, as known; asked for some hundred at once
public record Cover(
        Listed list,
        Optional<Sheet> about,
        Language language,
        LocalDate asof,
        Optional<Instant> latest,
        String origin,
        Optional<Whereabouts> whereabouts,
        Function<Collection<String>, Map<String, Instant>> beginnings,
        Function<Collection<String>, List<Held<Document>>> documents) {

    /// Where these sheets are found.
    ///
    /// @param self address of this answer, below the site
    /// @param first that of its first page
    /// @param next that of the page that follows
    public record Whereabouts(SiteAddress site, String self, String first, Optional<String> next) {}

    /// What the sheets are called together.
    LocalText.Shown title() {
        return about.flatMap(sheet -> sheet.title().shownIn(language))
                .orElseGet(
                        () -> new LocalText.Shown(Sentences.in(language).word("portal.listed", list.code()), language));
    }

    /// The whole address of the page that shows the record to readers; empty when no site is known.
    Optional<String> page(Sheet sheet) {
        return switch (sheet) {
            case DoubtSheet doubt -> page(doubt.about());
            case Sheet record ->
                below("/" + language.code() + "/" + record.listed().code() + "/" + encoded(record.id()));
        };
    }

    /// The whole address of the page that shows what the sheets are of.
    Optional<String> page() {
        return about.map(this::page).orElseGet(() -> below("/" + language.code() + "/" + pageOf(list)));
    }

    /// Fields of cooperation are listed on no page of their own.
    private static String pageOf(Listed list) {
        return list == Listed.THEMES ? "data" : list.code();
    }

    /// An address of the site, whole.
    Optional<String> below(String path) {
        return whereabouts.map(there -> there.site().text() + path);
    }

    Optional<String> self() {
        return whereabouts.flatMap(there -> below(there.self()));
    }

    /// What names the record among machines: where its data is found in that format, or, when no site is known, a name
    /// that is the same for ever.
    String named(Listed listed, String id, Format format) {
        return named(listed, id, "." + format.extension());
    }

    /// The same where its data is found in whatever format its reader accepts.
    String named(Listed listed, String id) {
        return named(listed, id, "");
    }

    private String named(Listed listed, String id, String suffix) {
        return below("/api/v1/" + listed.code() + "/" + encoded(id) + suffix)
                .orElseGet(() -> "urn:uuid:" + name(listed.code() + "/" + id));
    }

    /// A name that is the same for ever for what bears this name in this log, and no other's.
    UUID name(String name) {
        return UUID.nameUUIDFromBytes((origin + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
