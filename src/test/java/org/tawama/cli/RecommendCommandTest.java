package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.agreements.Side;
import org.tawama.founding.FoundedRegister;
import org.tawama.meetings.Progress;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;

/// Recommendations on the command line, on a register that was just founded.
class RecommendCommandTest {
    private static final String[] WHY = {"--because", "procès-verbal reçu"};
    private static final String[] SOURCE = {"--source", "geonames", "--locator", "page 3", "--quote", "7. Ouvrir"};

    @TempDir
    private Path folder;

    private final String database = TestStore.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void records_one_follows_it_up_until_it_is_closed_and_then_no_more() {
        var recorded = said(
                "recommend",
                "meetings/m3",
                "--number",
                "7",
                "--text-fr",
                "Ouvrir la ligne",
                "--text-ar",
                "فتح الخط",
                "--own",
                "Ministère des Transports",
                "--partner",
                "TN:Ministère du Transport",
                "--partner",
                "-:Secrétariat",
                "--due",
                "2027-06");
        var begun = said("follow-up", "recommendations/r1", "--on", "2026-03", "--state", "begun", "--by", "Comité");
        refuses(
                1,
                "takes evidence",
                bare("follow-up", "recommendations/r1", "--on", "2026-04", "--state", "done", "--by", "Comité"));
        var done = said("follow-up", "recommendations/r1", "--on", "2026-04", "--state", "done", "--by", "Comité");

        assertThat(recorded).startsWith("recommendations/r1: recorded in entry ");
        assertThat(begun).startsWith("recommendations/r1: followed up in entry ");
        assertThat(done).startsWith("recommendations/r1: followed up in entry ");
        refuses(
                1,
                "closed (done 2026-04)",
                cited("follow-up", "recommendations/r1", "--on", "2026-05", "--state", "begun", "--by", "Comité"));
        try (var register = open()) {
            var value = register.records()
                    .find(Kind.RECOMMENDATION, "r1")
                    .orElseThrow()
                    .value();
            assertThat(value.text().texts()).containsOnlyKeys(Language.FR, Language.AR);
            assertThat(value.addressees())
                    .extracting(one -> one.side() + " "
                            + one.country().map(CountryCode::text).orElse(""))
                    .containsExactly(Side.HOME + " DZ", Side.PARTNER + " TN", Side.PARTNER + " ");
            assertThat(value.followUps())
                    .extracting(one -> one.progress())
                    .containsExactly(Progress.BEGUN, Progress.DONE);
            assertThat(register.records().history("r1").getFirst().reason())
                    .contains(Reason.words("fr", "procès-verbal reçu"));
        }
    }

    @Test
    void a_mistake_is_one_sentence_and_states_nothing() {
        said("recommend", "meetings/m3", "--number", "7", "--text-fr", "Ouvrir");
        var head = head();

        refuses(1, "no session meetings/m999", cited("recommend", "meetings/m999", "--text-fr", "x"));
        refuses(
                2,
                "agreements/a1 is no meeting: give one, as in meetings/m7",
                cited("recommend", "agreements/a1", "--text-fr", "x"));
        refuses(2, "has words", cited("recommend", "meetings/m3"));
        refuses(2, "--source", bare("recommend", "meetings/m3", "--text-fr", "x"));
        refuses(
                2,
                "0 cannot be its number: numbers count from 1",
                cited("recommend", "meetings/m3", "--text-fr", "x", "--number", "0"));
        refuses(2, "tomorrow is no date", cited("recommend", "meetings/m3", "--text-fr", "x", "--due", "tomorrow"));
        refuses(
                2,
                "does not begin with a country",
                cited("recommend", "meetings/m3", "--text-fr", "x", "--partner", "Ministère"));
        refuses(2, "of our own side", cited("recommend", "meetings/m3", "--text-fr", "x", "--partner", "DZ:Ministère"));
        refuses(2, "letters that are all seen", cited("recommend", "meetings/m3", "--text-fr", "a \u202e b"));
        refuses(1, "no country QQ", cited("recommend", "meetings/m3", "--text-fr", "x", "--partner", "QQ:Office"));
        refuses(
                1,
                "That number of this session is recommendations/r1, in other words",
                cited("recommend", "meetings/m3", "--number", "7", "--text-fr", "Autre"));
        refuses(
                1,
                "no recommendation recommendations/r9",
                cited("recommend", "meetings/m3", "--text-fr", "x", "--repeats", "recommendations/r9"));
        refuses(2, "ar, fr, en", cited("recommend", "meetings/m3", "--text-fr", "x", "--language", "de"));
        refuses(
                1,
                "no recommendation recommendations/r9",
                cited("follow-up", "recommendations/r9", "--on", "2026", "--state", "begun", "--by", "x"));
        refuses(
                2,
                "married is no state",
                cited("follow-up", "recommendations/r1", "--on", "2026", "--state", "married", "--by", "x"));
        refuses(
                1,
                "at revision 1 now",
                cited(
                        "follow-up",
                        "recommendations/r1",
                        "--on",
                        "2026",
                        "--state",
                        "begun",
                        "--by",
                        "x",
                        "--revision",
                        "4"));
        refuses(2, "--because", "follow-up", "recommendations/r1", "--on", "2026", "--state", "begun", "--by", "x");

        assertThat(head()).isEqualTo(head);
    }

    private static String[] cited(String... words) {
        return Stream.of(words, WHY, SOURCE).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String[] bare(String... words) {
        return Stream.of(words, WHY).flatMap(Stream::of).toArray(String[]::new);
    }

    private FoundedRegister open() {
        return FoundedRegister.open(StoreOptions.in(folder.resolve("data")).withDatabase(database), Clock.systemUTC());
    }

    private long head() {
        try (var register = open()) {
            return register.records().head();
        }
    }

    private String said(String... words) {
        out.getBuffer().setLength(0);

        assertThat(run(cited(words))).as(errors.toString()).isZero();

        return out.toString();
    }

    private void refuses(int exit, String sentence, String... words) {
        errors.getBuffer().setLength(0);

        assertThat(run(words)).as(String.join(" ", words) + errors).isEqualTo(exit);
        assertThat(errors.toString()).contains(sentence).hasLineCount(1);
    }

    private int run(String... words) {
        open().close();
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--database", database));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }
}
