package org.tawama.dossiers;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.Arrays;
import java.util.Comparator;

/// Joins the letters of Arabic and orders them for the eye, as ICU does, but for vowel marks: ICU has a letter of
/// its own for each, with a place on the line, which tears the word apart. Here a mark stays a mark, and {@link
/// PlacedMarks} sets it over its letter. Belongs to one page.
final class Shaper implements BidiReorderer {
    private static final char FIRST_FORM = '\uFE70';

    /// The marks that the forms from U+FE70 to U+FE7F show; those without one of their own have a space.
    private static final String MARKS_OF_FORMS =
            "\u064B\u064B\u064C \u064D \u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    /// In the order in which they are stacked on a letter: nearest first.
    private static final String MARKS_BY_RANK =
            "\u0651\u064B\u064C\u064D\u064E\u064F\u0650\u0652\u0670\u0653\u0654\u0655";

    private final BidiReorderer icu = new ICUBidiReorderer();
    private boolean hasMarks;

    /// Whether a mark was shaped.
    boolean hasMarks() {
        return hasMarks;
    }

    @Override
    public String shapeText(String text) {
        var shaped = icu.shapeText(text).chars().map(Shaper::mark).toArray();
        for (var start = 0; start < shaped.length; start++) {
            var end = start;
            while (end < shaped.length && MARKS_BY_RANK.indexOf(shaped[end]) >= 0) end++;
            if (end > start) hasMarks = true;
            sort(shaped, start, end);
            start = Math.max(start, end - 1);
        }
        return new String(shaped, 0, shaped.length);
    }

    private static int mark(int letter) {
        var place = letter - FIRST_FORM;
        return place >= 0 && place < MARKS_OF_FORMS.length() && MARKS_OF_FORMS.charAt(place) != ' '
                ? MARKS_OF_FORMS.charAt(place)
                : letter;
    }

    /// So that a mark comes after the one that carries it, in whichever order they were written.
    private static void sort(int[] letters, int start, int end) {
        var marks = Arrays.stream(letters, start, end)
                .boxed()
                .sorted(Comparator.comparing(MARKS_BY_RANK::indexOf))
                .toList();
        for (var i = start; i < end; i++) letters[i] = marks.get(i - start);
    }

    /// A mark comes before the letter that carries it.
    @Override
    public String reorderRTLTextToLTR(String text) {
        return icu.reorderRTLTextToLTR(text);
    }

    @Override
    public String deshapeText(String text) {
        return icu.deshapeText(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
