package org.tawama.importing;

import java.util.Locale;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Wording;

/// Why a row, or a whole file, is not imported: a reason that each language has a sentence for, and the piece
/// of the file that shows it.
///
/// @param shown what the owner of the file should look at, at most [#MOST_SHOWN] characters of it
public record Refusal(Reason reason, String shown) {
    static final int MOST_SHOWN = 120;

    /// The closed list of reasons; each has its sentence under `importing.refused.<code>`.
    public enum Reason {
        NOT_UTF_8,
        FORBIDDEN_CHARACTER,
        LINE_TOO_LONG,
        TOO_MANY_LINES,
        TOO_MANY_REFUSALS,
        UNKNOWN_TEXT,
        UNFINISHED_STATEMENT,
        OUT_OF_ORDER,
        OUTSIDE_ITS_SECTION,
        OUTSIDE_A_WILAYA,
        UNKNOWN_HOME_PARTY,
        NOT_ONE_PAIR,
        UNKNOWN_COUNTRY,
        NOT_IN_THE_CALENDAR,
        PRINTED_TWICE,
        /// Something that our readings know of the file is not printed in it.
        NOT_PRINTED,
        /// Of a table: more or fewer cells than its heading.
        RAGGED_ROW,
        CELL_TOO_LONG,
        /// Of a table: a quote that is opened and never closed, so that where the rows end cannot be told.
        ENDLESS_ROW,
        UNREADABLE_ROW,
        MISSING_CELL,
        /// Of a table: where a party is named stands nothing that could be a name.
        NO_NAME,
        REPEATED_KEY,
        SAME_PARTY,
        DOMESTIC_PAIR,
        NO_HOME_PARTY,
        IMPOSSIBLE_DATES,
        /// What a row says of an agreement cannot be for another reason.
        IMPOSSIBLE_VALUE,
        /// The row is sound, but another one is not, and a file is imported whole or not at all.
        FILE_NOT_IMPORTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What cannot be constructed from a row: by its dates, or by something else that it says.
    public static Refusal of(IllegalArgumentException refused) {
        var impossible = Impossible.of(refused);
        var reason = switch (impossible.why()) {
            case SIGNED_AFTER_ENDED, ENDS_BEFORE_IT_STARTS -> Reason.IMPOSSIBLE_DATES;
            default -> Reason.IMPOSSIBLE_VALUE;
        };
        return new Refusal(reason, String.join(", ", impossible.given()));
    }

    public Refusal {
        if (shown.length() > MOST_SHOWN) shown = shown.substring(0, MOST_SHOWN - 1) + "…";
    }

    /// The sentence for a reader.
    public String say(Wording wording) {
        var key = "importing.refused." + reason.code();
        return reason == Reason.FILE_NOT_IMPORTED ? wording.say(key) : wording.say(key, "shown", shown);
    }
}
