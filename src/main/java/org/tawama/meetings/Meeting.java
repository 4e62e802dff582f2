package org.tawama.meetings;

import java.util.List;
import java.util.Optional;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Evidence;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
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
        List<Evidence> evidence) {
    public Meeting {
        number.filter(given -> given < 1).ifPresent(given -> {
            throw new IllegalArgumentException("a session numbered below 1: " + given);
        });
        delegations = List.copyOf(delegations);
        agenda = List.copyOf(agenda);
        decisions = List.copyOf(decisions);
        evidence = List.copyOf(evidence);
        requireWords("an item of the agenda", agenda, id);
        requireWords("a decision", decisions, id);
    }

    private static void requireWords(String what, List<LocalText> texts, MeetingId id) {
        if (texts.stream().anyMatch(LocalText::empty)) {
            throw new IllegalArgumentException(what + " without words: " + id);
        }
    }

    public Meeting withEvidence(List<Evidence> other) {
        return new Meeting(
                id, body, series, number, level, place, country, days, state, delegations, agenda, decisions, other);
    }
}
