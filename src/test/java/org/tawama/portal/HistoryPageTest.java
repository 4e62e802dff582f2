package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.register.Reason;
import org.tawama.registrar.Claims;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Withdrawals;
import org.tawama.themes.Theme;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;
import tools.jackson.databind.JsonNode;

/// What changed in a record, told to a reader.
class HistoryPageTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String ID = "sample-of-histories";

    private static final List<Long> ENTRIES = new ArrayList<>();

    @BeforeAll
    static void states_three_versions() {
        state(LocalText.of("Eau", "الماء", "Water"), List.of());
        state(LocalText.of("Eau potable", "الماء", "Water"), List.of(evidence("/name", "line 7")));
        state(LocalText.of("Eau potable", "ماء الشرب", "Drinking water"), List.of(evidence("/name", "line 7")));
    }

    @Test
    void says_what_changed_when_by_whom_on_what_evidence_and_why() {
        var page = page("/fr/themes/" + ID + "/history");

        var second = version(page, 2);
        assertThat(second)
                .contains("Version 2, inscription n°\u00a0" + ENTRIES.get(1))
                .containsPattern("<p class=\"change-field\">Nom</p>")
                .containsPattern(
                        "<del class=\"mark\"><span class=\"mark-word\">Retiré\\W*</span>\\s*<bdi[^>]*>Eau</bdi></del>")
                .containsPattern(
                        "<ins class=\"mark\"><span class=\"mark-word\">Ajouté\\W*</span>\\s*<bdi[^>]*>Eau potable</bdi>")
                .contains("A better word.")
                .contains("/fr/sources/geonames", "ligne 7", "tests");
        assertThat(version(page, 1)).contains("Première version").doesNotContain("<del");
    }

    @Test
    void shows_only_what_changed_and_leaves_out_what_did_not() {
        var third = version(page("/en/themes/" + ID + "/history"), 3);

        assertThat(third).contains(">Water</bdi></del>", ">Drinking water</bdi></ins>", ">الماء</bdi></del>");
        assertThat(third).doesNotContain("Eau potable");
    }

    @Test
    void lays_any_two_versions_side_by_side() {
        var page = page("/en/themes/" + ID + "/history?from=1&to=3");

        var table = page.substring(page.indexOf("<table class=\"ledger compared\""), page.indexOf("</table>"));
        assertThat(page)
                .contains("Versions 1 and 3, side by side")
                .contains("What only version 1 holds is struck out", "as printed: Eau potable · ");
        assertThat(table)
                .contains("/en/themes/" + ID + "@" + ENTRIES.get(0), "/en/themes/" + ID + "@" + ENTRIES.get(2))
                .containsPattern(
                        "<del class=\"mark\">[^/]*Removed:</span>\\s*<bdi lang=\"fr\" dir=\"ltr\">Eau</bdi></del>")
                .containsPattern(
                        "<ins class=\"mark\">[^/]*Added:</span>\\s*<bdi lang=\"ar\" dir=\"rtl\">ماء الشرب</bdi></ins>");
    }

    @Test
    void says_that_two_versions_are_the_same() {
        var page = page("/en/themes/" + ID + "/history?from=2&to=2");

        assertThat(page).contains("These two versions say the same.");
        assertThat(page.substring(0, page.indexOf("</table>"))).doesNotContain("<del class=\"mark\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=0", "from=4", "to=x", "from=-1", "from=1&from=2", "from=1.5", "until=3"})
    void names_the_version_that_there_is_not(String query) {
        var answer = TAWAMA.get("/fr/themes/" + ID + "/history?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(query.replaceFirst("=.*", ""));
    }

    @Test
    void says_which_versions_there_are_where_one_is_asked_for_that_is_not() {
        for (var query : List.of("from=0", "to=4", "from=x", "to=99999999999999999999", "to=-1")) {
            assertThat(TAWAMA.get("/en/themes/" + ID + "/history?" + query).body())
                    .as(query)
                    .contains("names no version of this record: give one number, from 1 to 3.");
        }
        assertThat(TAWAMA.get("/en/themes/" + ID + "/history?from=2&known=" + ENTRIES.get(0))
                        .body())
                .contains("there is but one, version 1.");
    }

    @Test
    void tells_nothing_of_what_came_after_the_entry_asked_for() {
        var page = page("/fr/themes/" + ID + "/history?known=" + ENTRIES.get(1));

        assertThat(page).contains("id=\"version-2\"").doesNotContain("id=\"version-3\"", "ماء الشرب");
        assertThat(TAWAMA.get("/fr/themes/" + ID + "/history?to=3&known=" + ENTRIES.get(1))
                        .statusCode())
                .isEqualTo(400);
        assertThat(TAWAMA.get("/fr/parties/" + ID + "/history").statusCode()).isEqualTo(404);
    }

    @Test
    void leads_to_each_version_for_ever() {
        var page = page("/fr/themes/" + ID + "/history");

        for (var entry : ENTRIES) {
            var permanent = "/fr/themes/" + ID + "@" + entry;
            assertThat(page).contains("href=\"" + permanent + "\"");
            var there = TAWAMA.get(permanent).headers().firstValue("Location").orElseThrow();
            assertThat(TAWAMA.get(there).body()).contains("n°\u00a0" + entry);
        }
        assertThat(page("/fr/themes/" + ID)).contains("href=\"/fr/themes/" + ID + "/history\"");
        assertThat(page("/fr/themes/civil-protection")).doesNotContain("/fr/themes/civil-protection/history");
    }

    /// Catches a check shown as every line of the evidence removed and added.
    @Test
    void tells_a_check_in_one_line() {
        var records = TAWAMA.register().records();
        var claims = Claims.of(
                Kind.AGREEMENT,
                records.find(Kind.AGREEMENT, "a43").orElseThrow().value());
        var checked =
                claims.check(OptionalInt.empty(), LocalDate.of(2026, 11, 20)).weighed();

        TAWAMA.register()
                .registrar()
                .write(
                        "tests",
                        "checked",
                        Reason.words("en", "Read again."),
                        desk -> desk.put(
                                Kind.AGREEMENT,
                                checked,
                                desk.standing(Kind.AGREEMENT, Set.of("a43"))
                                        .get("a43")
                                        .origins()));
        var page = page("/en/agreements/a43/history");
        var newest = version(page, records.history("a43").size());

        assertThat(newest)
                .contains("Evidence last looked up", "20 November 2026 (")
                .doesNotContain("Removed:");
        assertThat(newest.split("class=\"change\"", -1)).hasSize(2);
        assertThat(newest.split("Added:", -1)).hasSize(2);
    }

    @Test
    void tells_that_a_record_was_withdrawn_and_stated_again() {
        var party = new Party(
                new PartyId("stated-again"),
                Level.COMMUNE,
                new CountryCode("TN"),
                List.of(new Party.Name(LocalText.of("Essai", "تجربة", "Trial"), Period.always())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var batch = Reason.code("batch", "histories-1");
        var registrar = TAWAMA.register().registrar();
        var withdrawals = new Withdrawals(TAWAMA.register().register());

        registrar.write("tests", "recorded", batch, desk -> desk.put(Kind.PARTY, party, Set.of()));
        withdrawals.withdraw("tests", "histories-1", Withdrawals.reason("histories-1"));
        registrar.write("tests", "recorded", batch, desk -> desk.put(Kind.PARTY, party, Set.of()));
        var page = page("/en/parties/stated-again/history");
        withdrawals.withdraw("tests", "histories-1", Withdrawals.reason("histories-1"));

        assertThat(version(page, 2))
                .contains("Withdrawn by: tests", "The batch histories-1 was withdrawn.")
                .doesNotContain("class=\"change\"");
        assertThat(version(page, 3)).contains("Recorded by: tests").doesNotContain("class=\"change\"");
    }

    /// A field without a word would be shown by the name that programs give it.
    @ParameterizedTest
    @EnumSource
    void has_a_word_for_every_field_that_is_stated(Language language) throws Exception {
        var words = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages/" + language.code() + ".properties"))) {
            words.load(reader);
        }
        var names = new TreeSet<String>();
        for (var from = 1L; from <= TAWAMA.register().records().head(); from += 200) {
            TAWAMA.register().register().entries(from, 200).forEach(revision -> gather(revision.body(), names));
        }

        names.remove(Comparing.WITHDRAWN);
        names.removeIf(name ->
                words.containsKey("portal.part." + name) || Language.find(name).isPresent());

        assertThat(names).isEmpty();
    }

    /// What stands in an item of evidence is told in a sentence of its own.
    private static void gather(JsonNode node, Set<String> names) {
        if (node.isObject()) {
            for (var member : node.properties()) {
                names.add(member.getKey());
                if (!member.getKey().equals("evidence")) gather(member.getValue(), names);
            }
        }
        if (node.isArray()) node.forEach(one -> gather(one, names));
    }

    private static Evidence evidence(String field, String locator) {
        return new Evidence(
                field,
                Optional.of("Eau potable"),
                new SourceId("geonames"),
                locator,
                Optional.empty(),
                Verdict.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }

    private static void state(LocalText name, List<Evidence> evidence) {
        var written = TAWAMA.register()
                .registrar()
                .write(
                        "tests",
                        "recorded",
                        Reason.words("en", "A better word."),
                        desk -> desk.put(
                                Kind.THEME, new Theme(new ThemeId(ID), name, Optional.empty(), evidence), Set.of()));
        ENTRIES.add(written.last());
    }

    private static String version(String page, int number) {
        var start = page.indexOf("id=\"version-" + number + "\"");
        return page.substring(start, page.indexOf("</li>", start));
    }

    private static String page(String address) {
        var answer = TAWAMA.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
