package org.tawama.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.search.Found;
import org.tawama.search.Hit;
import org.tawama.search.Inquiry;
import org.tawama.search.Search;
import org.tawama.vocabulary.CountryCode;

/// What a calendar holds besides what is asked for by name: of a body its sessions and what they recommend, of a
/// country the same and its agreements, and everywhere what was withdrawn of them, for a programme that once took one
/// up learns only so that it is gone.
record Calendars(Records records, Sheets sheets, Search search) {
    private static final int MOST_WITHDRAWN = 1_000;
    private static final Set<String> TOLD_OF_ANY_SESSION = Set.of("body", "country");

    /// The sheets of the calendar of one record.
    Stream<Sheet> of(Sheet sheet, LocalDate asof, Known known) {
        return switch (sheet) {
            case BodySheet body -> {
                var chosen = Map.of("body", List.of(body.id()));
                yield met(chosen, asof, known);
            }
            case CountrySheet country -> {
                var chosen = Map.of("country", List.of(country.id()));
                yield Stream.concat(met(chosen, asof, known), found(Listed.AGREEMENTS, chosen, asof, known));
            }
            case Sheet other -> Stream.of(other);
        };
    }

    /// The sessions and what they recommend, each list with what was withdrawn of it.
    private Stream<Sheet> met(Map<String, List<String>> chosen, LocalDate asof, Known known) {
        return Stream.of(Listed.MEETINGS, Listed.RECOMMENDATIONS)
                .flatMap(listed ->
                        Stream.concat(found(listed, chosen, asof, known), withdrawn(listed, chosen, asof, known)));
    }

    /// The record as it was withdrawn; only of what is an entry itself.
    <T> Optional<Sheet> findWithdrawn(Kind<T> kind, String id, LocalDate asof, Known known) {
        if (kind != Kind.AGREEMENT && !Listed.of(kind).staysInCalendars()) return Optional.empty();
        return records.findWithdrawn(kind, id, known).map(held -> sheets.sheet(held, asof, known));
    }

    /// What was withdrawn and belongs to the calendar of a list; of a list that is narrowed by what nobody can tell
    /// of a withdrawn record, none.
    Stream<Sheet> withdrawn(Listed listed, Inquiry inquiry, Found found) {
        var whole = inquiry.q().isBlank()
                && inquiry.signedFrom().isEmpty()
                && inquiry.signedTo().isEmpty()
                && TOLD_OF_ANY_SESSION.containsAll(inquiry.selections().keySet());
        return listed.staysInCalendars() && whole
                ? withdrawn(listed, inquiry.selections(), found.asof(), Known.at(found.known()))
                : Stream.empty();
    }

    private Stream<Sheet> withdrawn(Listed listed, Map<String, List<String>> chosen, LocalDate asof, Known known) {
        return records.listWithdrawn(listed.kind().orElseThrow(), MOST_WITHDRAWN, known).stream()
                .<Sheet>map(held -> sheets.sheet(held, asof, known))
                .filter(chosen(chosen));
    }

    private static Predicate<Sheet> chosen(Map<String, List<String>> chosen) {
        var bodies = chosen.getOrDefault("body", List.of());
        var countries = chosen.getOrDefault("country", List.of());
        return sheet -> (bodies.isEmpty()
                        || body(sheet).filter(bodies::contains).isPresent())
                && (countries.isEmpty()
                        || countries(sheet).stream().map(CountryCode::text).anyMatch(countries::contains));
    }

    private static Optional<String> body(Sheet sheet) {
        return switch (sheet) {
            case MeetingSheet meeting -> Optional.of(meeting.meeting().body().text());
            case RecommendationSheet recommendation ->
                recommendation.body().map(known -> known.id().text());
            default -> Optional.empty();
        };
    }

    private static List<CountryCode> countries(Sheet sheet) {
        return switch (sheet) {
            case MeetingSheet meeting -> meeting.countryCodes();
            case RecommendationSheet recommendation -> recommendation.countryCodes();
            default -> List.of();
        };
    }

    private Stream<Sheet> found(Listed listed, Map<String, List<String>> chosen, LocalDate asof, Known known) {
        Lists.awaitIndexed(search, Parameters.head(records, known));
        var first =
                Inquiry.of(listed, asof).withKnown(known).withSelections(chosen).withLimit(Inquiry.MOST_ITEMS);
        var all = new ArrayList<Sheet>();
        var page = Optional.of(first);
        while (page.isPresent() && all.size() < Tables.MOST_ROWS) {
            var found = Lists.find(search, page.get());
            var ids = found.items().stream().map(Hit::id).toList();
            all.addAll(sheets.list(listed.kind().orElseThrow(), ids, asof, Known.at(found.known())));
            page = found.next().map(first::withCursor);
        }
        return all.stream();
    }
}
