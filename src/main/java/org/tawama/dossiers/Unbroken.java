package org.tawama.dossiers;

import com.openhtmltopdf.bidi.support.ICUBreakers;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and foreign words with their brackets, quotation marks and points, in a text that is read from the
/// right. The renderer breaks each run of a line for itself, so that a bracket would end one line and what it
/// opens begin the next. What no line may break is set as a little text of its own, unless it is a part of a
/// longer run, which it would leave.
final class Unbroken {
    private static final char FIRST_ISOLATE = '\u2066';
    private static final char LAST_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /// In letters; what is longer than a date may have to be broken anywhere.
    private static final int LONGEST = 30;

    private static final Pattern QUOTED = Pattern.compile("«\u2068([^\u2066-\u2069»]+)\u2069»");

    private Unbroken() {}

    /// With the quotation marks of words that are read from the left inside their run, where they look the same
    /// and are never torn off.
    static String quotingWithin(String text) {
        return QUOTED.matcher(text)
                .replaceAll(quoted -> Matcher.quoteReplacement(
                        isReadFromTheLeft(quoted.group(1)) ? "\u2068«" + quoted.group(1) + "»\u2069" : quoted.group()));
    }

    private static boolean isReadFromTheLeft(String words) {
        return new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /// The parts of the text that no line may break although their letters run in two directions.
    static List<Stretch> find(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) return List.of();
        var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var found = new ArrayList<Stretch>();
        for (var part : parts(text)) {
            var alone = new Bidi(text.substring(part.start(), part.end()), Bidi.DIRECTION_RIGHT_TO_LEFT);
            if (part.length() <= LONGEST
                    && runsBothWays(alone)
                    && holdsItsRuns(bidi, part)
                    && runsTheSame(alone, bidi, part)) found.add(part);
        }
        return found;
    }

    /// What lies between two places where a line may break, without the spaces around; an isolate is not torn apart.
    private static List<Stretch> parts(String text) {
        var breaker = new ICUBreakers.ICULineBreaker(Locale.ROOT);
        breaker.setText(text);
        var parts = new ArrayList<Stretch>();
        var start = 0;
        for (var end = breaker.next(); end >= 0; end = breaker.next()) {
            if (depth(text, start, end) > 0) continue;
            var part = stripped(text, start, end);
            if (part.length() > 0) parts.add(part);
            start = end;
        }
        return parts;
    }

    /// How many isolates are open there.
    private static int depth(String text, int start, int end) {
        var depth = 0;
        for (var i = start; i < end; i++) {
            var letter = text.charAt(i);
            if (letter >= FIRST_ISOLATE && letter <= LAST_ISOLATE) depth++;
            if (letter == END_OF_ISOLATE) depth--;
        }
        return depth;
    }

    private static Stretch stripped(String text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) start++;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
        return new Stretch(start, end);
    }

    private static boolean runsBothWays(Bidi part) {
        for (var i = 1; i < part.getLength(); i++) {
            if (part.getLevelAt(i) != part.getLevelAt(0)) return true;
        }
        return false;
    }

    /// Whether no run of the other direction reaches beyond it.
    private static boolean holdsItsRuns(Bidi all, Stretch part) {
        var begins = part.start() == 0 || isOutside(all, part.start()) || isOutside(all, part.start() - 1);
        var ends = part.end() == all.getLength() || isOutside(all, part.end() - 1) || isOutside(all, part.end());
        return begins && ends;
    }

    private static boolean isOutside(Bidi all, int place) {
        return all.getLevelAt(place) == 1;
    }

    /// What comes before can turn a number round: 2008-03-16 behind an Arabic word.
    private static boolean runsTheSame(Bidi alone, Bidi all, Stretch part) {
        for (var i = 0; i < part.length(); i++) {
            if (alone.getLevelAt(i) != all.getLevelAt(part.start() + i)) return false;
        }
        return true;
    }
}
