package org.tawama.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.territories.Country;
import org.tawama.vocabulary.Language;

/// The countries of ISO 3166-1 and the names under which they are shown and found.
class CountriesTest {
    private static final Gazetteer GAZETTEER = Shipped.GAZETTEER;

    @TempDir
    private Path folder;

    @Test
    void there_are_249_countries_each_with_a_name_in_three_languages() {
        var countries = GAZETTEER.countries();

        assertThat(countries).hasSize(249).extracting(Country::code).doesNotHaveDuplicates();
        assertThat(countries)
                .allSatisfy(country -> assertThat(country.name().texts())
                        .as("%s", country.code())
                        .hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "France, FR",
        "Bulgarie, BG",
        "RASD, EH",
        "Sahara occidental, EH",
        "Niger, NE",
        "Mali, ML",
        "Italie, IT",
        "Espagne, ES",
        "Maroc, MA",
        "Bosnie Herzégovine, BA",
        "Venezuela, VE",
        "Corée du Sud, KR",
        "Tunisie, TN",
        "Libye, LY",
        "Afrique du Sud, ZA",
        "U.S.A, US",
        "Turquie, TR",
        "la Palestine, ''",
        "دولة فلسطين, PS",
        "الجزائر, DZ",
        "DZA, DZ",
        "Türkiye, TR"
    })
    void a_printed_country_is_found_by_any_of_its_names(String printed, String code) {
        var found = GAZETTEER.findCountry(printed);

        assertThat(found.map(country -> country.code().text()).orElse("")).isEqualTo(code);
    }

    @Test
    void no_name_means_two_countries() {
        var owners = new TreeMap<String, Set<String>>();
        for (var country : GAZETTEER.countries()) {
            for (var key : Texts.keys(country.name(), country.otherNames())) {
                owners.computeIfAbsent(key, k -> new TreeSet<>())
                        .add(country.code().text());
            }
        }

        owners.values().removeIf(codes -> codes.size() == 1);

        assertThat(owners).isEmpty();
    }

    @Test
    void a_numeric_code_keeps_its_leading_zero_and_a_region_its_languages() {
        var algeria = GAZETTEER.findCountry("Algérie").orElseThrow();

        assertThat(algeria.m49()).isEqualTo("012");
        assertThat(algeria.alpha3()).isEqualTo("DZA");
        assertThat(algeria.region().find(Language.FR)).contains("Afrique septentrionale");
        assertThat(algeria.region().texts()).hasSize(3);
        assertThat(algeria.point()).isPresent();
    }

    @Test
    void articles_and_stars_of_the_un_are_not_part_of_a_name() {
        var names = GAZETTEER.countries().stream()
                .flatMap(country -> country.otherNames().stream())
                .toList();

        assertThat(names).noneMatch(name -> name.contains("*") || name.contains("(l'") || name.contains("(the)"));
        assertThat(names).contains("République algérienne démocratique et populaire");
    }

    @Test
    void western_sahara_is_shown_by_its_neutral_name_and_found_by_the_printed_one() {
        var sahara =
                GAZETTEER.findCountry("République arabe sahraouie démocratique").orElseThrow();

        assertThat(sahara.code().text()).isEqualTo("EH");
        assertThat(sahara.name().find(Language.FR)).contains("Sahara occidental");
        assertThat(sahara.otherNames()).contains("RASD");
        assertThat(sahara.point()).isPresent();
    }

    @Test
    void an_operator_replaces_labels_in_one_file() throws IOException {
        var labels = Files.writeString(folder.resolve("labels.properties"), "EH.fr=RASD\nEH.other=Sahara\n");

        var sahara = Gazetteer.load(labels).findCountry("Sahara").orElseThrow();

        assertThat(sahara.name().find(Language.FR)).contains("RASD");
        assertThat(sahara.otherNames()).contains("Sahara occidental");
        assertThat(sahara.name().find(Language.AR)).contains("الصحراء الغربية");
    }

    @Test
    void refuses_labels_with_a_point_that_is_none() throws IOException {
        var labels = Files.writeString(folder.resolve("labels.properties"), "EH.point=north\n");

        assertThatThrownBy(() -> Gazetteer.load(labels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EH.point");
    }

    @Test
    void kosovo_has_no_iso_code_and_is_left_out() {
        assertThat(GAZETTEER.findCountry("Kosovo")).isEmpty();
        assertThat(GAZETTEER.findCountry("")).isEmpty();
    }
}
