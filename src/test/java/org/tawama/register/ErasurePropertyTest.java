package org.tawama.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whatever is stated and erased, in whatever order: every proof verifies, what was erased is nowhere, and every other
/// value is where it was. Takes seconds: each try begins a log of its own.
class ErasurePropertyTest {
    private static final List<String> FIELDS = List.of("phone", "mail", "born");

    /// A turn states a record with one value for each field, some withheld; or erases one of its fields.
    record Turn(int record, Set<String> withheld, boolean erases, String field) {}

    @Property(tries = 25)
    void every_proof_verifies_and_only_what_was_erased_is_gone(@ForAll("turns") List<Turn> turns) throws Exception {
        try (var trial = new Trial()) {
            var expected = new Expected();
            for (var turn = 0; turn < turns.size(); turn++) take(trial, turns.get(turn), turn, expected);

            assertProofs(trial);
            assertThat(kept(trial)).isEqualTo(expected.values());
            var everything = everything(trial);
            assertThat(expected.gone).allSatisfy(value -> assertThat(everything).doesNotContain(value));
            assertThat(expected.values())
                    .allSatisfy(value -> assertThat(everything).contains(value));
        }
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        var turn = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(FIELDS).set().ofMinSize(1),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(FIELDS))
                .as(Turn::new);
        return turn.list().ofMinSize(1).ofMaxSize(14);
    }

    /// What should be left, by record, field and entry.
    private static final class Expected {
        private final Map<String, Map<String, Set<String>>> values = new HashMap<>();
        private final Set<String> gone = new HashSet<>();

        private Set<String> values() {
            return values.values().stream()
                    .flatMap(fields -> fields.values().stream())
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
        }
    }

    private static void take(Trial trial, Turn turn, int number, Expected expected) {
        var record = "t" + turn.record();
        var fields = expected.values.computeIfAbsent(record, none -> new HashMap<>());
        if (turn.erases()) {
            if (!fields.getOrDefault(turn.field(), Set.of()).isEmpty()) {
                erase(trial, record, turn.field());
                expected.gone.addAll(fields.remove(turn.field()));
            }
            return;
        }
        var body = JsonNodeFactory.instance.objectNode().put("number", number);
        var draft = Draft.of("town", record, "recorded", body);
        for (var field : turn.withheld()) {
            var value = field + "-of-" + number + "-" + System.nanoTime();
            body.put(field, value);
            draft = draft.withholding("/" + field, Level.INTERNAL);
            fields.computeIfAbsent(field, none -> new HashSet<>()).add(value);
        }
        trial.append(draft);
    }

    private static void erase(Trial trial, String record, String field) {
        trial.register.append(Trial.ARCHIVE, ledger -> {
            var digests = ledger.withheld(record).stream()
                    .filter(withheld -> withheld.pointer().equals("/" + field))
                    .map(Withheld::digest)
                    .collect(Collectors.toSet());
            return List.of(ledger.erasing(record, "erased", new Erasure(Reason.code("law-18-07"), digests)));
        });
    }

    private static void assertProofs(Trial trial) throws Exception {
        var head = trial.register.head();
        var trust = Trust.in(List.of(trial.key.verifier()));
        assertThat(Verification.of(trial.database())).isEqualTo(new Verdict.Sound(head));
        var file = new ByteArrayOutputStream();
        LogFile.write(trial.register, head.size(), file);
        assertThat(LogFile.verify(new ByteArrayInputStream(file.toByteArray()), trust))
                .isEqualTo(new Verdict.Sound(head));
        for (var entry = 1L; entry <= head.size(); entry++) {
            var proof = RecordProof.of(trial.register, entry, head.size()).text();
            assertThat(RecordProof.verify(proof.getBytes(UTF_8), trust)).isEqualTo(new Verdict.Included(entry, head));
        }
    }

    /// The values that whoever may read everything reads in any version.
    private static Set<String> kept(Trial trial) {
        var read = new HashSet<String>();
        for (var revision : trial.register.entries(1, 1_000)) {
            var whole = trial.register.whole(revision, Level.RESTRICTED);
            FIELDS.forEach(field -> {
                if (whole.has(field)) read.add(whole.get(field).stringValue());
            });
        }
        return read;
    }

    /// All that all tables say, disclosures opened.
    private static String everything(Trial trial) {
        var all = new StringBuilder();
        for (var table : trial.sql()
                .sql("select tablename from pg_tables where schemaname = current_schema()")
                .query(String.class)
                .list()) {
            trial.sql()
                    .sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        trial.sql().sql("select disclosure from disclosure").query(String.class).list().stream()
                .map(text -> new String(Base64.getUrlDecoder().decode(text), UTF_8))
                .forEach(all::append);
        return all.toString();
    }
}
