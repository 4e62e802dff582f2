package org.tawama.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;
import org.tawama.evidence.Source;
import org.tawama.founding.FoundedRegister;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Registrar;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;
import org.tawama.vocabulary.LocalText;

/// Loads a plausible register through the write door and, in the same minute, copies the same rows with plain `COPY`
/// into tables of the same shape with the same indexes.
///
/// Arguments: data folder, number of agreements, file of places.
public final class Load {
    private static final long SEED = 17_329;
    private static final int BATCH = 5_000;
    private static final List<String> TABLES = List.of("entry", "current_record", "reference", "origin", "tree_node");

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var count = Long.parseLong(arguments[1]);
        var plausible = new Plausible(SEED, Gazetteer.load().territories(), Path.of(arguments[2]));
        long first;
        double loading;
        try (var register = FoundedRegister.open(StoreOptions.in(folder), Clock.systemUTC())) {
            var registrar = register.registrar();
            recordParties(registrar, plausible);
            first = register.register().head().size() + 1;
            var started = System.nanoTime();
            recordAgreements(registrar, plausible, count);
            loading = seconds(started);
        }
        try (var store = Store.open(StoreOptions.in(folder))) {
            var copying = copy(store, first);
            System.out.printf(
                    "%,d agreements: write door %,.0f rows/s, plain COPY %,.0f rows/s, ratio %.2f%n",
                    count, count / loading, count / copying, copying / loading);
        }
    }

    private static void recordParties(Registrar registrar, Plausible plausible) {
        registrar.write("bench", "recorded", "a plausible register", desk -> {
            desk.put(Kind.SOURCE, source(), Set.of());
            plausible.parties().forEach(party -> desk.put(Kind.PARTY, party, Set.of()));
        });
    }

    private static Source source() {
        return new Source(
                Plausible.SOURCE,
                LocalText.of("Registre plausible", "", "Plausible register"),
                "bench",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                LocalText.none(),
                List.of());
    }

    private static void recordAgreements(Registrar registrar, Plausible plausible, long count) {
        for (long from = 0; from < count; from += BATCH) {
            var batch = LongStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(plausible::agreement)
                    .toList();
            registrar.write(
                    "bench",
                    "recorded",
                    "a plausible register",
                    desk -> batch.forEach(
                            agreement -> desk.put(Kind.AGREEMENT, agreement, Set.of("bench:" + agreement.id()))));
        }
    }

    /// Seconds that PostgreSQL takes for the rows from entry `first` on, table by table, in batches of the same size.
    private static double copy(Store store, long first) throws SQLException, IOException {
        var seconds = 0.0;
        try (var connection = store.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists yardstick cascade");
            statement.execute("create schema yardstick");
            for (var table : TABLES) {
                statement.execute("create table yardstick." + table + " (like public." + table + " including all)");
            }
            seconds += copyBatches(connection, first);
            statement.execute("drop schema yardstick cascade");
        }
        return seconds;
    }

    private static double copyBatches(Connection connection, long first) throws SQLException, IOException {
        var last = lastEntry(connection);
        var seconds = 0.0;
        for (var from = first; from <= last; from += BATCH) {
            for (var table : TABLES) {
                var rows = rows(connection, table, from, Math.min(last, from + BATCH - 1));
                var started = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy yardstick." + table + " from stdin", new ByteArrayInputStream(rows));
                seconds += seconds(started);
            }
        }
        return seconds;
    }

    private static byte[] rows(Connection connection, String table, long from, long to)
            throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        var where = switch (table) {
            case "entry" -> "number between " + from + " and " + to;
            case "tree_node" -> "level = 1 and number between " + (from / 256) + " and " + (to / 256 - 1);
            default -> "entry between " + from + " and " + to;
        };
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select * from public." + table + " where " + where + ") to stdout", out);
        return out.toByteArray();
    }

    private static long lastEntry(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select max(number) from public.entry")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
