package org.tawama.bodies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What kind of body it is.
public enum BodyForm {
    COUNCIL,
    CONFERENCE,
    NETWORK,
    JOINT_COMMISSION,
    /// Of two states, created by one of their agreements to see to it.
    JOINT_COMMITTEE,
    BORDER_COMMITTEE,
    FOLLOW_UP_COMMITTEE,
    /// Of two states, for security alone, beside their joint commission.
    SECURITY_COMMISSION,
    UNSTATED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<BodyForm> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
