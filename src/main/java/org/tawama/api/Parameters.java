package org.tawama.api;

import java.util.stream.Stream;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.Language;

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
            new Parameter.Extent(),
            "how many entries of the log count as known: 0 before the first, all of them when absent; or an instant,"
                    + " for all entries before the first that was recorded later; or a day, for its end in Algiers");

    static final Parameter LANG = Parameter.once(
            "lang",
            new Parameter.Choice(
                    Stream.of(Language.values()).map(Language::code).toList()),
            "the language of titles and labels, for programs that send no `Accept-Language`, before which it goes");

    private Parameters() {}

    /// How long the log is, as of a quarter of a second ago at most; as of now where more counts as known than it had
    /// then.
    static long head(Records records, Known known) {
        var lately = records.headLately();
        return known.isLatest() || known.entries() <= lately ? lately : records.head();
    }
}
