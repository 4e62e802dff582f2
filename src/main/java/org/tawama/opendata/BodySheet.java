package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import org.tawama.bodies.Body;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Held;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// A body as it reads on one day.
///
/// @param countries those of its countries whose records the register knows
/// @param existing whether it can exist on that day: not before the agreement that founds it is signed
/// @param partOf the name of the body it works under
public record BodySheet(
        Held<Body> held,
        List<Country> countries,
        List<Member> members,
        Optional<LocalText> partOf,
        List<ThemeLabel> themes,
        boolean existing)
        implements Sheet {
    /// A membership with the party's name on the sheet's day; the name is empty while the party is not known.
    public record Member(Body.Membership membership, LocalText name) {}

    static final CountryCode HOME = new CountryCode("DZ");

    public BodySheet {
        countries = List.copyOf(countries);
        members = List.copyOf(members);
        themes = List.copyOf(themes);
    }

    @Override
    public Listed listed() {
        return Listed.BODIES;
    }

    public Body body() {
        return held.value();
    }

    @Override
    public LocalText title() {
        return body().name();
    }

    @Override
    public List<Evidence> evidence() {
        return body().evidence();
    }

    /// The countries that meet in it, without the home country.
    public List<CountryCode> partnerCodes() {
        return body().countries().stream()
                .filter(code -> !code.equals(HOME))
                .distinct()
                .toList();
    }
}
