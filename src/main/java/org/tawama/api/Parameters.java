package org.tawama.api;

import java.util.List;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// The parameters that several routes share.
final class Parameters {
    static final int USUAL_LIMIT = 20;
    static final int MOST = 100;

    static final Parameter LIMIT = Parameter.once(
            "limit", new Parameter.Whole(1, MOST), "how many items at most, " + USUAL_LIMIT + " when absent");
    static final Parameter ASOF = Parameter.once(
            "asof", new Parameter.Day(), "the day in the world for which records are read; today when absent");
    static final Parameter KNOWN = Parameter.once(
            "known",
            new Parameter.Whole(0, Long.MAX_VALUE),
            "how many entries of the log count as known; 0 before the first, all of them when absent");

    private Parameters() {}

    /// How long the log is, as of a quarter of a second ago at most; as of now where more is asked for than it had
    /// then.
    /// Throws [Refused] when what counts as known is not there yet.
    static long head(Records records, Known known) {
        var lately = records.headLately();
        if (known.isLatest() || known.entries() <= lately) return lately;
        var head = records.head();
        requireKnown(known.entries(), head);
        return head;
    }

    /// Throws [Refused] when that many entries are not there yet.
    static void requireKnown(long known, long head) {
        if (known > head) throw Refused.value(KNOWN.name(), Long.toString(known), List.of());
    }
}
