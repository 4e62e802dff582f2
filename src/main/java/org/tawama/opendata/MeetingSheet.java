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
/// @param state whether it had taken place by that day
/// @param body the body that meets, while its record is known
/// @param country where it meets, while that record is known
public record MeetingSheet(
        Held<Meeting> held,
        LocalText title,
        MeetingState state,
        Optional<Body> body,
        Optional<Country> country,
        List<Represented> delegations)
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

    /// When it took place: its first day, else its last, as far as either is known.
    public Optional<PartialDate> when() {
        return meeting().days().from().or(() -> meeting().days().to());
    }

    /// The countries of the partner side: those of the body, and the one in which it meets, without the home country.
    public List<CountryCode> partnerCodes() {
        var codes = new LinkedHashSet<CountryCode>();
        body.ifPresent(known -> codes.addAll(known.countries()));
        meeting().country().ifPresent(codes::add);
        codes.remove(BodySheet.HOME);
        return List.copyOf(codes);
    }
}
