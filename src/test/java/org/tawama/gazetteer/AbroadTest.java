package org.tawama.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Language;

/// Places outside Algeria: those of the first start, and those fetched from the packed tables when asked for.
class AbroadTest {
    private static final Gazetteer GAZETTEER = Shipped.GAZETTEER;

    @Test
    void the_regions_and_departments_of_france_are_known_from_the_start() {
        assertThat(ofLevel(TerritoryLevel.REGION)).hasSize(26);
        assertThat(ofLevel(TerritoryLevel.DEPARTMENT)).hasSize(109);
        assertThat(get("FR-D33").name().find(Language.FR)).contains("Gironde");
        assertThat(get("FR-D33").parents().getFirst().territory()).isEqualTo(PlaceIds.frenchRegion("75"));
        assertThat(get("FR-R93").name().find(Language.FR)).contains("Provence-Alpes-Côte d’Azur");
    }

    @Test
    void every_parent_is_a_place_of_its_own_and_comes_before_its_children() {
        var seen = new HashSet<TerritoryId>();

        for (var territory : GAZETTEER.territories()) {
            for (var parent : territory.parents()) {
                assertThat(seen).as("above %s", territory.id()).contains(parent.territory());
            }
            seen.add(territory.id());
        }

        assertThat(seen).hasSameSizeAs(GAZETTEER.territories());
    }

    /// Catches a locator that leads to another line than the one that names the place.
    @Test
    void the_place_that_no_gazetteer_has_is_read_from_the_line_that_prints_it() throws IOException {
        var locator = get("EH-tifariti").evidence().getFirst().locator();

        try (var page = Gazetteer.class.getResourceAsStream("/data/founding-page/page.txt")) {
            var lines = new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(locator).isEqualTo("line 40");
            assertThat(lines.get(39)).contains("Tafriti");
        }
    }

    @Test
    void every_partner_place_of_the_founding_page_is_known_with_a_point() {
        var wanted = new Table("gazetteer/first_places.csv").map(row -> new TerritoryId(row.text("id")));

        var loaded = GAZETTEER.territories().stream()
                .filter(territory -> wanted.contains(territory.id()))
                .toList();

        assertThat(loaded).extracting(Territory::id).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(loaded)
                .allSatisfy(territory ->
                        assertThat(territory.point()).as("%s", territory.id()).isPresent());
    }

    @Test
    void a_place_without_any_code_has_a_key_of_country_and_name() {
        assertThat(get("EH-tifariti").country().text()).isEqualTo("EH");
        assertThat(get("EH-tifariti").otherNames()).contains("Tafriti");
        assertThat(get("EH-tifariti").codes()).isEmpty();
    }

    @Test
    void small_partner_towns_are_in_the_gazetteer() {
        assertThat(get("GN-2596472").name().find(Language.FR)).contains("Abeïbara");
        assertThat(get("GN-4855341").otherNames()).contains("El Kader");
    }

    @Test
    void every_territory_that_the_founding_page_names_is_known_from_the_start() {
        var known = GAZETTEER.territories().stream()
                .map(territory -> territory.id().text())
                .collect(Collectors.toSet());

        new Table("founding-page/parties.csv")
                .forEach(row ->
                        row.find("territory").ifPresent(id -> assertThat(known).contains(id)));
    }

    @Test
    void a_foreign_town_is_named_in_three_languages() {
        var florence = get("GN-3176959");

        assertThat(florence.name().texts().values()).containsExactly("Florence", "فلورنسا", "Florence");
        assertThat(florence.level()).isEqualTo(TerritoryLevel.COMMUNE);
        assertThat(florence.country().text()).isEqualTo("IT");
    }

    /// Catches the join that leaves the capital of France without coordinates.
    @Test
    void paris_stands_where_the_gazetteer_puts_it() {
        var paris = get("FR-C75056");

        assertThat(paris.point().orElseThrow().latitude()).isBetween(48.8, 48.9);
        assertThat(paris.name().find(Language.AR)).contains("باريس");
    }

    @Test
    void a_commune_that_nobody_needed_yet_is_fetched_by_its_insee_code() {
        var id = PlaceIds.frenchCommune("01004");

        var commune = GAZETTEER.find(id).orElseThrow();

        assertThat(GAZETTEER.territories()).doesNotContain(commune);
        assertThat(commune.name().find(Language.FR)).contains("Ambérieu-en-Bugey");
        assertThat(commune.parents().getFirst().territory()).isEqualTo(PlaceIds.frenchDepartment("01"));
    }

    @Test
    void many_places_are_fetched_in_one_reading_in_the_order_asked_for() {
        var gdansk = PlaceIds.populatedPlace("3099434");
        var nantes = PlaceIds.frenchCommune("44109");
        var nowhere = PlaceIds.populatedPlace("1");
        var lyon = PlaceIds.frenchIntercommunality("200046977");

        var found = GAZETTEER.findAll(List.of(gdansk, nowhere, lyon, nantes, gdansk));

        assertThat(found).extracting(Territory::id).containsExactly(gdansk, lyon, nantes);
        assertThat(found.getFirst().level()).isEqualTo(TerritoryLevel.PLACE);
    }

    @Test
    void delegated_communes_do_not_take_the_place_of_the_commune_with_the_same_code() {
        var saintDenis = get("FR-C93066");

        assertThat(saintDenis.name().find(Language.FR)).contains("Saint-Denis");
        assertThat(saintDenis.codes()).extracting(Territory.Code::text).containsExactly("93066", "2980916");
    }

    @Test
    void arabic_names_are_written_in_arabic_and_without_hidden_marks() {
        var arabic = GAZETTEER.territories().stream()
                .flatMap(territory -> territory.name().find(Language.AR).stream())
                .toList();

        assertThat(arabic).noneMatch(name -> name.codePoints().anyMatch(AbroadTest::latinOrHidden));
    }

    @Test
    void all_evidence_points_to_a_source_that_is_shipped() {
        var sources = GAZETTEER.sources().stream().map(Source::id).collect(Collectors.toSet());
        var cited = new HashSet<SourceId>();

        GAZETTEER.territories().forEach(territory -> cited.addAll(sourcesOf(territory.evidence())));
        GAZETTEER.countries().forEach(country -> cited.addAll(sourcesOf(country.evidence())));

        assertThat(sources).containsAll(cited);
    }

    @Test
    void legal_sources_carry_the_date_and_address_of_their_gazette() {
        new Table("algeria/legal_texts.csv")
                .forEach(row -> assertThat(GAZETTEER.sources()).anySatisfy(source -> {
                    assertThat(source.id().text()).isEqualTo(row.text("id"));
                    assertThat(source.date().orElseThrow().text()).isEqualTo(row.text("jo_date"));
                    assertThat(source.url()).isEqualTo(Optional.of(row.text("url_fr")));
                }));
    }

    private static boolean latinOrHidden(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
                || Character.getType(letter) == Character.FORMAT
                || letter == 'ـ';
    }

    private static Set<SourceId> sourcesOf(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::source).collect(Collectors.toSet());
    }

    private static List<Territory> ofLevel(TerritoryLevel level) {
        return GAZETTEER.territories().stream()
                .filter(territory -> territory.level() == level)
                .toList();
    }

    private static Territory get(String id) {
        return GAZETTEER.find(new TerritoryId(id)).orElseThrow();
    }
}
