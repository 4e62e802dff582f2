package org.tawama.agreements;

import java.util.Locale;

/// The fact for want of which something cannot be worked out.
public enum Missing {
    /// Nobody has signed it yet.
    SIGNATURE,
    /// The clause on entry into force.
    ENTRY_RULE,
    DAY_OF_SIGNATURE,
    /// A notification by each party, the last one with its day.
    LAST_NOTIFICATION,
    /// The day is known only as approximate or uncertain.
    CERTAIN_DATE,
    DAY_OF_ENTRY_INTO_FORCE,
    DURATION,
    RENEWAL_PERIOD,
    RENEWAL_NOTICE,
    DENUNCIATION_NOTICE,
    /// A later action tells another day of entry into force than the clause yields.
    AGREEMENT_OF_CLAUSE_AND_ACTION,
    /// By how much it was extended.
    LENGTH_OF_EXTENSION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
