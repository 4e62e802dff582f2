package org.tawama.agreements;

import java.util.Locale;

/// On whose side a party stands, seen from the register's own country.
public enum Side {
    HOME,
    PARTNER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
