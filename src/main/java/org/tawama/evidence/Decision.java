package org.tawama.evidence;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;

/// That an office weighed a claim.
///
/// @param office the code of a public office, never a person
/// @param reason why it decided so, in the office's own words
public record Decision(String office, LocalText reason) {
    public Decision {
        if (office.isBlank()) throw new Impossible(Why.NO_NAME, "a decision of no office");
        if (reason.empty()) throw new Impossible(Why.NO_WORDS, "a decision without a reason");
    }
}
