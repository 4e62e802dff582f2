package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.Language;

/// How the shipped tables word in Arabic what they word in French.
class ShippedTablesTest {
    private static final Map<String, String> CAPITALS = Map.of("Alger", "الجزائر العاصمة", "Tunis", "تونس العاصمة");

    /// Catches a session in "Algeria" and a seat in "Tunisia": both towns bear their country's name in Arabic.
    @Test
    void tell_the_towns_of_algiers_and_tunis_from_their_countries() {
        var places = Stream.concat(
                        Cells.readAt("/data/sessions/sessions.csv", cells -> cells.localText("place")).stream(),
                        Cells.readAt("/data/sessions/bodies.csv", cells -> cells.localText("seat")).stream())
                .filter(place ->
                        place.find(Language.FR).filter(CAPITALS::containsKey).isPresent())
                .toList();

        assertThat(places)
                .hasSizeGreaterThan(20)
                .allSatisfy(place -> assertThat(place.find(Language.AR))
                        .hasValue(CAPITALS.get(place.find(Language.FR).orElseThrow())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"founding-page/remarks", "second-sources/claims", "reported/claims", "sessions/claims"})
    void name_the_towns_in_their_notes_as_towns(String table) {
        var notes = Cells.readAt("/data/" + table + ".csv", cells -> cells.localText("note"));

        assertThat(notes)
                .filteredOn(note -> note.find(Language.FR)
                        .filter(words -> words.matches("(?s).*(?<!\\p{L})à (Alger|Tunis)(?![\\p{L}-]).*"))
                        .isPresent())
                .isNotEmpty()
                .allSatisfy(
                        note -> assertThat(note.find(Language.AR).orElseThrow()).contains("العاصمة"));
    }

    @Test
    void claim_the_towns_as_towns() {
        var claimed = Stream.of("second-sources", "reported", "sessions")
                .flatMap(folder -> claims(folder).stream())
                .filter(claim -> claim.field().matches(".*/(seat|place)/ar"))
                .flatMap(claim -> claim.value().stream());

        assertThat(claimed).isNotEmpty().doesNotContain("الجزائر", "تونس");
    }

    /// Catches the French words of ours that stood in an Arabic title where a name had no Arabic form.
    @Test
    void say_in_arabic_what_we_say_of_a_party() {
        var names = Cells.readAt("/data/reported/parties.csv", cells -> cells.localText("name"));

        assertThat(names)
                .filteredOn(name -> name.find(Language.FR).orElseThrow().contains("non précisé"))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        name -> assertThat(name.find(Language.AR).orElse("")).containsPattern("\\(.* غير محددة?\\)$"));
    }

    /// Catches the Maghreb told as Morocco, and a conference told as a seminar.
    @Test
    void name_sources_in_arabic_by_what_they_are_about() {
        assertThat(arabicTitle("second-sources", "huffpostmaghreb-2017-09-04")).contains("المغرب العربي");
        assertThat(arabicTitle("sessions", "interieur-dz-cimo-15"))
                .contains("المؤتمر 15")
                .doesNotContain("ندوة", "الندوة");
    }

    private static String arabicTitle(String folder, String source) {
        return Cited.sources("/data/" + folder + "/").stream()
                .filter(one -> one.id().text().equals(source))
                .flatMap(one -> one.title().find(Language.AR).stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<Evidence> claims(String folder) {
        return Cells.readAt("/data/" + folder + "/claims.csv", Cited::claim);
    }
}
