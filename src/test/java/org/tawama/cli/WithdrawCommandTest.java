package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.store.TestStore;

/// What stays because others rest on it, and what a source that was taken back is good for, on a register that was
/// just founded.
class WithdrawCommandTest {
    private static final String[] RENAMED = {"--title", "Un article", "--publisher", "Un journal", "--because", "lu"};

    @TempDir
    private Path folder;

    private final String database = TestStore.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void article() {
        said("source", with("new-article"));
    }

    @Test
    void refuses_a_source_at_an_address_that_nobody_can_open() {
        for (var url : List.of("http://exa mple", "https://", "ftp://a.example", "a.example/x", "http:x")) {
            var words = new ArrayList<>(List.of(with("bad-address")));
            words.addAll(List.of("--url", url));
            var all = new ArrayList<>(List.of("source"));
            all.addAll(words);
            refuses(2, "is no address", all.toArray(String[]::new));
        }
    }

    /// Catches evidence, a place's country and an agreement's issue of the journal, none of which is a reference.
    @Test
    void refuses_to_withdraw_what_records_that_stand_cite_and_says_how_many() {
        refuses(
                1,
                "sources/press-reading stays, for \\d+ other records cite it \\(.*, .* …\\)",
                withdraw("sources/press-reading"));
        refuses(1, "sources/founding-page stays, for \\d{3} other records cite it", withdraw("sources/founding-page"));
        refuses(
                1,
                "gazette-issues/g-joradp-2007-77 stays, for 2 other records cite it \\(a58, a59\\)",
                withdraw("gazette-issues/g-joradp-2007-77"));
        refuses(1, "countries/DZ stays, for \\d{3,} other records refer to it", withdraw("countries/DZ"));
        refuses(1, "themes/security stays, for \\d+ other records? refers? to it", withdraw("themes/security"));
        refuses(1, "parties/p1 stays, for \\d+ other records? refers? to it", withdraw("parties/p1"));
    }

    @Test
    void withdraws_a_source_once_nothing_that_stands_cites_it() {
        said("claim", claim("meetings/m26", "new-article"));

        refuses(1, "sources/new-article stays, for 1 other record cites it \\(m26\\)", withdraw("sources/new-article"));
        said("source", with("other-article"));
        assertThat(said("withdraw", "sources/other-article", "--because", "double"))
                .contains("withdrawn in entry");
    }

    /// Catches a source that was taken back for good: nothing rests on it, and nobody can record it again.
    @Test
    void nothing_new_rests_on_a_withdrawn_source_until_it_is_recorded_again() throws IOException {
        said("withdraw", "sources/new-article", "--because", "faux");
        var text = Files.writeString(folder.resolve("text.txt"), "Fait à Tunis");

        var claim = new ArrayList<>(List.of("claim"));
        claim.addAll(List.of(claim("meetings/m26", "new-article")));
        refuses(1, "There is no source new-article: record it", claim.toArray(String[]::new));
        refuses(1, "There is no source new-article: record it", document(text.toString()));
        refuses(1, "There is no source new-article: record it", recommend());

        assertThat(said("source", with("new-article"))).contains("sources/new-article: recorded in entry");
        said("claim", claim("meetings/m26", "new-article"));
        refuses(
                1,
                "is recorded already",
                "source",
                "new-article",
                "--title",
                "x",
                "--publisher",
                "y",
                "--because",
                "z");
    }

    @Test
    void says_how_an_office_is_written() {
        var words = new String[] {"withdraw", "sources/new-article", "--because", "x", "--office", "Bureau 1"};

        refuses(2, "Bureau 1 is no code of an office: write small letters", words);
    }

    private static String[] document(String file) {
        return new String[] {
            "document",
            file,
            "--of",
            "meetings/m26",
            "--form",
            "minutes",
            "--title",
            "PV",
            "--source",
            "new-article",
            "--because",
            "reçu"
        };
    }

    private static String[] recommend() {
        return new String[] {
            "recommend", "meetings/m26", "--text-fr", "Ouvrir le poste", "--source", "new-article", "--because", "lu"
        };
    }

    private static String[] withdraw(String record) {
        return new String[] {"withdraw", record, "--because", "x"};
    }

    private static String[] with(String id) {
        var words = new ArrayList<>(List.of(id));
        words.addAll(List.of(RENAMED));
        return words.toArray(String[]::new);
    }

    private static String[] claim(String record, String source) {
        return new String[] {
            "add",
            record,
            "--field",
            "/place/fr",
            "--value",
            "Tunis",
            "--source",
            source,
            "--printed",
            "Tunis",
            "--because",
            "lu"
        };
    }

    private String said(String command, String... words) {
        out.getBuffer().setLength(0);
        errors.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(words));

        assertThat(run(all.toArray(String[]::new))).as(errors.toString()).isZero();

        return out.toString();
    }

    private void refuses(int code, String pattern, String... words) {
        errors.getBuffer().setLength(0);

        assertThat(run(words)).as(String.join(" ", words)).isEqualTo(code);

        assertThat(errors.toString()).containsPattern(pattern).hasLineCount(1);
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--database", database));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }
}
