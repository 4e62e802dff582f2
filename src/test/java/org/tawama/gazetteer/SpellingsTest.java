package org.tawama.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Verdict;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.Language;

/// Names as readers see them.
class SpellingsTest {
    private static final Gazetteer GAZETTEER = Shipped.GAZETTEER;

    @Test
    void no_name_of_a_place_or_a_country_has_a_typewriter_apostrophe() {
        var places = GAZETTEER.territories().stream()
                .flatMap(place -> place.names().stream())
                .map(Territory.Name::text);
        var countries = GAZETTEER.countries().stream().flatMap(country -> Stream.of(country.name(), country.region()));

        assertThat(Stream.concat(places, countries).flatMap(name -> name.texts().values().stream()))
                .hasSizeGreaterThan(5_000)
                .noneMatch(text -> text.contains("'"));
    }

    @Test
    void the_form_of_the_source_still_finds_the_place() {
        var wilaya = PlaceIds.wilaya(28);

        assertThat(get("DZ-28").name().find(Language.FR)).contains("M’sila");
        assertThat(get("DZ-28").otherNames()).contains("M'sila");
        assertThat(GAZETTEER.findCommune(wilaya, "M'sila")).isEqualTo(GAZETTEER.findCommune(wilaya, "M’sila"));
        assertThat(GAZETTEER.findCommune(wilaya, "M'sila")).isPresent();
    }

    @Test
    void a_name_of_ours_says_which_form_the_source_prints() {
        var nedroma = get("DZ-1340");

        assertThat(nedroma.name().texts().values()).containsExactly("Nédroma", "ندرومة", "Nédroma");
        assertThat(nedroma.otherNames()).contains("Nedroma", "Nedrouma");
        assertThat(nedroma.evidence()).anySatisfy(evidence -> {
            assertThat(evidence.field()).isEqualTo("/names/0/text/fr");
            assertThat(evidence.printed()).contains("Nedroma");
            assertThat(evidence.value()).contains("Nédroma");
            assertThat(evidence.verdict()).isEqualTo(Verdict.CORRECTED);
            assertThat(evidence.note().texts()).containsOnlyKeys(Language.values());
        });
    }

    @Test
    void a_name_that_no_source_writes_is_marked_as_ours() {
        assertThat(get("FR-C94054").name().find(Language.AR)).contains("أورلي");
        assertThat(get("FR-C94054").evidence()).anySatisfy(evidence -> {
            assertThat(evidence.source().text()).isEqualTo("founding-page-reading");
            assertThat(evidence.field()).isEqualTo("/names/0/text/ar");
            assertThat(evidence.printed()).isEmpty();
            assertThat(evidence.locator()).isEqualTo("line 102");
        });
    }

    /// Catches a line that prints another place: our names are readings of these lines.
    @Test
    void our_table_reads_lines_of_the_page_that_print_the_place() throws IOException {
        try (var file = Gazetteer.class.getResourceAsStream("/data/founding-page/page.txt")) {
            var page = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            new Table("gazetteer/names.csv").forEach(row -> {
                var place = get(row.text("id"));
                var line = joined(page.get(row.number("line") - 1));
                assertThat(Stream.concat(place.name().texts().values().stream(), place.otherNames().stream()))
                        .as("%s on line %s", place.id(), row.text("line"))
                        .anyMatch(name -> line.contains(joined(name)) || line.contains(lastWord(name)));
            });
        }
    }

    /// "Communauté urbaine de Dunkerque" is printed "Dunkerque".
    private static String lastWord(String name) {
        return joined(name.substring(name.lastIndexOf(' ') + 1));
    }

    private static String joined(String text) {
        return Folding.fold(text).replace(" ", "");
    }

    @Test
    void our_table_names_places_that_are_known_and_says_nothing_a_source_says_already() {
        new Table("gazetteer/names.csv").forEach(row -> {
            var place = get(row.text("id"));
            for (var language : Language.values()) {
                row.find(language.code()).ifPresent(name -> {
                    assertThat(place.name().find(language)).contains(name);
                    assertThat(place.evidence())
                            .filteredOn(evidence -> evidence.field().equals("/names/0/text/" + language.code()))
                            .noneMatch(evidence -> evidence.printed().equals(evidence.value()));
                });
            }
        });
    }

    private static Territory get(String id) {
        return GAZETTEER.find(new TerritoryId(id)).orElseThrow();
    }
}
