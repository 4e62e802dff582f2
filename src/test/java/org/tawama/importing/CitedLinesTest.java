package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.agreements.Agreement;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.registrar.Kind;

/// Each field that the founding page prints is cited from the line that prints it.
class CitedLinesTest {
    private static final Harvest HARVEST = Pages.read().harvest();
    private static final Pattern LOCATOR = Pattern.compile("lines? (\\d+)(?:–(\\d+))?");
    private static final String WILAYA = "/parties/0/wilaya";

    @Test
    void what_is_called_printed_stands_to_the_letter_in_the_lines_that_are_cited() {
        assertThat(HARVEST.records())
                .flatExtracting(CitedLinesTest::cited)
                .hasSizeGreaterThan(500)
                .allSatisfy(evidence -> {
                    assertThat(evidence.quote()).isEqualTo(lines(evidence.locator()));
                    assertThat(evidence.quote().orElseThrow())
                            .as("%s at %s", evidence.field(), evidence.locator())
                            .contains(evidence.printed().orElse(""));
                });
    }

    /// The list of what is printed was typed apart from the program that reads the page.
    @Test
    void each_of_the_56_rows_cites_its_wilaya_its_parties_and_its_country() {
        var rows = Cells.read("agreements.csv", cells -> cells);

        assertThat(rows).hasSize(56).allSatisfy(row -> {
            var link = agreement("founding-page:link/" + row.text("n"));
            assertThat(printed(link, WILAYA)).contains(row.text("wilaya_printed"));
            assertThat(evidence(link, WILAYA).value()).contains(row.text("wilaya_code_printed_era"));
            assertThat(evidence(link, WILAYA).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(printed(link, "/parties/0/name")).contains(row.text("dz_party_printed"));
            assertThat(printed(link, "/parties/1/name")).contains(row.text("foreign_party_printed"));
            assertThat(printed(link, "/parties/1/country")).isEqualTo(row.find("country_printed"));
        });
    }

    /// The heading that counts is the last one at or above the row; rows under one heading cite the same line.
    @Test
    void a_row_cites_the_nearest_line_above_it_that_begins_with_its_wilaya() {
        for (var row = 1; row <= 56; row++) {
            var link = agreement("founding-page:link/" + row);
            var wilaya = evidence(link, WILAYA);
            var heading =
                    Pattern.compile(Pattern.quote(wilaya.printed().orElseThrow()) + "(?: (?:Commune|Wilaya) .*)?");
            var nearest = firstLine(link.evidence().getFirst());
            while (!heading.matcher(Pages.lines().get(nearest - 1).strip()).matches()) nearest--;

            assertThat(firstLine(wilaya)).as("row %d", row).isEqualTo(nearest);
        }
    }

    @Test
    void tinzaouatine_is_printed_under_tamanrasset_four_lines_above_it() {
        var link = agreement("founding-page:link/11");

        assertThat(link.evidence().getFirst().locator()).isEqualTo("line 59");
        assertThat(evidence(link, WILAYA).locator()).isEqualTo("line 55");
        assertThat(evidence(link, WILAYA).quote()).contains("Tamanrasset");
    }

    /// Dunkerque may be the town or the communauté urbaine: its name is not said to be settled by the page.
    @ParameterizedTest
    @CsvSource({"30, Caracas", "37, Dunkerque"})
    void a_party_that_is_only_likely_the_one_meant_leaves_its_name_open(int row, String printed) {
        var link = agreement("founding-page:link/" + row);

        var name = evidence(link, "/parties/1/name");

        assertThat(name.printed()).contains(printed);
        assertThat(name.verdict()).isEqualTo(Verdict.UNRESOLVED);
        assertThat(name.note().texts()).hasSize(3);
    }

    @Test
    void a_commission_cites_its_name_its_countries_and_the_sentence_that_makes_it_a_joint_one() {
        var commissions = Cells.read("commissions.csv", cells -> cells);

        assertThat(commissions).hasSize(15).allSatisfy(row -> {
            var body = body("founding-page:commission/" + row.text("country"));
            var name = "Commission Algéro-" + row.text("printed");
            assertThat(field(body, "/name").printed()).contains(name);
            assertThat(field(body, "/name").value()).contains(row.text("name_fr"));
            assertThat(field(body, "/name").quote().orElseThrow()).contains(name);
            assertThat(field(body, "/countries/0").printed()).contains("Algéro");
            assertThat(field(body, "/countries/0").value()).contains("DZ");
            assertThat(field(body, "/countries/1").printed()).contains(row.text("printed"));
            assertThat(field(body, "/countries/1").value()).contains(row.text("country"));
            assertThat(field(body, "/form").printed()).contains("commissions mixtes");
            assertThat(field(body, "/form").locator()).isEqualTo("line 183");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CMAI, Conseil, lines 15–16, council",
        "CIMO, Conférence, lines 18–19, conference",
        "CGLU, rassemblements internationaux, line 24, network"
    })
    void a_body_cites_its_name_its_acronym_and_the_words_for_its_form(
            String name, String words, String locator, String form) {
        var body = body("founding-page:body/" + name);

        assertThat(field(body, "/form").printed()).contains(words);
        assertThat(field(body, "/form").locator()).isEqualTo(locator);
        assertThat(BodyForm.find(form)).contains(body.form());
        assertThat(field(body, "/acronym").printed()).isEqualTo(body.acronym());
        assertThat(field(body, "/name").value()).isEqualTo(body.name().find(org.tawama.vocabulary.Language.FR));
    }

    @Test
    void an_accord_cites_its_states_its_signature_and_its_journal() {
        var italy = agreement("founding-page:accord/IT");

        assertThat(italy.evidence().stream()
                        .filter(CitedLinesTest::onThePage)
                        .filter(evidence -> evidence.verdict() == Verdict.ACCEPTED)
                        .map(evidence ->
                                evidence.field() + " " + evidence.printed().orElse("") + " = "
                                        + evidence.value().orElse("")))
                .contains(
                        "/kind Accords bilatéraux = bilateral",
                        "/themes/0 Sécurité = security",
                        "/parties/0/country Algéro = DZ",
                        "/parties/1/country Italien = IT",
                        "/parties/1/name Italien = République italienne",
                        "/actions/0/act signé = signed",
                        "/actions/0/on 22 novembre 1999 = 1999-11-22",
                        "/publications/0/journal J.O = JORADP",
                        "/publications/0/number n°77 = 77")
                .noneMatch(cited -> cited.startsWith("/publications/0/on"));
        assertThat(evidence(agreement("founding-page:accord/YE"), "/publications/0/on")
                        .value())
                .contains("2000-12-06");
        assertThat(evidence(agreement("founding-page:accord/ES"), "/form").value())
                .contains("unstated");
    }

    /// The page wraps these words: they are cited with the break, and understood without it.
    @Test
    void words_that_the_page_breaks_over_two_lines_are_cited_with_the_break() {
        var council = field(body("founding-page:body/CMAI"), "/website");
        var crime = HARVEST.of(Kind.THEME).stream()
                .map(record -> record.value(origin -> origin))
                .filter(theme -> theme.id().text().equals("organised-crime"))
                .findFirst()
                .orElseThrow();

        assertThat(council.printed()).contains("http://www.aim-\ncouncil.org");
        assertThat(council.value()).contains("http://www.aim-council.org");
        assertThat(crime.evidence())
                .anySatisfy(evidence ->
                        assertThat(evidence.printed()).contains("la criminalité organisée sous toutes les\nformes"));
        assertThat(crime.evidence())
                .anySatisfy(evidence -> assertThat(evidence.field() + " " + evidence.printed())
                        .isEqualTo("/broader Optional[Sécurité]"));
    }

    private static Optional<String> lines(String locator) {
        var numbers = LOCATOR.matcher(locator);
        assertThat(numbers.matches()).as(locator).isTrue();
        var from = Integer.parseInt(numbers.group(1));
        var to = numbers.group(2) == null ? from : Integer.parseInt(numbers.group(2));
        var printed = Pages.lines().subList(from - 1, to).stream().map(String::strip);
        return Optional.of(String.join("\n", printed.toList()));
    }

    private static int firstLine(Evidence evidence) {
        var numbers = LOCATOR.matcher(evidence.locator());
        assertThat(numbers.matches()).isTrue();
        return Integer.parseInt(numbers.group(1));
    }

    private static <T> List<Evidence> cited(Gathered<T> record) {
        return record.kind().evidenceOf(record.value(origin -> origin)).stream()
                .filter(CitedLinesTest::onThePage)
                .toList();
    }

    private static boolean onThePage(Evidence evidence) {
        return evidence.source().equals(PageEvidence.PAGE);
    }

    private static Agreement agreement(String origin) {
        return value(Kind.AGREEMENT, origin);
    }

    private static Body body(String origin) {
        return value(Kind.BODY, origin);
    }

    private static <T> T value(Kind<T> kind, String origin) {
        return HARVEST.of(kind).stream()
                .filter(record -> record.origin().equals(origin))
                .findFirst()
                .orElseThrow()
                .value(id -> id);
    }

    private static Evidence evidence(Agreement agreement, String field) {
        return only(agreement.evidence().stream(), field);
    }

    private static Optional<String> printed(Agreement agreement, String field) {
        return agreement.evidence().stream()
                .filter(evidence -> onThePage(evidence) && evidence.field().equals(field))
                .flatMap(evidence -> evidence.printed().stream())
                .findFirst();
    }

    private static Evidence field(Body body, String field) {
        return only(body.evidence().stream(), field);
    }

    private static Evidence only(Stream<Evidence> evidence, String field) {
        var found = evidence.filter(item -> onThePage(item) && item.field().equals(field))
                .toList();
        assertThat(found).as(field).hasSize(1);
        return found.getFirst();
    }
}
