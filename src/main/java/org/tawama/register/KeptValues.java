package org.tawama.register;

import static org.tawama.register.Recomputation.broken;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares, while a sound log is read from its beginning, what it withholds with the values that lie beside it:
/// a value is there, or a later statement of its record erases it; never both, never neither. What [ErasureCheck]
/// asks the database, for a log without one.
///
/// Remembers only digests without a value, which are few but in a log that was taken from a file or is one.
final class KeptValues {
    private static final String ANY_DIGEST = "\"" + Statement.DIGESTS + "\"";
    private static final String ANY_ERASURE = "\"" + Erasure.DIGESTS + "\"";

    /// Entries from an exported log, of which nobody here ever had the values.
    private final long taken;

    private final Map<String, Missing> missing = new HashMap<>();

    private record Missing(String record, long entry) {}

    KeptValues(long taken) {
        this.taken = taken;
    }

    /// The next entry of a log beside which no values lie; of what it erases, that it was withheld.
    Optional<Broken> take(EntryBytes entry) {
        try {
            return take(entry, Set.of());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return broken(entry.number(), Fault.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /// `values` are the digests of the values that lie beside this entry, the next one of the log.
    Optional<Broken> take(EntryBytes entry, Set<String> values) {
        var body = new String(entry.body(), StandardCharsets.UTF_8);
        if (values.isEmpty() && !body.contains(ANY_DIGEST) && !body.contains(ANY_ERASURE)) return Optional.empty();
        var statement = JsonMapper.shared().readTree(body);
        var record = Header.parse(entry.header()).record();
        var without = new HashSet<>(Statement.withheldDigests(statement));
        for (var value : values) {
            if (!without.remove(value)) return broken(entry.number(), Fault.DISCLOSURE_ALTERED, value);
        }
        var wrong = erase(entry.number(), record, statement);
        without.forEach(digest -> missing.put(digest, new Missing(record, entry.number())));
        return wrong;
    }

    /// A digest that an erasure names and that is not missing was never withheld, or its value is still there: which of
    /// the two, whoever has the values looks up.
    private Optional<Broken> erase(long entry, String record, JsonNode statement) {
        for (var digest : Statement.listed(statement, Erasure.DIGESTS)) {
            var gone = missing.remove(digest);
            if (gone == null || !gone.record().equals(record)) {
                return broken(entry, Fault.ERASURE_OF_NOTHING, digest);
            }
        }
        return Optional.empty();
    }

    /// When the log is at its end: the first value that nobody erased and that is not there.
    Optional<Broken> atTheEnd() {
        return missing.entrySet().stream()
                .filter(one -> one.getValue().entry() > taken)
                .min(Map.Entry.comparingByValue(Comparator.comparingLong(Missing::entry)))
                .flatMap(one -> broken(one.getValue().entry(), Fault.DISCLOSURE_MISSING, one.getKey()));
    }
}
