package org.tawama.register;

import static org.tawama.register.Recomputation.broken;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what is withheld and stored with what the log says was erased: a value is there, or a statement of
/// its record erased it; never both, never neither.
final class ErasureCheck {
    private final JdbcClient sql;

    /// Entries from an exported log, of which nobody here ever had the values.
    private final long taken;

    ErasureCheck(JdbcClient sql) {
        this.sql = sql;
        this.taken = sql.sql(RegisterSql.SIZE_TAKEN).query(Long.class).single();
    }

    /// `withheld` are the digests in the statement, `disclosed` those whose values are stored for it.
    Optional<Broken> check(Revision entry, Set<String> withheld, Set<String> disclosed) {
        return checkMissing(entry, withheld, disclosed)
                .or(() -> entry.erasure().flatMap(erasure -> checkErasure(entry, erasure.digests())));
    }

    private Optional<Broken> checkMissing(Revision entry, Set<String> withheld, Set<String> disclosed) {
        var missing = new TreeSet<>(withheld);
        missing.removeAll(disclosed);
        if (missing.isEmpty() || entry.entry() <= taken) return Optional.empty();
        missing.removeAll(erasedAfter(entry));
        return missing.isEmpty() ? Optional.empty() : broken(entry.entry(), Fault.DISCLOSURE_MISSING, missing.first());
    }

    private Optional<Broken> checkErasure(Revision entry, Set<String> erased) {
        var kept = sql.sql(RegisterSql.FIRST_KEPT)
                .param("record", entry.record())
                .param("digests", erased.toArray(String[]::new))
                .query(String.class)
                .optional();
        if (kept.isPresent()) return broken(entry.entry(), Fault.ERASED_VALUE_KEPT, kept.get());
        var unknown = new TreeSet<>(erased);
        bodies(RegisterSql.WITHHOLDING_BEFORE, entry).stream()
                .map(Statement::withheldDigests)
                .forEach(unknown::removeAll);
        return unknown.isEmpty() ? Optional.empty() : broken(entry.entry(), Fault.ERASURE_OF_NOTHING, unknown.first());
    }

    private Set<String> erasedAfter(Revision entry) {
        var erased = new HashSet<String>();
        bodies(RegisterSql.ERASING_AFTER, entry).stream()
                .flatMap(body -> Erasure.in(body).stream())
                .forEach(erasure -> erased.addAll(erasure.digests()));
        return erased;
    }

    /// Parsed; one that cannot be read says nothing here, and is found at its own place.
    private List<JsonNode> bodies(String query, Revision entry) {
        return sql
                .sql(query)
                .param("record", entry.record())
                .param("revision", entry.revision())
                .query(String.class)
                .list()
                .stream()
                .flatMap(body -> parsed(body).stream())
                .toList();
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(JsonMapper.shared().readTree(body));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
