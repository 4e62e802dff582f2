package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Level;
import org.tawama.register.RecordProof;
import org.tawama.register.Remains.Swept;
import org.tawama.register.TreeHead;
import org.tawama.register.Trust;
import org.tawama.register.Verdict;
import org.tawama.registrar.Erasing;
import org.tawama.registrar.Kind;
import org.tawama.registrar.LegalBasis;
import org.tawama.registrar.Occasion;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;

/// Any fields of any records, erased in any order, with restarts between: the log only grows, every proof verifies, and
/// no file of the data folder has a byte of what went. Takes seconds: each try founds a register with its PostgreSQL.
class ErasedOrderTest {
    private static final List<String> RECORDS = List.of("p1", "p2", "p3", "p4");
    private static final List<String> FIELDS = List.of("/phone", "/mail", "/born");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    /// A field of a record, and what was kept beside the log for it, by the statements that withheld it.
    private final Map<Place, List<String>> kept = new HashMap<>();

    private record Place(String record, String field) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leaves_nothing_of_what_went_and_everything_else_whatever_the_order(long seed) throws IOException {
        var random = new Random(seed);
        var order = RECORDS.stream()
                .flatMap(record -> FIELDS.stream().map(field -> new Place(record, field)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        var going = order.subList(0, 1 + random.nextInt(order.size() - 1));
        var register = serve();
        for (var turn = 0; turn < 2; turn++) {
            for (var record : RECORDS) state(register, record, random);
        }
        remember();
        var before = register.register().head();
        var all = Traces.beginnings(kept.values().stream().flatMap(List::stream).toList());
        assertThat(new Traces(folder).found(all)).as("before").hasSameSizeAs(all);

        for (var place : going) {
            erase(register, place);
            switch (random.nextInt(3)) {
                case 0 ->
                    assertThat(register.remains().sweep(Duration.ofSeconds(30))).isEqualTo(Swept.ALL);
                case 1 -> register = restarted(register);
                default -> {} // The next one sweeps for both.
            }
        }

        register = restarted(register);
        assertGrown(register, before, going.size());
        assertSwept(register, going);
        register.close();
    }

    private FoundedRegister serve() {
        return FoundedRegister.open(options().toServe(), Clock.systemUTC());
    }

    private StoreOptions options() {
        return StoreOptions.in(folder.resolve("data")).closedByCaller();
    }

    private FoundedRegister restarted(FoundedRegister register) {
        register.close();
        return serve();
    }

    /// The party as it stands, with a new value for each field.
    private static void state(FoundedRegister register, String record, Random random) {
        register.register().append(new Author("archive"), ledger -> {
            var party = ledger.find(record).orElseThrow();
            var body = party.body();
            var draft = Draft.of("party", record, "corrected", body)
                    .referringTo(Set.copyOf(party.references()))
                    .from(Set.copyOf(party.origins()));
            for (var field : FIELDS) {
                body.put(field.substring(1), Traces.value(random, 12 + random.nextInt(3_000)));
                draft = draft.withholding(field, random.nextBoolean() ? Level.INTERNAL : Level.RESTRICTED);
            }
            return List.of(draft);
        });
    }

    /// After a checkpoint every value stands whole on a page of a table: in the write-ahead log alone, the head of a
    /// page of the log may cut one in two, and it would be found neither before nor after.
    private void remember() {
        try (var visitor = Store.open(options())) {
            JdbcClient.create(visitor.dataSource()).sql("checkpoint").update();
            JdbcClient.create(visitor.dataSource())
                    .sql("select record, disclosure from disclosure join entry on entry.number = disclosure.entry")
                    .query(row -> {
                        var disclosure = row.getString("disclosure");
                        var name = Traces.opened(disclosure).split("\"")[3];
                        kept.computeIfAbsent(new Place(row.getString("record"), "/" + name), none -> new ArrayList<>())
                                .add(disclosure);
                    });
        }
        assertThat(kept).hasSize(RECORDS.size() * FIELDS.size());
    }

    private static void erase(FoundedRegister register, Place place) {
        var wish = new Erasing.Wish(
                "archive",
                Kind.PARTY,
                place.record(),
                place.field(),
                Occasion.ERASURE.reason(),
                LegalBasis.LAW_18_07.reason());
        assertThat(new Erasing(register.register()).erase(wish)).isInstanceOf(Erasing.Outcome.Done.class);
    }

    /// By just the statements that erased; root and proofs of all that was there before are what they were.
    private void assertGrown(FoundedRegister register, TreeHead before, int by) {
        var log = register.register();
        var head = log.head();
        assertThat(head.size()).isEqualTo(before.size() + by);
        assertThat(log.proveConsistency(before.size(), head.size()).proves(before, head))
                .isTrue();
        assertThat(run("verify")).as(out.toString()).isZero();
        var trust = Trust.in(log.verifierKeys());
        for (var entry = before.size() - 2L * RECORDS.size() + 1; entry <= head.size(); entry++) {
            var proof = RecordProof.of(log, entry, head.size()).text();
            assertThat(RecordProof.verify(proof.getBytes(java.nio.charset.StandardCharsets.UTF_8), trust))
                    .isEqualTo(new Verdict.Included(entry, head));
        }
    }

    private void assertSwept(FoundedRegister register, List<Place> going) throws IOException {
        var gone = going.stream().flatMap(place -> kept.get(place).stream()).toList();
        var staying = kept.keySet().stream()
                .filter(place -> !going.contains(place))
                .flatMap(place -> kept.get(place).stream())
                .toList();
        var traces = new Traces(folder);
        assertThat(register.remains().any()).isFalse();
        assertThat(traces.found(Traces.pieces(gone))).isEmpty();
        assertThat(traces.found(Traces.beginnings(staying)))
                .containsExactlyInAnyOrderElementsOf(Traces.beginnings(staying));
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
    }
}
