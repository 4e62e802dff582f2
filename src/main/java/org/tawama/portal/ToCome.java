package org.tawama.portal;

import java.time.LocalDate;
import java.util.Optional;
import org.tawama.vocabulary.PartialDate;

/// What lies after the day from which a record is seen, and is told as still to come.
record ToCome(Page page, LocalDate asof) {

    /// Whether no day that the date can mean has come.
    boolean is(Optional<PartialDate> on) {
        return on.filter(date -> date.earliest().isAfter(asof)).isPresent();
    }

    /// The words about that date, with the remark where it is one of these.
    String marked(String said, Optional<PartialDate> on) {
        return is(on) ? page.say("portal.agreement.is-to-come", "what", said) : said;
    }
}
