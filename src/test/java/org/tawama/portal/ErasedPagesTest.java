package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;

/// What a reader sees of a record from which something was erased, in any language and as known at any entry.
class ErasedPagesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final Map<String, List<String>> WORDS = Map.of(
            "fr",
                    List.of(
                            "Ce qui a été effacé",
                            "Une valeur retenue a été effacée : inscription n°\u00a0",
                            "Effacé par :",
                            "Tawama, le logiciel du registre",
                            "Loi n°\u00a018-07"),
            "ar", List.of("ما مُحي", "مُحيت قيمة محجوبة واحدة: القيد رقم ", "القانون رقم 18-07"),
            "en",
                    List.of(
                            "What was erased",
                            "One withheld value was erased: entry ",
                            "Law No. 18-07",
                            "A withheld field was erased."));

    private static final ErasedParty PARTY = ErasedParty.shared();
    private static final String ADDRESS = "/parties/" + ErasedParty.ID;

    @Test
    void says_what_was_erased_on_the_record_as_it_is_and_as_it_was_known() {
        WORDS.forEach((language, words) -> {
            for (var query : List.of("", "?known=" + PARTY.stated())) {
                var page = page("/" + language + ADDRESS + query);

                assertThat(page).contains(words).doesNotContain(ErasedParty.VALUE, "phone");
                assertThat(page).contains("/" + language + "/register/entries/" + PARTY.erased());
            }
        });
    }

    @Test
    void says_it_in_the_history_of_the_version_that_lost_something() {
        var page = page("/en" + ADDRESS);

        assertThat(page)
                .contains("A withheld value of this version was erased by entry " + PARTY.erased() + ".")
                .contains("Erased for ever");
    }

    /// Once the version that erased something said that it changed nothing, and the word “erased” was all.
    @Test
    void says_on_the_page_of_versions_what_one_erased_from_the_other_and_on_what_basis() {
        for (var query : List.of("", "?known=" + PARTY.stated())) {
            assertThat(page("/en" + ADDRESS + "/history" + query))
                    .contains("A withheld value of this version was erased by entry " + PARTY.erased() + ".");
        }
        assertThat(page("/en" + ADDRESS + "/history"))
                .contains("One withheld value was erased: entry ", "Law No. 18-07")
                .doesNotContain("Nothing changed");
        assertThat(page("/fr" + ADDRESS + "/history")).contains("Loi n°\u00a018-07");
    }

    @Test
    void says_it_on_the_page_of_each_entry() {
        for (var entry : List.of(PARTY.stated(), PARTY.erased())) {
            WORDS.forEach((language, words) -> assertThat(page("/" + language + "/register/entries/" + entry))
                    .contains(words)
                    .doesNotContain(ErasedParty.VALUE));
        }
    }

    @Test
    void says_nothing_where_nothing_was_erased() {
        assertThat(page("/en/parties/p1")).doesNotContain("What was erased");
        assertThat(page("/en/register/entries/1")).doesNotContain("What was erased");
    }

    private static String page(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body()
                .replaceAll("</?bdi[^>]*>", "")
                .replace("&#39;", "'")
                .replaceAll("[\u2066-\u2069]", "");
    }
}
