package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.agreements.Attestation;
import org.tawama.founding.FoundedRegister;
import org.tawama.importing.FoundingPage;
import org.tawama.importing.ReportedAgreements;
import org.tawama.importing.SecondSources;
import org.tawama.importing.SessionsTold;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Registrar;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;

/// Claims on the command line, on a register that was just founded: the date of Tizi Ouzou – La Roche-sur-Yon, of which
/// two newspapers say different years.
class ClaimCommandTest {
    private static final String TIZI_OUZOU = "agreements/a19";

    @TempDir
    private Path folder;

    private final String database = TestStore.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void a_dispute_is_listed_settled_and_disputed_again_and_each_act_has_its_reason() {
        var listed = said("claim", "list", TIZI_OUZOU);
        var first = number(listed, "1988");
        var settled = said("claim", "settle", TIZI_OUZOU, "--number", first, "--because", "d’après l’acte de jumelage");
        var after = said("claim", "list", TIZI_OUZOU);
        var disputed = said("claim", "dispute", TIZI_OUZOU, "--field", "/actions/signed/on", "--because", "acte perdu");

        assertThat(listed).contains("/actions/0/on  1988  disputed", "/actions/0/on  1989  disputed");
        assertThat(settled).contains("settled in entry");
        assertThat(after).contains("1988  accepted, counts", "1989  set-aside");
        assertThat(disputed).contains("disputed in entry");
        try (var register = open()) {
            var history = register.records().history("a19");
            assertThat(history.getFirst().act()).isEqualTo("disputed");
            assertThat(history.get(1).reason()).contains(Reason.words("fr", "d’après l’acte de jumelage"));
            assertThat(history.get(2).act()).isEqualTo("claimed");
        }
    }

    /// Catches a page, or the shipped claims, read again over what an office has decided since.
    @Test
    void what_was_decided_stays_when_the_page_and_the_second_sources_are_read_again() throws IOException {
        var first = number(said("claim", "list", TIZI_OUZOU), "1988");
        said("claim", "settle", TIZI_OUZOU, "--number", first, "--because", "d’après l’acte");
        var page = folder.resolve("page.txt");
        try (var shipped = FoundingPage.shipped()) {
            Files.copy(shipped, page);
        }

        var again = said("import", page.toString(), "--as", "founding-page");
        try (var register = open()) {
            var written = SecondSources.shipped().into(register.registrar(), Registrar.OWN_OFFICE);

            assertThat(again).contains("0 recorded");
            assertThat(written.recorded()).isEmpty();
            assertThat(register.records().history("a19")).hasSize(3);
        }
    }

    /// Catches shipped sessions, or issues of the journal, stated again over what an office has decided since.
    @Test
    void what_was_decided_of_a_session_and_of_an_issue_stays_when_they_are_told_again() {
        said("claim", "check", "gazette-issues/g-joradp-2017-68", "--because", "relu");
        said("claim", "check", "meetings/m3", "--because", "relu");
        said("claim", "check", "bodies/b19", "--because", "relu");
        try (var register = open()) {
            var sources = SecondSources.shipped().into(register.registrar(), Registrar.OWN_OFFICE);
            var sessions = SessionsTold.shipped().into(register.registrar(), Registrar.OWN_OFFICE);

            assertThat(sources.recorded()).isEmpty();
            assertThat(sessions.recorded()).isEmpty();
        }
    }

    @Test
    void a_reported_agreement_is_confirmed_by_accepting_that_there_is_one() {
        said("claim", "accept", "agreements/a79", "--number", "1", "--because", "la commune a envoyé l’acte");
        try (var register = open()) {
            var again = ReportedAgreements.shipped().into(register.registrar(), Registrar.OWN_OFFICE);

            assertThat(again.recorded()).isEmpty();
            assertThat(register.records()
                            .find(Kind.AGREEMENT, "a79")
                            .orElseThrow()
                            .value()
                            .attestation())
                    .isEqualTo(Attestation.CONFIRMED);
            assertThat(register.records()
                            .find(Kind.AGREEMENT, "a78")
                            .orElseThrow()
                            .value()
                            .attestation())
                    .isEqualTo(Attestation.REPORTED);
        }
    }

    @Test
    void a_record_that_was_looked_up_again_says_when_and_one_that_was_not_says_never() {
        var before = said("claim", "list", TIZI_OUZOU);
        var checked = said("claim", "check", TIZI_OUZOU, "--because", "relu le 23");
        var after = said("claim", "list", TIZI_OUZOU);

        assertThat(before).contains("never checked").doesNotContain("  checked 2");
        assertThat(checked).contains("checked in entry");
        assertThat(after).contains("  checked 2").doesNotContain("never checked");
        try (var register = open()) {
            assertThat(register.records().history("a19").getFirst().act()).isEqualTo("checked");
        }
    }

    @Test
    void a_new_claim_that_contradicts_is_disputed_and_one_that_agrees_counts_too() {
        var added = said(
                "claim",
                "add",
                "agreements/a59",
                "--field",
                "/actions/entered-into-force/on",
                "--value",
                "2008-04-01",
                "--source",
                "joradp-2007-77",
                "--because",
                "essai");
        var contradicted = said(
                "claim",
                "add",
                "agreements/a59",
                "--field",
                "/actions/entered-into-force/on",
                "--value",
                "2008-05",
                "--source",
                "liberte-39760",
                "--because",
                "essai",
                "--language",
                "fr");

        assertThat(added).contains("claimed in entry");
        assertThat(contradicted).contains("claimed in entry");
        assertThat(said("claim", "list", "agreements/a59")).contains("2008-05  disputed");
    }

    @Test
    void a_mistake_is_one_sentence_and_states_nothing() {
        var head = head();

        refuses(2, "names no record", "claim", "list", "a19");
        refuses(2, "names no record", "claim", "list", "weddings/a19");
        refuses(1, "no record agreements/a999", "claim", "list", "agreements/a999");
        refuses(
                1,
                "no record agreements/a999",
                "claim",
                "settle",
                "agreements/a999",
                "--number",
                "1",
                "--because",
                "x");
        refuses(2, "--because", "claim", "settle", TIZI_OUZOU, "--number", "1");
        refuses(1, "no claim 99", "claim", "settle", TIZI_OUZOU, "--number", "99", "--because", "x");
        refuses(2, "ar, fr, en", "claim", "settle", TIZI_OUZOU, "--number", "1", "--because", "x", "--language", "de");
        refuses(
                1,
                "revision 2 now",
                "claim",
                "settle",
                TIZI_OUZOU,
                "--number",
                "1",
                "--because",
                "x",
                "--revision",
                "1");
        refuses(2, "--value", "claim", "add", TIZI_OUZOU, "--field", "/form", "--source", "geonames", "--because", "x");
        refuses(2, "JSON pointer", add("form", "twinning", "geonames"));
        refuses(1, "no source nobody", add("/form", "twinning", "nobody"));
        refuses(1, "cannot stand there", add("/actions/signed/on", "yesterday", "geonames"));
        refuses(1, "holds no field", add("/parties/1/country", "IT", "geonames"));
        refuses(2, "one line", add("/form", "a\nb", "geonames"));
        refuses(2, "marry is not known: choose for ACT one of list, add", "claim", "marry", TIZI_OUZOU);

        assertThat(head()).isEqualTo(head);
    }

    /// Catches a reason that speaks of the form of a date which is written as it must be, and a claim of nothing.
    @Test
    void refuses_a_claim_with_the_reason_that_the_record_has_against_it() {
        var head = head();

        refuses(1, "The end, 2008-01, comes before the beginning, 2014-02", claimed("meetings/m25", "/end", "2008-01"));
        refuses(1, "a9999 cannot be named there", claimed("bodies/b1", "/foundedBy", "a9999"));

        assertThat(head()).isEqualTo(head);
    }

    /// Catches what only programmers read, and advice on dates for what is none.
    @Test
    void refuses_in_a_sentence_that_speaks_of_the_value_itself() {
        refuses(
                1,
                "The record would stand under two others at a time: partOf b22, prepares b4",
                claimed("bodies/b22", "/partOf", "b22"));
        refuses(
                1,
                "cannot stand there. An agreement binds two parties or more: name them",
                claimed("agreements/a1", "/parties/1/party", "p1"));
        refuses(
                1,
                "wedding is none of the known codes: write codes as the API shows them",
                claimed(TIZI_OUZOU, "/form", "wedding"));
        refuses(1, "soon is no date: write dates as 2004-10-13", claimed("meetings/m25", "/end", "soon"));
        refuses(1, "x is no number: write it in digits", claimed("gazette-issues/g-joradp-2007-77", "/number", "x"));

        assertThat(errors.toString()).doesNotContain("lengths");
    }

    private static String[] claimed(String record, String field, String value) {
        return new String[] {
            "claim", "add", record, "--field", field, "--value", value, "--source", "geonames", "--because", "x"
        };
    }

    /// Catches a claim that stood in the log for ever and could never count, for it was refused only when it was to be
    /// settled.
    @Test
    void a_claim_that_names_a_record_of_the_wrong_kind_is_refused_when_it_is_put() {
        var head = head();

        refuses(1, "b2 cannot be named there", claimed("bodies/b1", "/foundedBy", "b2"));
        refuses(1, "a1 cannot be named there", claimed("meetings/m25", "/body", "a1"));
        refuses(1, "b1 cannot be named there", claimed(TIZI_OUZOU, "/parties/0/party", "b1"));
        refuses(1, "A body would stand above itself (b4 < b22 < b4): name one", claimed("bodies/b4", "/partOf", "b22"));

        assertThat(head()).isEqualTo(head);
    }

    @Test
    void nor_can_a_claim_be_corrected_to_name_one() {
        said(claimed("bodies/b1", "/foundedBy", "a2"));
        var number = number(said("claim", "list", "bodies/b1"), "a2");
        var head = head();

        refuses(
                1,
                "b2 cannot be named there",
                "claim",
                "correct",
                "bodies/b1",
                "--number",
                number,
                "--value",
                "b2",
                "--because",
                "x");

        assertThat(head()).isEqualTo(head);
    }

    @Test
    void the_founded_register_has_the_sourced_facts_each_with_its_source() {
        try (var register = open()) {
            var sources = register.records().list(Kind.SOURCE, "", 500, org.tawama.registrar.Known.latest()).stream()
                    .map(held -> held.id())
                    .collect(Collectors.toSet());
            var accord =
                    register.records().find(Kind.AGREEMENT, "a59").orElseThrow().value();

            assertThat(sources).containsAll(Set.of("joradp-2007-77", "jorf-2008-373", "elkader-iowa"));
            assertThat(accord.terms().actions()).hasSize(3);
            assertThat(accord.terms().publications().getFirst().act()).contains("07-375");
            assertThat(accord.terms()
                            .publications()
                            .getFirst()
                            .on()
                            .orElseThrow()
                            .text())
                    .isEqualTo("2007-12-09");
        }
    }

    private static String[] add(String field, String value, String source) {
        return new String[] {
            "claim", "add", TIZI_OUZOU, "--field", field, "--value", value, "--source", source, "--because", "x"
        };
    }

    private FoundedRegister open() {
        return FoundedRegister.open(StoreOptions.in(folder.resolve("data")).withDatabase(database), Clock.systemUTC());
    }

    private long head() {
        try (var register = open()) {
            return register.records().head();
        }
    }

    private static String number(String listed, String value) {
        return listed.lines()
                .filter(line -> line.contains("  " + value + "  "))
                .map(line -> line.strip().split(" ")[0])
                .findFirst()
                .orElseThrow();
    }

    private String said(String... words) {
        out.getBuffer().setLength(0);

        assertThat(run(words)).as(errors.toString()).isZero();

        return out.toString();
    }

    @Test
    void says_in_which_language_a_reason_is_taken_to_be() {
        var help = new StringWriter();

        Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(help, true))
                .execute("claim", "--help");

        assertThat(help.toString().replaceAll("\\s+", " ")).contains("ar, fr or en (default: fr)");
    }

    private void refuses(int code, String named, String... words) {
        errors.getBuffer().setLength(0);

        assertThat(run(words)).as(String.join(" ", words)).isEqualTo(code);

        assertThat(errors.toString()).contains(named).hasLineCount(1);
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
