package org.tawama.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;
import org.tawama.evidence.Source;
import org.tawama.founding.FoundedRegister;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.opendata.Sheets;
import org.tawama.register.LogKey;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;
import org.tawama.registrar.Registrar;
import org.tawama.search.Search;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;
import org.tawama.vocabulary.LocalText;

/// Loads a plausible register through the write door and, batch by batch in turn, copies the same rows with plain
/// `COPY` into tables of the same shape with the same indexes, so that both meet the same minute of a shared machine.
///
/// Arguments: data folder, number of agreements, file of places, and `indexed` if the load shall count as done only
/// when a search index that follows the log in this process holds all of it (then `COPY` comes after it).
public final class Load {
    private static final Reason WHY = Reason.words("en", "A plausible register.");
    private static final long SEED = 17_329;
    private static final int BATCH = 5_000;
    private static final Duration PATIENCE = Duration.ofHours(1);

    /// So many agreements are recorded before the clock counts: the JVM has compiled the write door by then.
    private static final long WARM_UP = 20_000;

    private static final List<String> TABLES = List.of("entry", "current_record", "reference", "origin", "tree_node");

    private final Register register;
    private final Registrar registrar;
    private final Plausible plausible;
    private final Connection connection;

    private Load(Register register, Plausible plausible, Connection connection) {
        this.register = register;
        this.registrar = new Registrar(register);
        this.plausible = plausible;
        this.connection = connection;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var count = Long.parseLong(arguments[1]);
        var plausible = new Plausible(SEED, Gazetteer.load().territories(), Path.of(arguments[2]));
        FoundedRegister.open(StoreOptions.in(folder), Clock.systemUTC()).close();
        try (var store = Store.open(StoreOptions.in(folder));
                var connection = store.dataSource().getConnection()) {
            var key = LogKey.open(folder.resolve("log.key"), LogKey.DEFAULT_NAME);
            var register = Register.open(store.dataSource(), key, Clock.systemUTC());
            var load = new Load(register, plausible, connection);
            load.prepare();
            if (arguments.length > 3) load.indexed(count, folder.resolve("index"));
            else load.sideBySide(count);
            load.execute("drop schema yardstick cascade");
        }
    }

    private void prepare() throws SQLException {
        execute("drop schema if exists yardstick cascade");
        execute("create schema yardstick");
        for (var table : TABLES) {
            execute("create table yardstick." + table + " (like public." + table + " including all)");
        }
        recordParties();
    }

    private void sideBySide(long count) throws SQLException, IOException {
        var loading = 0.0;
        var copying = 0.0;
        for (long from = 0; from < count; from += BATCH) {
            var first = register.head().size() + 1;
            var loaded = record(from, Math.min(count, from + BATCH));
            var copied = copy(first, register.head().size());
            if (from < WARM_UP) continue;
            loading += loaded;
            copying += copied;
        }
        print(count + " agreements", count - WARM_UP, loading, copying);
    }

    private void indexed(long count, Path index) throws SQLException, IOException, InterruptedException {
        var records = new Records(register);
        try (var search = Search.open(index, records, new Sheets(records))) {
            for (long from = 0; from < Math.min(count, WARM_UP); from += BATCH)
                record(from, Math.min(count, from + BATCH));
            search.awaitIndexed(records.head(), PATIENCE);
            var first = records.head() + 1;
            var started = System.nanoTime();
            for (long from = WARM_UP; from < count; from += BATCH) record(from, Math.min(count, from + BATCH));
            search.awaitIndexed(records.head(), PATIENCE);
            var loading = seconds(started);
            var copying = 0.0;
            for (var from = first; from <= records.head(); from += BATCH) {
                copying += copy(from, Math.min(records.head(), from + BATCH - 1));
            }
            print(count + " agreements, indexed in the same process", count - WARM_UP, loading, copying);
        }
    }

    private static void print(String what, long rows, double loading, double copying) {
        if (rows <= 0) {
            System.out.printf("%s: loaded, not measured; the first %,d only warm up%n", what, WARM_UP);
            return;
        }
        System.out.printf(
                "%s: write door %,.0f rows/s, plain COPY %,.0f rows/s, ratio %.2f%n",
                what, rows / loading, rows / copying, copying / loading);
    }

    private void recordParties() {
        registrar.write("bench", "recorded", WHY, desk -> {
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

    /// Seconds that the write door takes for these agreements; to think them up is not its work.
    private double record(long from, long end) {
        var batch = LongStream.range(from, end).mapToObj(plausible::agreement).toList();
        var started = System.nanoTime();
        registrar.write(
                "bench",
                "recorded",
                WHY,
                desk -> batch.forEach(
                        agreement -> desk.put(Kind.AGREEMENT, agreement, Set.of("bench:" + agreement.id()))));
        return seconds(started);
    }

    /// Seconds that PostgreSQL takes for the rows of entries `from` to `to`, both inclusive, table by table.
    private double copy(long from, long to) throws SQLException, IOException {
        var seconds = 0.0;
        for (var table : TABLES) {
            var rows = rows(table, from, to);
            var started = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy yardstick." + table + " from stdin", new ByteArrayInputStream(rows));
            seconds += seconds(started);
        }
        return seconds;
    }

    private byte[] rows(String table, long from, long to) throws SQLException, IOException {
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

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
