package org.tawama.territories;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Point;

/// A country or area under its neutral ISO key, with the names a reader sees. A name here is a label, not a statement
/// about status; an operator may override it.
///
/// @param alpha3 ISO 3166-1 alpha-3
/// @param m49 the UN's three-digit code with leading zeros: `012`
/// @param region the UN M49 sub-region's name; empty when M49 gives none
/// @param otherNames further names and spellings under which a reader may look for it
public record Country(
        CountryCode code,
        String alpha3,
        String m49,
        LocalText name,
        List<String> otherNames,
        LocalText region,
        Optional<Point> point,
        List<Evidence> evidence) {
    public Country {
        if (name.empty()) throw new Impossible(Why.NO_NAME, "a country without a name: " + code);
        otherNames = List.copyOf(otherNames);
        evidence = List.copyOf(evidence);
    }
}
