package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Status;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.registrar.Kind;
import org.tawama.territories.Territory;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;

/// What the page as shipped must give.
class FoundingPageTest {
    private static final Reading READING = Pages.read();

    @Test
    void accounts_for_each_of_the_202_lines() {
        var numbers = READING.rows().stream().map(Row::from).toList();

        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 202).boxed().toList());
        assertThat(READING.complete()).isTrue();
        assertThat(READING.missing()).isEmpty();
    }

    @Test
    void yields_56_links_4_accords_15_commissions_and_3_bodies() {
        var agreements = values(Kind.AGREEMENT);
        var bodies = values(Kind.BODY);

        assertThat(agreements)
                .filteredOn(Agreement.Decentralised.class::isInstance)
                .hasSize(56);
        assertThat(agreements).filteredOn(Agreement.Bilateral.class::isInstance).hasSize(4);
        assertThat(bodies)
                .filteredOn(body -> body.form() == BodyForm.JOINT_COMMISSION)
                .hasSize(15);
        assertThat(bodies)
                .filteredOn(body -> body.form() != BodyForm.JOINT_COMMISSION)
                .extracting(body -> body.acronym().orElseThrow())
                .containsExactly("C.M.A.I", "C.I.M.O", "C.G.L.U");
        assertThat(READING.harvest().of(Kind.SOURCE)).hasSize(1);
    }

    @Test
    void names_41_algerian_and_52_foreign_parties_in_links_and_five_states() {
        var parties = values(Kind.PARTY);

        assertThat(parties).filteredOn(party -> party.level() == Level.STATE).hasSize(5);
        assertThat(parties)
                .filteredOn(party -> party.level() != Level.STATE && isHome(party))
                .hasSize(41);
        assertThat(parties)
                .filteredOn(party -> party.level() != Level.STATE && !isHome(party))
                .hasSize(52);
    }

    @Test
    void counts_the_partners_countries_as_understood() {
        var counts = links().stream()
                .map(link -> party(side(link, Side.PARTNER)).country().text())
                .collect(Collectors.groupingBy(country -> country, TreeMap::new, Collectors.counting()));

        assertThat(counts)
                .containsOnly(
                        entry("FR", 38L),
                        entry("ES", 2L),
                        entry("IT", 2L),
                        entry("ML", 2L),
                        entry("ZA", 2L),
                        entry("BA", 1L),
                        entry("BG", 1L),
                        entry("EH", 1L),
                        entry("KR", 1L),
                        entry("MA", 1L),
                        entry("NE", 1L),
                        entry("TN", 1L),
                        entry("TR", 1L),
                        entry("US", 1L),
                        entry("VE", 1L));
    }

    @Test
    void prints_the_links_under_23_wilayas() {
        var before = LocalDate.of(2010, 1, 1);

        var wilayas = links().stream()
                .map(link -> party(side(link, Side.HOME)).territory().orElseThrow())
                .map(id -> Pages.GAZETTEER.find(id).orElseThrow())
                .map(place -> place.parentOn(before).orElse(place.id()))
                .distinct();

        assertThat(wilayas).hasSize(23);
    }

    @Test
    void ties_every_party_of_a_link_to_a_place_that_ships_with_the_register() {
        var places = Pages.GAZETTEER.territories().stream().map(Territory::id).toList();

        var parties = values(Kind.PARTY).stream().filter(party -> party.level() != Level.STATE);

        assertThat(parties).extracting(party -> party.territory().orElseThrow()).isSubsetOf(places);
    }

    @Test
    void keeps_what_is_printed_to_the_letter() {
        var lines = Pages.lines();

        assertThat(links()).allSatisfy(link -> {
            var whole = link.evidence().getFirst();
            var line = lines.get(Integer.parseInt(whole.locator().substring("line ".length())) - 1);
            assertThat(line.strip()).isEqualTo(whole.quote().orElseThrow());
            assertThat(whole.quote().orElseThrow())
                    .endsWith(side(link, Side.HOME).printed().orElseThrow() + " / "
                            + side(link, Side.PARTNER).printed().orElseThrow());
        });
    }

    @Test
    void understands_binzert_in_libya_as_bizerte_in_tunisia_and_says_so() {
        var link = agreement("founding-page:link/35");

        var partner = side(link, Side.PARTNER);
        var country = doubt(link, Doubt.WRONG_COUNTRY);

        assertThat(partner.printed()).contains("Ville de Binzert (Libye)");
        assertThat(party(partner).country().text()).isEqualTo("TN");
        assertThat(party(partner).otherNames()).contains("Ville de Binzert");
        assertThat(country.field()).isEqualTo("/parties/1/country");
        assertThat(country.printed()).contains("Libye");
        assertThat(country.value()).contains("TN");
        assertThat(country.verdict()).isEqualTo(Verdict.CORRECTED);
        assertThat(country.locator()).isEqualTo("line 118");
        assertThat(country.note().texts()).containsOnlyKeys(Language.values());
    }

    @Test
    void leaves_batna_tifariti_disputed() {
        var link = agreement("founding-page:link/3");

        assertThat(doubt(link, Doubt.CONFLICTING_EVIDENCE).verdict()).isEqualTo(Verdict.DISPUTED);
        assertThat(doubt(link, Doubt.COUNTRY_ABBREV).printed()).contains("RASD");
        assertThat(party(side(link, Side.PARTNER)).country().text()).isEqualTo("EH");
    }

    @Test
    void asks_of_every_link_when_it_was_signed() {
        assertThat(links()).allSatisfy(link -> {
            assertThat(doubt(link, Doubt.MISSING_DATE).verdict()).isEqualTo(Verdict.UNRESOLVED);
            assertThat(link.status(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)))
                    .isEqualTo(Status.UNKNOWN);
        });
    }

    @Test
    void corrects_the_friday_of_journal_77_and_keeps_it_as_printed() {
        var italy = agreement("founding-page:accord/IT");

        var reference = italy.terms().publications().getFirst();
        var date = doubt(italy, Doubt.GAZETTE_DATE_MISMATCH);

        assertThat(reference.on()).contains(PartialDate.parse("2007-12-09"));
        assertThat(reference.printed()).contains("J.O n°77 du 07/12/2007");
        assertThat(reference.doubts()).isEmpty();
        assertThat(date.printed()).contains("07/12/2007");
        assertThat(date.verdict()).isEqualTo(Verdict.CORRECTED);
        assertThat(italy.terms().actions().getFirst().act()).isEqualTo(Act.SIGNED);
        assertThat(italy.terms().actions().getFirst().on()).contains(PartialDate.parse("1999-11-22"));
    }

    @Test
    void asks_for_the_journal_of_the_spanish_accord_only() {
        var open = accords().stream()
                .filter(accord -> accord.evidence().stream()
                        .anyMatch(evidence -> evidence.doubt().equals(Optional.of(Doubt.MISSING_PUBLICATION))))
                .toList();

        assertThat(open).extracting(accord -> accord.id().text()).containsExactly("founding-page:accord/ES");
        assertThat(open.getFirst().terms().publications()).isEmpty();
    }

    @Test
    void joins_an_address_that_the_page_breaks_over_two_lines() {
        var council = values(Kind.BODY).stream()
                .filter(body -> body.form() == BodyForm.COUNCIL)
                .findFirst()
                .orElseThrow();

        assertThat(council.website()).contains("http://www.aim-council.org");
        assertThat(council.evidence().getFirst().locator()).isEqualTo("lines 15–16");
    }

    @Test
    void joins_algeria_with_fifteen_countries_in_commissions() {
        var partners = values(Kind.BODY).stream()
                .map(Body::countries)
                .filter(countries -> !countries.isEmpty())
                .map(countries -> countries.getLast().text())
                .toList();

        assertThat(partners)
                .containsExactly(
                        "TN", "MR", "ML", "NE", "EG", "TZ", "KW", "AE", "QA", "SY", "ID", "VN", "IR", "RU", "CH");
    }

    @Test
    void names_the_fields_of_cooperation_and_what_is_narrower() {
        var themes = values(Kind.THEME);

        assertThat(themes)
                .extracting(theme -> theme.id().text())
                .containsExactly(
                        "security",
                        "terrorism",
                        "organised-crime",
                        "civil-protection",
                        "disaster-prevention",
                        "natural-and-man-made-risks");
        assertThat(themes.get(2).broader()).contains(themes.get(0).id());
    }

    /// What other documents contradict is raised by them, and the rest by the page.
    @Test
    void every_doubt_code_of_the_readings_is_on_its_record() {
        var codes = Cells.read(
                "agreements.csv", cells -> List.of(cells.text("anomaly_codes").split(";")));

        for (var row = 1; row <= codes.size(); row++) {
            var link = "link/" + row;
            var raised = Cells.readAt(
                            "/data/second-sources/claims.csv",
                            cells -> List.of(cells.text("record"), cells.text("doubt")))
                    .stream()
                    .filter(claim ->
                            claim.getFirst().equals(link) && !claim.getLast().isEmpty())
                    .map(claim -> Doubt.valueOf(claim.getLast()));
            var printed = agreement("founding-page:" + link).evidence().stream()
                    .flatMap(evidence -> evidence.doubt().stream());
            var found = Stream.concat(printed, raised)
                    .filter(doubt -> doubt != Doubt.MISSING_DATE)
                    .map(Enum::name)
                    .toList();
            var wanted =
                    codes.get(row - 1).stream().filter(code -> !code.isEmpty()).toList();
            assertThat(found).as("row %d", row).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void every_note_is_in_the_three_languages() {
        var notes =
                Cells.read("remarks.csv", Remark::of).stream().map(Remark::note).toList();

        assertThat(notes).allSatisfy(note -> assertThat(note.texts()).containsOnlyKeys(Language.values()));
    }

    private static <T> List<T> values(Kind<T> kind) {
        return READING.harvest().of(kind).stream()
                .map(record -> record.value(origin -> origin))
                .toList();
    }

    private static List<Agreement> links() {
        return values(Kind.AGREEMENT).stream()
                .filter(Agreement.Decentralised.class::isInstance)
                .toList();
    }

    private static List<Agreement> accords() {
        return values(Kind.AGREEMENT).stream()
                .filter(Agreement.Bilateral.class::isInstance)
                .toList();
    }

    private static Agreement agreement(String origin) {
        return values(Kind.AGREEMENT).stream()
                .filter(agreement -> agreement.id().text().equals(origin))
                .findFirst()
                .orElseThrow();
    }

    private static Signatory side(Agreement agreement, Side side) {
        return agreement.terms().parties().stream()
                .filter(signatory -> signatory.side() == side)
                .min(Comparator.comparing(signatory -> signatory.party().text()))
                .orElseThrow();
    }

    private static Party party(Signatory signatory) {
        return values(Kind.PARTY).stream()
                .filter(party -> party.id().equals(signatory.party()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isHome(Party party) {
        return party.country().text().equals("DZ");
    }

    private static Evidence doubt(Agreement agreement, Doubt doubt) {
        return agreement.evidence().stream()
                .filter(evidence -> evidence.doubt().equals(Optional.of(doubt)))
                .findFirst()
                .orElseThrow();
    }
}
