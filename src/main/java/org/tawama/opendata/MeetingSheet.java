package org.tawama.opendata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tawama.bodies.Body;
import org.tawama.evidence.Evidence;
import org.tawama.meetings.Delegation;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingState;
import org.tawama.registrar.Held;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// A session as it reads on one day.
///
/// @param title made of the body's name and the number or the date
/// @param body the body that meets, while its record is known
/// @param country where it meets, while that record is known
/// @param state where it stands on that day
public record MeetingSheet(
        Held<Meeting> held,
        LocalText title,
        Optional<Body> body,
        Optional<Country> country,
        List<Represented> delegations,
        MeetingState state)
        implements Sheet {
    /// A delegation with the name of its country.
    public record Represented(Delegation delegation, Optional<Country> country) {}

    public MeetingSheet {
        delegations = List.copyOf(delegations);
    }

    @Override
    public Listed listed() {
        return Listed.MEETINGS;
    }

    public Meeting meeting() {
        return held.value();
    }

    @Override
    public List<Evidence> evidence() {
        return meeting().evidence();
    }

    public Optional<PartialDate> when() {
        return meeting().when();
    }

    /// Whether it met in that country, as far as it met at all by the sheet's day.
    public boolean heldIn(CountryCode code) {
        return state.happened() && meeting().country().equals(Optional.of(code));
    }

    /// Whether a delegation of that country is recorded at it, as far as it met at all by the sheet's day. Where
    /// it met says nothing of who came.
    public boolean attendedBy(CountryCode code) {
        return state.happened()
                && meeting().delegations().stream()
                        .anyMatch(delegation -> delegation.country().equals(Optional.of(code)));
    }

    /// The countries of the body, the one in which it meets, and those of the delegations that came.
    public List<CountryCode> countryCodes() {
        var codes = new LinkedHashSet<CountryCode>();
        body.ifPresent(known -> codes.addAll(known.countries()));
        meeting().country().ifPresent(codes::add);
        meeting().delegations().forEach(delegation -> delegation.country().ifPresent(codes::add));
        return List.copyOf(codes);
    }

    /// The same without the home country.
    public List<CountryCode> partnerCodes() {
        return countryCodes().stream()
                .filter(code -> !code.equals(CountryCode.HOME))
                .toList();
    }
}
