package org.tawama.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tawama.register.Revision;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.SiteAddress;

/// The past of a record for programs that speak Memento (RFC 7089), and the links between its versions (RFC 5829).
///
/// 1. A record's address is the *original* and its own *TimeGate*: asked with `Accept-Datetime` it leads (302) to the
///    version that was known then, to the first when there was none yet.
/// 2. A *memento* is the record as known at an entry, `?known=412`: it says since when the version it shows has stood.
/// 3. The *TimeMap* lists all versions. What a version refers to reads as it was known with that version.
///
/// What was known at an instant, the entries decide, and no clock: see `docs/time.md`. The record on another day than
/// today, and in a format chosen by suffix, is not negotiated.
final class Mementos {
    static final String MEDIA_TYPE = "application/link-format";
    static final String TIME_MAP = "/timemap";
    static final String ACCEPT = "Accept-Datetime";

    private static final String KNOWN = "known";
    private static final String VERSION = "<%s>; rel=\"%s\"";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern HTTP_DATE_SHAPE =
            Pattern.compile("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");

    private final Records records;
    private final RecordAnswers answers;
    private final String site;

    /// @param told where readers find the register, when that is known; a TimeMap then names whole addresses
    Mementos(Records records, RecordAnswers answers, Optional<SiteAddress> told) {
        this.records = records;
        this.answers = answers;
        this.site = told.map(SiteAddress::text).orElse("");
    }

    /// Whether a route of the interface negotiates by time.
    static boolean negotiates(Route route) {
        return route.path().endsWith("/{id}") && !route.path().startsWith("/api/v1/doubts/");
    }

    /// The record, or where it stands as it was known at the time asked for.
    Answer one(Kind<?> kind, Request request) {
        if (request.suffix().isPresent() || request.query().text("asof").isPresent()) return answers.one(kind, request);
        var address = address(kind, request);
        var known = request.query().number(KNOWN);
        if (known.isPresent()) {
            var shown = answers.one(kind, request);
            return memento(shown, address, versions(kind, request, Long.MAX_VALUE), known.getAsLong());
        }
        if (request.acceptDatetime().isPresent()) return gate(kind, request, address);
        return answers.one(kind, request)
                .with("Link", original(address) + ", " + timeMap(address))
                .with("Vary", ACCEPT);
    }

    private Answer gate(Kind<?> kind, Request request, String address) {
        var wanted = read(request.acceptDatetime().orElseThrow());
        var versions = versions(kind, request, Long.MAX_VALUE);
        if (versions.isEmpty()) throw Refused.record(kind.plural(), request.variable("id"));
        var at = index(versions, records.knownAt(wanted).entries());
        return Answer.redirect(memento(address, versions.get(at)))
                .with("Link", links(address, versions, at))
                .with("Vary", ACCEPT);
    }

    /// Anything that is not the date of RFC 9110 to the letter is refused, as RFC 7089 asks for.
    private static Instant read(String text) {
        try {
            if (!HTTP_DATE_SHAPE.matcher(text).matches()) throw Refused.value(ACCEPT, text, List.of());
            return HTTP_DATE.parse(text, Instant::from);
        } catch (DateTimeException notInCalendar) {
            throw Refused.value(ACCEPT, text, List.of());
        }
    }

    private Answer memento(Answer shown, String address, List<Revision> versions, long known) {
        var at = index(versions, known);
        var version = versions.get(at);
        var links = new ArrayList<String>();
        links.add(links(address, versions, at));
        if (at > 0) links.add(VERSION.formatted(memento(address, versions.get(at - 1)), "predecessor-version"));
        if (at + 1 < versions.size())
            links.add(VERSION.formatted(memento(address, versions.get(at + 1)), "successor-version"));
        links.add(VERSION.formatted(address, "latest-version"));
        return shown.with("Memento-Datetime", HTTP_DATE.format(version.at())).with("Link", String.join(", ", links));
    }

    /// The last version that is among the first `known` entries; the first when none is.
    private static int index(List<Revision> versions, long known) {
        var at = versions.size() - 1;
        while (at > 0 && versions.get(at).entry() > known) at--;
        return at;
    }

    private List<Revision> versions(Kind<?> kind, Request request, long known) {
        var id = request.variable("id");
        if (id.indexOf('\0') >= 0) return List.of();
        return records.history(id).reversed().stream()
                .filter(revision -> revision.kind().equals(kind.code()) && revision.entry() <= known)
                .toList();
    }

    private static String links(String address, List<Revision> versions, int at) {
        var links = new ArrayList<String>();
        links.add(original(address));
        links.add(timeMap(address));
        for (var version = 0; version < versions.size(); version++) {
            var names = relations(version, versions.size(), at);
            if (!names.isEmpty()) links.add(memento(address, versions.get(version), names));
        }
        return String.join(", ", links);
    }

    /// What a version is to the one that is shown; nothing when it is neither an end nor beside it.
    private static String relations(int version, int count, int at) {
        var names = new ArrayList<String>();
        if (version == 0) names.add("first");
        if (version == count - 1) names.add("last");
        if (version == at - 1) names.add("prev");
        if (version == at + 1) names.add("next");
        if (names.isEmpty() && version != at) return "";
        names.add("memento");
        return String.join(" ", names);
    }

    /// All versions, oldest first, as far as they were known.
    Answer timeMap(Kind<?> kind, Request request) {
        var versions = versions(kind, request, request.query().number(KNOWN).orElse(Long.MAX_VALUE));
        if (versions.isEmpty()) throw Refused.record(kind.plural(), request.variable("id"));
        var address = site + address(kind, request);
        var lines = new ArrayList<String>();
        lines.add(original(address));
        lines.add("<%s>; rel=\"self\"; type=\"%s\"; from=\"%s\"; until=\"%s\""
                .formatted(
                        address + TIME_MAP,
                        MEDIA_TYPE,
                        HTTP_DATE.format(versions.getFirst().at()),
                        HTTP_DATE.format(versions.getLast().at())));
        for (var at = 0; at < versions.size(); at++) {
            var ends = (at == 0 ? "first " : "") + (at == versions.size() - 1 ? "last " : "");
            lines.add(memento(address, versions.get(at), ends + "memento"));
        }
        var text = lines.stream().collect(Collectors.joining(",\n", "", "\n"));
        return Answer.of(MEDIA_TYPE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(Kind<?> kind, Request request) {
        return "/api/v1/" + kind.plural() + "/" + Percent.encode(request.variable("id"));
    }

    private static String original(String address) {
        return VERSION.formatted(address, "original timegate");
    }

    private static String timeMap(String address) {
        return VERSION.formatted(address + TIME_MAP, "timemap") + "; type=\"" + MEDIA_TYPE + "\"";
    }

    private static String memento(String address, Revision version) {
        return address + "?" + KNOWN + "=" + version.entry();
    }

    private static String memento(String address, Revision version, String relations) {
        return VERSION.formatted(memento(address, version), relations) + "; datetime=\""
                + HTTP_DATE.format(version.at()) + "\"";
    }
}
