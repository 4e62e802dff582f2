package org.tawama.bodies;

import java.util.Locale;

/// Where a membership stands on a day.
public enum MembershipState {
    /// By some reading of its dates the day lies in it.
    CURRENT,
    TO_COME,
    FORMER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
