package org.tawama.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can be doubtful about a printed value. Each has one sentence per language under `doubt.<code>`.
///
/// A closed list rather than records: what differs from case to case (printed text, value, reason) is in the
/// [Evidence] that carries the doubt.
public enum Doubt {
    WRONG_COUNTRY,
    MISSING_COUNTRY,
    COUNTRY_ABBREV,
    STATUS_OF_TERRITORY,
    TYPO_FOREIGN,
    TYPO_DZ,
    AMBIGUOUS_NAME,
    AMBIGUOUS_DZ_PARTY,
    /// What kind of authority a party is.
    TYPE_UNSTATED,
    /// Of what form a body or an agreement is.
    FORM_UNSTATED,
    WRONG_TYPE_LABEL,
    LEVEL_MISMATCH,
    SIZE_GAP(Weight.INFORMATION),
    RENAMED_BODY,
    MERGED_BODY,
    TERRITORIAL_CHANGE,
    SHARED_FOREIGN_PARTY(Weight.INFORMATION),
    SHARED_FOREIGN_AREA(Weight.INFORMATION),
    SAME_DZ_PARTY(Weight.INFORMATION),
    CONFLICTING_EVIDENCE,
    DORMANT_REPORTED,
    DIPLOMATIC_STATUS,
    GAZETTE_DATE_MISMATCH,
    /// The number of a decree or law names another year than its journal or its day.
    ACT_NUMBER_MISMATCH,
    MISSING_PUBLICATION,
    MISSING_DATE,
    UNVERIFIED_CODE,
    DATES_OUT_OF_ORDER,
    DATE_TO_COME,
    COUNTRY_MISMATCH,
    DUPLICATE_PAIR,
    ENTRY_INTO_FORCE_MISMATCH,
    OVERLAPPING_MEMBERSHIPS,
    ENTRY_DIFFERS_BY_SIDE,
    NUMBER_TAKEN_TWICE,
    /// The record as a whole: others report it, and no office has confirmed it.
    REPORTED_ONLY,
    /// The record as a whole: what sources say was last looked up too long ago, see [LastCheck]. Found when it is read.
    STALE_CHECK,
    UNCONFIRMED;

    private enum Weight {
        ACTION,
        INFORMATION
    }

    private final Weight weight;

    Doubt() {
        this(Weight.ACTION);
    }

    Doubt(Weight weight) {
        this.weight = weight;
    }

    /// Whether it asks somebody to find out, or only tells the reader something.
    public boolean asksForAction() {
        return weight == Weight.ACTION;
    }

    /// The code used in JSON, addresses and message keys: `wrong-country`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Doubt> find(String code) {
        return Arrays.stream(values())
                .filter(doubt -> doubt.code().equals(code))
                .findFirst();
    }
}
