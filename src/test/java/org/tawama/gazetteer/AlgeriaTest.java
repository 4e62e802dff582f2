package org.tawama.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Language;

/// The wilayas and communes of Algeria through the divisions of 1984, 2019 and 2026.
class AlgeriaTest {
    private static final Gazetteer GAZETTEER = Shipped.GAZETTEER;
    private static final LocalDate FIRST_DIVISION = LocalDate.of(1984, 2, 7);

    @Test
    void counts_48_then_58_then_69_wilayas() {
        assertThat(wilayasOn("2010-01-01")).isEqualTo(48);
        assertThat(wilayasOn("2019-12-17")).isEqualTo(48);
        assertThat(wilayasOn("2019-12-18")).isEqualTo(58);
        assertThat(wilayasOn("2020-01-01")).isEqualTo(58);
        assertThat(wilayasOn("2026-04-04")).isEqualTo(58);
        assertThat(wilayasOn("2026-04-05")).isEqualTo(69);
        assertThat(wilayasOn("2026-11-23")).isEqualTo(69);
    }

    @Test
    void has_1541_communes_each_with_an_identifier_of_its_own() {
        var ids = new HashSet<TerritoryId>();

        GAZETTEER.territories().forEach(territory -> ids.add(territory.id()));

        assertThat(communes()).hasSize(1541);
        assertThat(ids).hasSameSizeAs(GAZETTEER.territories());
    }

    @Test
    void every_parent_exists_on_every_day_on_which_it_is_one() {
        for (var commune : communes()) {
            for (var parent : commune.parents()) {
                var above = GAZETTEER.find(parent.territory()).orElseThrow();
                assertThat(above.existence()
                                .contains(parent.period().from().orElseThrow().earliest()))
                        .as("%s under %s", commune.id(), above.id())
                        .isTrue();
                assertThat(above.level()).isEqualTo(TerritoryLevel.WILAYA);
            }
        }
    }

    @Property(tries = 200)
    void every_commune_has_exactly_one_parent_on_any_day_since_1984(@ForAll @IntRange(max = 20_000) int daysSince) {
        var day = FIRST_DIVISION.plusDays(daysSince);

        var orphans = communes().stream()
                .filter(commune -> commune.parents().stream()
                                .filter(parent -> parent.period().contains(day))
                                .count()
                        != 1)
                .toList();

        assertThat(orphans).as("on %s", day).isEmpty();
    }

    @Test
    void claims_nothing_about_the_division_before_1984() {
        var day = FIRST_DIVISION.minusDays(1);

        assertThat(communes())
                .allSatisfy(commune -> assertThat(commune.parentOn(day)).isEmpty());
    }

    @Test
    void each_wilaya_has_as_many_communes_today_as_the_official_texts_say() {
        var counted = new TreeMap<String, Integer>();
        var printed = new TreeMap<String, Integer>();

        communes()
                .forEach(commune -> counted.merge(
                        commune.parentOn(LocalDate.of(2026, 11, 23))
                                .orElseThrow()
                                .text(),
                        1,
                        Integer::sum));
        new Table("algeria/wilayas_official_texts.csv")
                .forEach(row -> printed.put("DZ-" + row.text("code"), row.number("communes")));

        assertThat(counted).isEqualTo(printed);
    }

    @Test
    void beni_abbes_is_one_commune_under_bechar_then_under_a_wilaya_of_its_name() {
        var commune = commune(8, "Béni Abbes");

        assertThat(commune.id().text()).isEqualTo("DZ-5201");
        assertThat(commune.parentOn(LocalDate.of(2019, 12, 17))).contains(PlaceIds.wilaya(8));
        assertThat(commune.parentOn(LocalDate.of(2019, 12, 18))).contains(PlaceIds.wilaya(52));
        assertThat(GAZETTEER.findCommune(PlaceIds.wilaya(52), "Béni Abbès")).contains(commune);
    }

    @Test
    void aflou_leaves_laghouat_in_2026() {
        var commune = commune(3, "Aflou");

        assertThat(commune.parentOn(LocalDate.of(2026, 4, 4))).contains(PlaceIds.wilaya(3));
        assertThat(commune.parentOn(LocalDate.of(2026, 4, 5))).contains(PlaceIds.wilaya(59));
    }

    @Test
    void single_communes_move_without_a_new_wilaya() {
        var elBorma = commune(30, "El Borma");
        var cheraga = commune(42, "Chéraga");

        assertThat(elBorma.parents())
                .extracting(parent -> parent.territory().text())
                .containsExactly("DZ-30", "DZ-55", "DZ-30");
        assertThat(cheraga.parents())
                .extracting(parent -> parent.territory().text())
                .containsExactly("DZ-42", "DZ-16");
    }

    /// Catches the reading "the prefix of the ONS code is the wilaya before 2019": the list of 2021 was renumbered.
    @Test
    void the_prefix_of_an_ons_code_is_the_wilaya_between_the_two_last_reforms() {
        var between = LocalDate.of(2022, 1, 1);

        assertThat(communes())
                .allSatisfy(commune -> assertThat(commune.parentOn(between))
                        .contains(PlaceIds.wilaya(Integer.parseInt(
                                commune.codes().getFirst().text().substring(0, 2)))));
    }

    @Test
    void names_that_several_wilayas_share_stay_apart() {
        var jijel = commune(18, "El Emir Abdelkader");
        var temouchent = commune(46, "El Emir Abdelkader");

        assertThat(jijel).isNotEqualTo(temouchent);
        assertThat(homonyms()).hasSize(38);
    }

    @Test
    void no_name_means_two_communes_of_one_wilaya() {
        var ambiguous = new TreeSet<String>();

        for (var commune : communes()) {
            for (var parent : commune.parents()) {
                for (var name : names(commune)) {
                    if (GAZETTEER.findCommune(parent.territory(), name).isEmpty()) {
                        ambiguous.add(parent.territory() + " " + name);
                    }
                }
            }
        }

        assertThat(ambiguous).isEmpty();
    }

    @Test
    void a_commune_is_found_by_its_arabic_name_however_it_is_stretched() {
        var printed = GAZETTEER.findCommune(PlaceIds.wilaya(15), "الأربعــاء ناث إيراثن");
        var typed = GAZETTEER.findCommune(PlaceIds.wilaya(15), "الاربعاء ناث ايراثن");

        assertThat(printed).isPresent().isEqualTo(typed);
        assertThat(printed.orElseThrow().name().find(Language.AR)).contains("الأربعاء ناث إيراثن");
    }

    @Test
    void a_commune_of_another_wilaya_is_not_found() {
        assertThat(GAZETTEER.findCommune(PlaceIds.wilaya(15), "Boufarik")).isEmpty();
        assertThat(GAZETTEER.findCommune(PlaceIds.wilaya(9), "")).isEmpty();
    }

    @Test
    void the_name_in_use_is_shown_and_the_official_spelling_kept() {
        var tamanrasset = GAZETTEER.find(PlaceIds.wilaya(11)).orElseThrow();

        assertThat(tamanrasset.name().find(Language.FR)).contains("Tamanrasset");
        assertThat(tamanrasset.otherNames()).contains("Tamanghasset", "تامنغست");
        assertThat(tamanrasset.evidence())
                .anySatisfy(evidence -> assertThat(evidence.printed()).contains("Tamanghasset"));
    }

    @Test
    void the_capital_has_its_english_name() {
        assertThat(GAZETTEER.find(PlaceIds.wilaya(16)).orElseThrow().name().find(Language.EN))
                .contains("Algiers");
    }

    @Test
    void a_name_is_shown_with_the_accents_that_its_list_drops() {
        var shown = Stream.of(commune(19, "Setif"), commune(16, "Cheraga"), commune(59, "Gueltat Sidi Saad"))
                .map(commune -> commune.name().find(Language.FR).orElseThrow());

        assertThat(shown).containsExactly("Sétif", "Chéraga", "Gueltat Sidi Saâd");
        assertThat(commune(19, "Sétif").otherNames()).contains("Setif");
        assertThat(commune(19, "Sétif").evidence())
                .anySatisfy(evidence -> assertThat(evidence.printed()).contains("Setif"));
    }

    @Test
    void a_printed_line_is_quoted_to_the_letter() throws IOException {
        try (var file = AlgeriaTest.class.getResourceAsStream("/data/algeria/communes.csv")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());

            assertThat(communes())
                    .allSatisfy(commune -> assertThat(lines)
                            .contains(commune.evidence().getFirst().quote().orElseThrow()));
        }
    }

    @Test
    void codes_of_2026_are_claims_and_earlier_ones_are_iso_codes() {
        var aflou = GAZETTEER.find(PlaceIds.wilaya(59)).orElseThrow();
        var djanet = GAZETTEER.find(PlaceIds.wilaya(56)).orElseThrow();

        assertThat(aflou.codeOn("iso3166-2", LocalDate.of(2026, 11, 23))).isEmpty();
        assertThat(aflou.codeOn("wilaya", LocalDate.of(2026, 11, 23))).contains("59");
        assertThat(doubts(aflou)).contains(Doubt.UNVERIFIED_CODE, Doubt.CONFLICTING_EVIDENCE);
        assertThat(djanet.codeOn("iso3166-2", LocalDate.of(2026, 11, 23))).contains("DZ-56");
        assertThat(doubts(djanet)).isEmpty();
    }

    @Test
    void the_year_that_contradicts_the_official_text_is_kept_as_corrected() {
        var aflou = GAZETTEER.find(PlaceIds.wilaya(59)).orElseThrow();

        assertThat(aflou.evidence()).anySatisfy(evidence -> {
            assertThat(evidence.printed()).contains("2025");
            assertThat(evidence.value()).contains("2026-04-05");
            assertThat(evidence.verdict()).isEqualTo(Verdict.CORRECTED);
        });
    }

    private static long wilayasOn(String day) {
        return GAZETTEER.territories().stream()
                .filter(territory -> territory.level() == TerritoryLevel.WILAYA)
                .filter(territory -> territory.existence().contains(LocalDate.parse(day)))
                .count();
    }

    private static List<Territory> communes() {
        return GAZETTEER.territories().stream()
                .filter(territory -> territory.country().text().equals("DZ"))
                .filter(territory -> territory.level() == TerritoryLevel.COMMUNE)
                .toList();
    }

    private static Territory commune(int wilaya, String name) {
        return GAZETTEER.findCommune(PlaceIds.wilaya(wilaya), name).orElseThrow();
    }

    private static List<String> homonyms() {
        var counts = new TreeMap<String, Integer>();
        new Table("algeria/communes.csv").forEach(row -> counts.merge(row.text("name_fr"), 1, Integer::sum));
        return counts.keySet().stream().filter(name -> counts.get(name) > 1).toList();
    }

    private static List<String> names(Territory territory) {
        return Stream.concat(territory.name().texts().values().stream(), territory.otherNames().stream())
                .toList();
    }

    private static List<Doubt> doubts(Territory territory) {
        return territory.evidence().stream()
                .map(Evidence::doubt)
                .flatMap(doubt -> doubt.stream())
                .toList();
    }
}
