package org.tawama.search;

/// A parameter that cannot be followed.
///
/// @param parameter its name in addresses
/// @param value what it said, at most 100 characters of it
public record Refused(String parameter, Fault fault, String value) implements Reading, Answer {
    private static final int MOST_SHOWN = 100;

    /// What is wrong with it; each face words it in its own way.
    public enum Fault {
        UNKNOWN_PARAMETER,
        /// It may be said once only.
        REPEATED,
        /// Not a value it can have.
        BAD_VALUE,
        /// It names a record that the register has never held, or is nothing that could name one.
        NO_SUCH_RECORD,
        TOO_LONG,
        TOO_MANY_WORDS,
        /// Changed, cut, or made for another list.
        BAD_CURSOR,
        /// More entries than the log holds.
        BEYOND_THE_LOG;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Refused {
        if (value.length() > MOST_SHOWN) value = value.substring(0, MOST_SHOWN);
    }
}
