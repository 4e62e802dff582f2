package org.tawama.opendata;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tawama.documents.Document;
import org.tawama.meetings.Recommendation;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// What a format asks the register for beside the sheets, of some hundred records at once.
///
/// @param beginnings when the register first learnt of records, by their identifiers
/// @param documents those that belong to any of these records
/// @param recommended what sessions asked for, by their identifiers, in the order of its place in the session: by
///     number, and behind them what has none, by identifier
public record Beside(
        Function<Collection<String>, Map<String, Instant>> beginnings,
        Function<Collection<String>, List<Held<Document>>> documents,
        Function<Collection<String>, Map<String, List<Held<Recommendation>>>> recommended) {
    private static final Comparator<Held<Recommendation>> BY_PLACE = Comparator.<Held<Recommendation>>comparingInt(
                    held -> held.value().number().orElse(Integer.MAX_VALUE))
            .thenComparingInt(held -> held.id().length())
            .thenComparing(Held::id);

    /// As known at that entry.
    public static Beside of(Records records, Known known) {
        return new Beside(
                records::beginnings,
                ids -> records.documentsOf(ids, known),
                sessions -> recommended(records, sessions, known));
    }

    private static Map<String, List<Held<Recommendation>>> recommended(
            Records records, Collection<String> sessions, Known known) {
        var found = new HashMap<String, List<Held<Recommendation>>>();
        for (var session : sessions) {
            var ids = records.referring(session, known).stream()
                    .filter(one -> one.kind().equals(Kind.RECOMMENDATION.code()))
                    .map(Records.Reference::id)
                    .toList();
            found.put(
                    session,
                    records.findAll(Kind.RECOMMENDATION, ids, known).values().stream()
                            .filter(held -> held.value().meeting().text().equals(session))
                            .sorted(BY_PLACE)
                            .toList());
        }
        return found;
    }
}
