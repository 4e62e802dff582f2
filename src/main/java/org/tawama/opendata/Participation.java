package org.tawama.opendata;

import java.util.Locale;

/// What a state is to a body on a day, the strongest first.
public enum Participation {
    /// It, or a party of its country, is a member.
    MEMBER,
    /// Its country meets in the body, as a source says; of a membership with dates nothing is known.
    MEETS,
    TO_COME,
    FORMER;

    /// Whether it takes part on that day.
    public boolean counts() {
        return this == MEMBER || this == MEETS;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
