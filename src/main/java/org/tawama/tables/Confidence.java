package org.tawama.tables;

import java.util.Locale;

/// How sure it is that a party in a row is one that the register knows, surest first. Each has its sentence under
/// `tables.matched.<code>`, which stands in the evidence.
enum Confidence {
    /// The row gives a number that only this party or place has.
    IDENTIFIER(100),
    /// The register holds one agreement between parties of these two names, and no more than one.
    PAIR(97),
    /// Its name in use, but for accents, case and the like; no other place we know is called so.
    NAME(95),
    /// A spelling that another source prints, or a name in another language or script.
    OTHER_NAME(90),
    /// Several places are called so; the row's own position or wilaya leaves one of them.
    PLACE(85),
    /// A name that it bore before.
    FORMER_NAME(80);

    private final int percent;

    Confidence(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
