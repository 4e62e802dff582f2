package org.tawama.meetings;

import java.util.List;
import java.util.Optional;
import org.tawama.bodies.BodyId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

/// Sessions of one council, for tests.
final class Sessions {
    private Sessions() {}

    static Meeting session(String id, Optional<Integer> number, Period days, List<LocalText> decisions) {
        return session(id, number, days, MeetingState.HELD, decisions);
    }

    static Meeting session(
            String id, Optional<Integer> number, Period days, MeetingState state, List<LocalText> decisions) {
        return new Meeting(
                new MeetingId(id),
                new BodyId("b1"),
                Series.SESSION,
                number,
                MeetingLevel.MINISTERS,
                LocalText.none(),
                Optional.<CountryCode>empty(),
                days,
                state,
                List.of(),
                List.of(),
                decisions,
                Optional.empty(),
                List.of());
    }
}
