package org.tawama.evidence;

/// What the register makes of a printed value.
public enum Verdict {
    /// The value is taken as printed.
    ACCEPTED,
    /// Another value is taken, for the reason in the note; the printed one stays beside it.
    CORRECTED,
    /// Sources contradict each other and the register does not choose in silence.
    DISPUTED,
    /// Something is missing or unclear and nobody has answered yet.
    UNRESOLVED;

    /// The code used in JSON and message keys.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
