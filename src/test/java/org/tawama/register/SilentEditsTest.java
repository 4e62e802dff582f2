package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.register.Trial.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawama.register.Verdict.Broken;

/// Two hundred edits by somebody who may do anything in the database, triggers and constraints put aside, but has not
/// the key: every one is found. Takes seconds: each is a verification of the whole register.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentEditsTest {
    private static final int EDITS = 200;
    private static final int RECORDS = 270;
    private static final int ENTRIES = RECORDS + 30;

    private static final List<String> TABLES = List.of(
            "log",
            "log_key",
            "entry",
            "reference",
            "origin",
            "tree_node",
            "checkpoint",
            "current_record",
            "disclosure");

    /// The columns of each table by what can be done to them.
    private static final Map<String, List<String>> TEXTS = Map.of(
            "log", List.of("origin"),
            "log_key", List.of("verifier"),
            "entry", List.of("record", "kind", "office", "act", "reason", "body"),
            "reference", List.of("target"),
            "origin", List.of("key", "record"),
            "checkpoint", List.of("note"),
            "current_record", List.of("record", "kind"),
            "disclosure", List.of("digest", "disclosure"));

    private static final Map<String, List<String>> NUMBERS = Map.of(
            "entry", List.of("number", "revision"),
            "reference", List.of("entry"),
            "origin", List.of("entry"),
            "tree_node", List.of("level", "number"),
            "checkpoint", List.of("size"),
            "current_record", List.of("entry", "revision"),
            "disclosure", List.of("entry"));

    private static final Map<String, List<String>> BYTES =
            Map.of("entry", List.of("body_digest", "leaf"), "tree_node", List.of("hash"));

    private final Trial trial = new Trial();
    private final SplittableRandom random = new SplittableRandom(17_329);

    SilentEditsTest() {
        trial.append(IntStream.rangeClosed(1, RECORDS)
                .mapToObj(n -> town("t" + n, "{'v': 1, 'phone': '12'}")
                        .because(Reason.words("en", "a reason"))
                        .referringTo(Set.of("dz"))
                        .from(Set.of("line " + n))
                        .withholding("/phone", Level.INTERNAL))
                .toList());
        for (var n = 1; n <= ENTRIES - RECORDS; n++) trial.append(town("t" + n, "{'v': 2}"));
        putGuardsAside();
    }

    @AfterAll
    void close() {
        trial.close();
    }

    @Test
    void finds_every_one_of_two_hundred_silent_edits() {
        var all = new SoftAssertions();

        for (var number = 0; number < EDITS; number++) {
            var edit = edit();
            all.assertThat(verdictAfter(edit)).as("edit %d: %s", number, edit).isInstanceOf(Broken.class);
        }

        all.assertAll();
        assertThat(Verification.of(trial.database())).isEqualTo(new Verdict.Sound(trial.register.head()));
    }

    /// What the register itself cannot know: that its newest entries were dropped with every trace of them.
    /// Whoever kept a checkpoint of them knows.
    @Test
    void leaves_entries_that_were_dropped_without_a_trace_to_whoever_kept_a_checkpoint() {
        var kept = trial.register.head();

        var verdict = verdictAfter(List.of(
                "update current_record set entry = before.number, revision = before.revision"
                        + " from entry gone join entry before on before.record = gone.record"
                        + " and before.revision = gone.revision - 1"
                        + " where gone.number > 290 and current_record.record = gone.record",
                "delete from entry where number > 290",
                "delete from checkpoint where size > 290"));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Sound.class, sound -> {
            assertThat(sound.head().size()).isEqualTo(290);
            assertThat(new ConsistencyProof(kept.size(), sound.head().size(), List.of()).proves(kept, sound.head()))
                    .isFalse();
        });
    }

    private Verdict verdictAfter(List<String> edit) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(trial.database()));
        return transaction.execute(status -> {
            var changed = edit.stream()
                    .mapToInt(statement -> trial.sql().sql(statement).update())
                    .sum();
            assertThat(changed).as("%s", edit).isPositive();
            var verdict = Verification.within(trial.database());
            status.setRollbackOnly();
            return verdict;
        });
    }

    private void putGuardsAside() {
        TABLES.forEach(table -> trial.sql()
                .sql("alter table " + table + " disable trigger user")
                .update());
        var constraints = trial.sql().sql("""
                        select format('alter table %I drop constraint %I cascade', relname, conname)
                        from pg_constraint join pg_class on pg_class.oid = conrelid
                        where connamespace = current_schema()::regnamespace and contype in ('c', 'p', 'u')""").query(String.class).list();
        constraints.forEach(statement -> trial.sql().sql(statement).update());
        trial.sql().sql("drop index a_record_states_each_revision_once").update();
    }

    /// One edit: what is done, and to what, by chance.
    private List<String> edit() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> List.of(changeText());
            case 2 -> List.of(changeNumber());
            case 3 -> List.of(changeBytes());
            case 4 -> List.of(changeTime());
            case 5 -> List.of(deletion());
            case 6 -> swap();
            default -> drop();
        };
    }

    private String changeText() {
        var table = one(List.copyOf(new TreeSet<>(TEXTS.keySet())));
        var column = one(TEXTS.get(table));
        var place = "1 + %d %% length(%s)".formatted(random.nextInt(1_000), column);
        return "update %s set %s = overlay(%s placing chr(33 + (ascii(substr(%s, %s, 1)) + %d) %% 90) from %s for 1)%s"
                .formatted(table, column, column, column, place, 1 + random.nextInt(80), place, where(table));
    }

    private String changeNumber() {
        var table = one(List.copyOf(new TreeSet<>(NUMBERS.keySet())));
        var column = one(NUMBERS.get(table));
        var by = random.nextBoolean() ? 1 + random.nextInt(5) : -1 - random.nextInt(5);
        return "update %s set %s = %s + %d%s".formatted(table, column, column, by, where(table));
    }

    private String changeBytes() {
        var table = one(List.copyOf(new TreeSet<>(BYTES.keySet())));
        var column = one(BYTES.get(table));
        return "update %s set %s = set_bit(%s, %d, 1 - get_bit(%s, %d))%s"
                .formatted(table, column, column, 7, column, 7, where(table))
                .replace(", 7", ", " + random.nextInt(256));
    }

    private String changeTime() {
        return "update entry set at = at + interval '1 second' * %d%s"
                .formatted(random.nextBoolean() ? 1 : -86_400, where("entry"));
    }

    /// A disclosure may be deleted: that is how a value is erased. So may a checkpoint between the first and the
    /// last: the last covers what it covered.
    private String deletion() {
        var tables = new ArrayList<>(TABLES);
        tables.remove("disclosure");
        var table = one(tables);
        if (table.equals("checkpoint")) return "delete from checkpoint where size = " + one(List.of(0, ENTRIES));
        return "delete from " + table + where(table);
    }

    private List<String> swap() {
        var first = 1 + random.nextInt(ENTRIES);
        var second = 1 + (first + random.nextInt(ENTRIES - 1)) % ENTRIES;
        return switch (random.nextInt(3)) {
            case 0 ->
                List.of("update entry set number = %d - number where number in (%d, %d)"
                        .formatted(first + second, first, second));
            case 1 ->
                List.of("update entry set leaf = other.leaf from entry other"
                        + " where entry.number in (%1$d, %2$d) and other.number = %3$d - entry.number"
                                .formatted(first, second, first + second));
            default ->
                List.of("update entry set record = other.record from entry other"
                        + " where entry.number in (%1$d, %2$d) and other.number = %3$d - entry.number"
                                .formatted(first, second, first + second));
        };
    }

    /// The newest entries vanish, and some of what followed from them with them.
    private List<String> drop() {
        var last = ENTRIES - 1 - random.nextInt(40);
        var drop = new ArrayList<>(List.of("delete from entry where number > " + last));
        if (random.nextBoolean()) drop.add("delete from checkpoint where size > " + last);
        else if (random.nextBoolean()) drop.add("delete from current_record where entry > " + last);
        return drop;
    }

    /// One row of the table, by chance; of a record the one that is there, for its key is a text.
    private String where(String table) {
        return " where ctid = (select ctid from %1$s order by ctid offset %2$d %% (select count(*) from %1$s) limit 1)"
                .formatted(table, random.nextInt(1_000));
    }

    private <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
