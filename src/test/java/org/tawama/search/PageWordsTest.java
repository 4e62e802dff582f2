package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Where words stand in a file: the right page, and the very words, whatever their accents and their script.
class PageWordsTest {
    @Test
    void finds_the_first_page_that_holds_the_words_and_marks_them_as_they_stand_there() {
        var pages = Map.of(2, "Rien ici.", 3, "L’accord\nde Béjaïa est signé.", 9, "BÉJAÏA encore");

        assertThat(found(pages, "bejaia")).containsExactly("3:Béjaïa");
        assertThat(found(pages, "\"accord de bejaia\"")).containsExactly("3:L’accord de Béjaïa");
        assertThat(found(pages, "bejaia encore")).containsExactly("3:Béjaïa", "9:encore");
        assertThat(found(pages, "absent")).isEmpty();
    }

    @Test
    void finds_arabic_words_without_their_marks() {
        var pages = Map.of(1, "اتفاق توأمة بين عنّابة وبنزرت");

        assertThat(found(pages, "عنابة")).containsExactly("1:عنّابة");
    }

    @Test
    void shows_what_stands_around_and_cuts_between_words() {
        var pages = Map.of(1, "avant ".repeat(100) + "MILIEU" + " après".repeat(100));

        var match = PageWords.explain(Words.read("milieu").parts(), PageWords.write(new TreeMap<>(pages)))
                .getFirst();

        assertThat(match.text()).startsWith("… avant").endsWith("après …").hasSizeLessThan(220);
    }

    /// Any word of any page is found on a page that holds it, and is marked there.
    @Property(tries = 500)
    void marks_what_was_asked_for(@ForAll("pages") List<String> texts) {
        var pages = new TreeMap<Integer, String>();
        for (var page = 1; page <= texts.size(); page++) pages.put(page, texts.get(page - 1));
        for (var text : texts) {
            for (var word : text.split("[^\\p{L}\\p{Nd}\\p{M}]+")) {
                var parts = Words.read(word).parts();
                if (parts.isEmpty()) continue;
                var match = PageWords.explain(parts, PageWords.write(new TreeMap<>(pages)))
                        .getFirst();
                var spot = match.spot().orElseThrow();

                assertThat(Wording.holds(
                                org.tawama.vocabulary.Folding.fold(match.text().substring(spot.from(), spot.to())),
                                parts.getFirst()))
                        .as(word + " in " + match)
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<List<String>> pages() {
        return Arbitraries.of(
                        "Béjaïa",
                        "بنزرت",
                        "l’accord",
                        "n°77",
                        "07-375",
                        "œuvre",
                        "—",
                        "de",
                        "\n",
                        "عنّابة",
                        "x\u001fy",
                        "🏛")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(words -> String.join(" ", words))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static List<String> found(Map<Integer, String> pages, String words) {
        return PageWords.explain(Words.read(words).parts(), PageWords.write(new TreeMap<>(pages))).stream()
                .map(match -> match.spot().orElseThrow().page() + ":"
                        + match.text()
                                .substring(
                                        match.spot().get().from(),
                                        match.spot().get().to()))
                .toList();
    }
}
