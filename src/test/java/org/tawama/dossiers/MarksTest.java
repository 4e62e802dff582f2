package org.tawama.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arabic on paper, glyph by glyph, beside HarfBuzz, which the JDK lays text out with.
class MarksTest {
    private static final Typesetter TYPESETTER = Typesetter.load();
    private static final String TYPEFACE = "/dossiers/fonts/IBMPlexSansArabic-Regular.ttf";
    private static final int POINTS = 20;
    private static final int UNITS = 1000;

    /// Where a glyph stands, from the left end of the line and above it, in units of the typeface.
    private record Placed(int glyph, long right, long up) {
        /// Both hands round.
        private static final int TOLERANCE = 4;

        boolean isNear(Placed other) {
            return glyph == other.glyph
                    && Math.abs(right - other.right) <= TOLERANCE
                    && Math.abs(up - other.up) <= TOLERANCE;
        }
    }

    /// Letters that no ligature joins, each with up to three marks in any order.
    @Property(tries = 150)
    void sets_each_mark_where_its_letter_carries_it(@ForAll @From("vowelled") String word) throws Exception {
        assertSetAsByHarfBuzz(word);
    }

    @Provide
    Arbitrary<String> vowelled() {
        var letters = Arbitraries.of("م", "ح", "د", "س", "و", "ع", "ف", "ق", "ط", "ه", "ك", "إ", "ؤ", "ذ");
        var marks = Arbitraries.of("\u064B", "\u064C", "\u064D", "\u064E", "\u064F", "\u0650", "\u0651", "\u0652")
                .list()
                .ofMaxSize(3)
                .uniqueElements()
                .map(list -> String.join("", list));
        return Combinators.combine(letters, marks)
                .as(String::concat)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> String.join("", list));
    }

    @Test
    void joins_letters() throws Exception {
        assertSetAsByHarfBuzz("توأمة");
    }

    /// Lam and alef are one glyph; a vowel before the alef is the lam's.
    @ParameterizedTest
    @CsvSource({"بِلَادٌ", "استقلالاً", "لّا", "الأُمّ"})
    void sets_marks_of_lam_and_alef_each_over_its_letter(String word) throws Exception {
        assertSetAsByHarfBuzz(word);
    }

    @Test
    void sets_a_mark_without_a_letter() throws IOException {
        assertThat(onPaper("x \u064E y")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(onPaper("x\u0651\u064E2024\u0650")).hasSizeGreaterThan(5);
    }

    /// A reader's search, a copy or a voice finds letters, not the forms in which they are drawn.
    @ParameterizedTest
    @CsvSource({"فرنسا", "تعاونًا", "اتّفاقيّة", "مُحَمَّدٌ", "confirm office"})
    void says_which_letters_it_draws(String words) throws IOException {
        var all = new StringBuilder();
        try (var pdf = set(words)) {
            glyphs(pdf).forEach(glyph -> all.append(glyph.getUnicode()));
        }
        assertThat(all.chars().sorted().toArray())
                .isEqualTo(words.chars().sorted().toArray());
    }

    /// Two letters of Arabic in one glyph are what every reader turns around alike.
    @Test
    void keeps_lam_and_alef_together_in_the_words_of_a_paper() throws IOException {
        try (var pdf = set("استقلال بلاد")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("استقلال بلاد");
        }
    }

    private static void assertSetAsByHarfBuzz(String word) throws IOException, FontFormatException {
        assertThat(onPaper(word))
                .usingElementComparator((paper, other) -> paper.isNear(other) ? 0 : 1)
                .containsExactlyInAnyOrderElementsOf(byHarfBuzz(word));
    }

    private static PDDocument set(String word) throws IOException {
        var page = "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\"><head><title>Essai</title></head>"
                + "<body><p style=\"font: " + POINTS + "pt 'Tawama Arabic'\">" + word + "</p></body></html>";
        return Loader.loadPDF(TYPESETTER.typeset(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Placed> onPaper(String word) throws IOException {
        try (var pdf = set(word)) {
            var glyphs = glyphs(pdf);
            var letters = new ArrayList<Placed>();
            for (var glyph : glyphs) {
                letters.add(new Placed(
                        glyph.getCharacterCodes()[0],
                        units(glyph.getTextMatrix().getTranslateX()),
                        units(glyph.getTextMatrix().getTranslateY()
                                - glyphs.getLast().getTextMatrix().getTranslateY())));
            }
            return fromTheLeft(letters);
        }
    }

    private static List<Placed> fromTheLeft(List<Placed> glyphs) {
        var left = glyphs.stream().mapToLong(Placed::right).min().orElse(0);
        return glyphs.stream()
                .map(glyph -> new Placed(glyph.glyph(), glyph.right() - left, glyph.up()))
                .toList();
    }

    private static long units(double points) {
        return Math.round(points * UNITS / POINTS);
    }

    private static List<Placed> byHarfBuzz(String word) throws IOException, FontFormatException {
        try (var bytes = typeface()) {
            var font = Font.createFont(Font.TRUETYPE_FONT, bytes).deriveFont((float) UNITS);
            var letters = word.toCharArray();
            var laid = font.layoutGlyphVector(
                    new FontRenderContext(null, false, true), letters, 0, letters.length, Font.LAYOUT_RIGHT_TO_LEFT);
            var placed = new ArrayList<Placed>();
            for (var i = 0; i < laid.getNumGlyphs(); i++) {
                var at = laid.getGlyphPosition(i);
                placed.add(new Placed(laid.getGlyphCode(i), Math.round(at.getX()), Math.round(-at.getY())));
            }
            return fromTheLeft(placed);
        }
    }

    private static InputStream typeface() {
        return Objects.requireNonNull(MarksTest.class.getResourceAsStream(TYPEFACE));
    }

    private static List<TextPosition> glyphs(PDDocument pdf) throws IOException {
        var all = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                all.add(glyph);
            }
        }.getText(pdf);
        return all;
    }
}
