package org.tawama.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// One session of a body.
///
/// @param series in which the session is numbered; every body numbers each of its series on its own
/// @param number in that series, from 1; empty while no source says it
/// @param place the town, as far as it is known
/// @param country in which the place lies
/// @param days from its first to its last day, both inside; an end that is not known is absent
/// @param delegations who came, by office and rank, chairs first
/// @param agenda the items in their order
/// @param decisions what was decided, signed or adopted, in the order of the source
/// @param statedRate how much of what was agreed before was carried out, as the session itself states it, to the
/// letter: `80 %`; never computed here
public record Meeting(
        MeetingId id,
        BodyId body,
        Series series,
        Optional<Integer> number,
        MeetingLevel level,
        LocalText place,
        Optional<CountryCode> country,
        Period days,
        MeetingState state,
        List<Delegation> delegations,
        List<LocalText> agenda,
        List<LocalText> decisions,
        Optional<String> statedRate,
        List<Evidence> evidence) {
    private static final int LONGEST_RATE = 100;

    public Meeting {
        number.filter(given -> given < 1).ifPresent(given -> {
            throw new Impossible(Why.BELOW_ONE, "a session numbered below 1: " + given, given);
        });
        if (state == MeetingState.NOT_YET) {
            throw new Impossible(Why.STATE_OF_A_DAY, "a session whose state only a day can tell: " + id);
        }
        delegations = List.copyOf(delegations);
        agenda = List.copyOf(agenda);
        decisions = List.copyOf(decisions);
        evidence = List.copyOf(evidence);
        requireWords("an item of the agenda", agenda, id);
        requireWords("a decision", decisions, id);
        statedRate
                .filter(rate -> rate.isBlank() || rate.length() > LONGEST_RATE)
                .ifPresent(rate -> {
                    throw new Impossible(
                            Why.NOT_A_RATE,
                            "a rate of implementation is a few words, as stated: " + rate,
                            rate,
                            LONGEST_RATE);
                });
    }

    private static void requireWords(String what, List<LocalText> texts, MeetingId id) {
        if (texts.stream().anyMatch(LocalText::empty)) {
            throw new Impossible(Why.NO_WORDS, what + " without words: " + id);
        }
    }

    /// When what it recommends was made: its last day, else its first, as far as either is known.
    public Optional<PartialDate> made() {
        return days.to().or(days::from);
    }

    /// When it took place: its first day, else its last, as far as either is known.
    public Optional<PartialDate> when() {
        return days.from().or(days::to);
    }

    /// Where it stands at the end of that day. What was held cannot have been held before every day that its date can
    /// mean; that one is scheduled, postponed or cancelled is said of days to come, and holds before them.
    public MeetingState stateOn(LocalDate day) {
        return switch (state) {
            case HELD, UNKNOWN ->
                when().filter(date -> date.earliest().isAfter(day)).isPresent() ? MeetingState.NOT_YET : state;
            case SCHEDULED, POSTPONED, CANCELLED, NOT_YET -> state;
        };
    }

    /// How many sessions before this one an earlier session of the same series took place, by their numbers, so that
    /// sessions that nobody documented count too. Empty where that cannot be said.
    ///
    /// Worked example: the 18th session comes 3 sessions after the 15th.
    public Optional<Integer> sessionsSince(Meeting earlier) {
        if (!body.equals(earlier.body) || series != earlier.series) return Optional.empty();
        return number.flatMap(own -> earlier.number.map(other -> own - other)).filter(age -> age > 0);
    }

    /// Whether it certainly did not take place before that one: by their numbers in one series, else by their days.
    public boolean certainlyNotBefore(Meeting other) {
        if (id.equals(other.id)) return true;
        var numbered = body.equals(other.body) && series == other.series;
        if (numbered && number.isPresent() && other.number.isPresent()) return number.get() >= other.number.get();
        return made().flatMap(later -> other.made().map(later::certainlyAfter)).orElse(false);
    }

    public Meeting withEvidence(List<Evidence> other) {
        return new Meeting(
                id,
                body,
                series,
                number,
                level,
                place,
                country,
                days,
                state,
                delegations,
                agenda,
                decisions,
                statedRate,
                other);
    }
}
