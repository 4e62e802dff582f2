package org.tawama.vocabulary;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// That a value cannot be. Why is one of a closed list, and each reason has its sentence in every language, with
/// what was given, to the letter; the exception's own message is for logs.
public final class Impossible extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 120;

    private final Why why;
    private final String[] given;

    /// The closed list of reasons; each has its sentence under `vocabulary.impossible.<code>`, whose holes it names.
    public enum Why {
        NOT_A_DATE("value"),
        NOT_IN_THE_CALENDAR("value"),
        NOT_A_HIJRI_DATE("value"),
        ENDS_BEFORE_IT_STARTS("from", "to"),
        SIGNED_AFTER_ENDED("signed", "ended"),
        NOT_A_NUMBER("value"),
        OUT_OF_BOUNDS("value", "least", "most"),
        BELOW_ONE("value"),
        NOT_A_COUNTRY_CODE("value"),
        NOT_A_LANGUAGE("value"),
        /// Of a closed list: one that is not in it.
        NOT_A_CODE("value"),
        NOT_A_LENGTH("value"),
        NO_TIME,
        /// Of entry into force.
        NOT_A_RULE("value"),
        NOT_AN_ARTICLE("value", "most"),
        ARTICLE_OF_NO_AGREEMENT("value"),
        NOT_A_RATE("value", "most"),
        NOT_ONE_LINE("most"),
        /// No JSON pointer.
        NOT_A_FIELD("value"),
        /// A member that a record must have.
        LEFT_OUT("field"),
        NO_IDENTIFIER,
        NO_NAME,
        NO_WORDS,
        SAID_TWICE("value"),
        NAMES_ITSELF("value"),
        /// Two that stand above the same at the same time.
        TWO_ABOVE("value"),
        FEWER_THAN_TWO_PARTIES,
        NOT_TWO_PARTIES,
        FEWER_THAN_TWO_COUNTRIES,
        DELEGATION_OF_NOBODY,
        /// Of a session: one that is not said but follows from its day.
        STATE_OF_A_DAY,
        FOLLOWED_UP_AFTER_IT_WAS_CLOSED("on"),
        CLOSED_WITHOUT_EVIDENCE,
        OF_NO_RECORD,
        ACTION_OF_NO_AGREEMENT("value"),
        NO_SUCH_ACTION("value"),
        /// Nothing more is known than that the record cannot be read with it.
        UNFIT;

        private final List<String> holes;

        Why(String... holes) {
            this.holes = List.of(holes);
        }

        /// `not-a-date`
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        List<String> holes() {
            return holes;
        }
    }

    /// @param given what the sentence shows, in the order of its holes
    public Impossible(Why why, String forLogs, Object... given) {
        super(forLogs);
        if (given.length != why.holes.size()) throw new IllegalStateException(why + " shows " + why.holes);
        this.why = why;
        this.given = Arrays.stream(given).map(String::valueOf).toArray(String[]::new);
    }

    /// The same, or what says no more than that it cannot be.
    public static Impossible of(IllegalArgumentException refused) {
        return refused instanceof Impossible known ? known : new Impossible(Why.UNFIT, refused.toString());
    }

    public Why why() {
        return why;
    }

    /// What was given, each at most 120 characters of it.
    public List<String> given() {
        return Arrays.stream(given).map(Impossible::shown).toList();
    }

    /// The sentence for a reader, without its stop.
    public String say(Wording wording) {
        var shown = given();
        var holes = why.holes.stream().flatMap(hole -> Stream.of(hole, shown.get(why.holes.indexOf(hole))));
        return wording.say("vocabulary.impossible." + why.code(), holes.toArray());
    }

    private static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        if (line.length() <= MOST_SHOWN) return line;
        var end = Character.isHighSurrogate(line.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN;
        return line.substring(0, end) + "…";
    }
}
