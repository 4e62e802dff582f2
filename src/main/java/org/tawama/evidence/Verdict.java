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
    UNRESOLVED,
    /// Another source's claim about the same field is taken instead, for the reason in the decision.
    SET_ASIDE;

    /// Whether the field has its value by a claim with this verdict.
    public boolean taken() {
        return this == ACCEPTED || this == CORRECTED;
    }

    /// The code used in JSON and message keys.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
