package org.tawama.meetings;

import java.util.Optional;
import org.tawama.agreements.Side;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;

/// Whom a recommendation asks to act: an office or a body on one of the sides, never a person.
///
/// @param country to which the office belongs; empty for an organisation
/// @param office as a source names it: *ministry of Transport*
public record Addressee(Side side, Optional<CountryCode> country, LocalText office) {
    public Addressee {
        if (office.empty()) throw new Impossible(Why.NO_NAME, "an addressee without a name");
    }
}
