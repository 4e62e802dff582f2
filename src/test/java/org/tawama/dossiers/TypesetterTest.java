package org.tawama.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Papers as a reader of PDF files finds them: PDFBox reads back what was set.
class TypesetterTest {
    private static final Typesetter TYPESETTER = Typesetter.load();

    /// The order of the eye, from left to right, as the JDK works it out: another hand than the renderer's.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar|اتفاق 25 أكتوبر 2003 (الجريدة الرسمية رقم 77)",
                "ar|بلدية Aïn Smara (قسنطينة) – ميلانو، 12.5 % ثم نهاية",
                "ar|الأمن والإدارة لا غير [1، 3]",
                "ar|مطبوع هكذا: «J.O n°77 du 07/12/2007» ختام",
                "ar|9 ديسمبر 2007: النشر (2008-03-16)، (12) مادة [1، 8، 9]",
                "fr|Accord du 25 octobre 2003 « sécurité » : n° 77",
                "fr|Annaba – عنابة : fin"
            })
    void sets_every_letter_where_the_eye_expects_it(String row) throws IOException {
        var language = row.substring(0, 2);
        var text = row.substring(3);

        try (var pdf = set(language, "<p>" + text + "</p>")) {
            assertThat(Glyphs.of(pdf).fromLeftToRight()).isEqualTo(visual(text, language));
        }
    }

    /// Catches a closing mark at the beginning of a line or an opening one at its end: the renderer breaks each run
    /// of a line for itself.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "مؤتمر رقم 15 في الجزائر [1، 8، 9] ثم مؤتمر آخر [10] وختام (2013)",
                "مطبوع هكذا: «\u2068J.O n°77 du 07/12/2007\u2069» ثم «\u2068Convention\u2069»، ختام",
                "\u20689 ديسمبر 2007\u2069: النشر · \u206816 مارس 2008\u2069، المرسوم (\u206808-88\u2069)"
            })
    void tears_no_mark_off_what_it_opens_or_closes(String text) throws IOException {
        for (var width = 110; width < 420; width += 7) {
            var paragraph = "<p style=\"width:" + width + "px\">" + text + "</p>";
            try (var pdf = set("ar", paragraph)) {
                for (var line : Glyphs.of(pdf).lines()) {
                    assertThat(line).as("%d px wide", width).doesNotMatch("[)\\]»].*|.*[(\\[«،:]");
                }
            }
        }
    }

    @Test
    void holds_its_fonts_its_title_its_language_and_its_reading_order() throws IOException {
        try (var pdf = set("fr", "<h1>France</h1><p>Annaba – عنابة</p>")) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Essai");
            var resources = pdf.getPage(0).getResources();
            assertThat(resources.getFontNames()).hasSizeGreaterThanOrEqualTo(2);
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void sets_the_first_column_on_the_right_where_one_reads_from_the_right() throws IOException {
        var row = "<table><tr><td>سا</td><td lang=\"fr\" dir=\"ltr\">z</td></tr></table>";
        try (var pdf = set("ar", row)) {
            assertThat(Glyphs.of(pdf).fromLeftToRight()).isEqualTo("zاس");
        }
    }

    @Test
    void fetches_nothing_that_a_page_names() throws IOException {
        try (var listening = new ServerSocket(0)) {
            listening.setSoTimeout(300);
            var address = "http://127.0.0.1:" + listening.getLocalPort();
            set(
                            "fr",
                            "<p style=\"background:url(" + address + "/a.png)\">x<img src=\"" + address
                                    + "/b.png\" alt=\"\"/></p>")
                    .close();

            assertThatThrownBy(listening::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void reads_no_file_through_an_entity() {
        var page =
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html lang=\"fr\"><head><title>x</title>"
                        + "</head><body><p>&x;</p></body></html>";

        assertThatThrownBy(() -> TYPESETTER.typeset(page.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_page_that_is_not_well_formed() {
        assertThatThrownBy(() -> TYPESETTER.typeset("<html><p>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a page to typeset");
    }

    /// A source may print anything; whatever it is, there is a paper.
    @Property(tries = 60)
    void sets_whatever_a_source_prints(@ForAll String text, @ForAll boolean arabic) throws IOException {
        var escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        try (var pdf = set(arabic ? "ar" : "fr", "<p>" + escaped + "</p><p>ختام</p>")) {
            assertThat(words(pdf)).contains("ختام");
        }
    }

    /// Once such a line, which begins and ends with the stretch that is set apart, had no paper at all.
    @Property(tries = 60)
    void sets_arabic_and_numbers_in_any_order_in_a_line_of_either_language(
            @ForAll @Size(min = 1, max = 6) List<@From("pieces") String> pieces, @ForAll boolean arabic)
            throws IOException {
        try (var pdf = set(arabic ? "ar" : "fr", "<p>" + String.join(" ", pieces) + "</p>")) {
            assertThat(Glyphs.of(pdf).fromLeftToRight())
                    .hasSameSizeAs(String.join("", pieces).replace(" ", ""));
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("مرسوم", "رقم", "07-375", "2007", "(1988)", "Oran", "n°", "،", "–");
    }

    private static PDDocument set(String language, String body) throws IOException {
        var direction = language.equals("ar") ? "rtl" : "ltr";
        var page = "<!DOCTYPE html>\n<html lang=\"" + language + "\" dir=\"" + direction
                + "\"><head><title>Essai</title><meta name=\"subject\" content=\"x\"/></head><body>" + body
                + "</body></html>";
        return Loader.loadPDF(TYPESETTER.typeset(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static String words(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static String visual(String text, String language) {
        var base = language.equals("ar") ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        var bidi = new Bidi(text, base);
        var letters = new Integer[text.length()];
        var levels = new byte[text.length()];
        for (var i = 0; i < letters.length; i++) {
            letters[i] = i;
            levels[i] = (byte) bidi.getLevelAt(i);
        }
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        var seen = new StringBuilder();
        for (var i : letters) seen.append(bidi.getLevelAt(i) % 2 == 1 ? mirrored(text.charAt(i)) : text.charAt(i));
        return seen.toString().replaceAll("\\s", "");
    }

    private static char mirrored(char letter) {
        var pairs = "()[]«»";
        var place = pairs.indexOf(letter);
        return place < 0 ? letter : pairs.charAt(place ^ 1);
    }

    /// What is drawn on a page of one line, letter by letter from its left edge.
    private static final class Glyphs extends PDFTextStripper {
        private final List<TextPosition> all = new ArrayList<>();

        static Glyphs of(PDDocument pdf) throws IOException {
            var glyphs = new Glyphs();
            glyphs.getText(pdf);
            glyphs.all.sort(Comparator.comparing(TextPosition::getXDirAdj));
            return glyphs;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            all.add(text);
        }

        /// With the letters that the forms stand for.
        String fromLeftToRight() {
            return spelt(all);
        }

        /// Each as [#fromLeftToRight] spells one.
        List<String> lines() {
            var byPlace = all.stream().collect(Collectors.groupingBy(glyph -> Math.round(glyph.getYDirAdj())));
            return byPlace.values().stream().map(Glyphs::spelt).toList();
        }

        private static String spelt(List<TextPosition> glyphs) {
            return glyphs.stream()
                    .map(glyph -> Normalizer.normalize(glyph.getUnicode(), Normalizer.Form.NFKC))
                    .map(letters -> letters.matches("\\p{IsArabic}+") ? new StringBuilder(letters).reverse() : letters)
                    .collect(Collectors.joining())
                    .replaceAll("\\s", "");
        }
    }
}
