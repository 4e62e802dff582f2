package org.tawama.api;

import static org.tawama.api.Shape.always;
import static org.tawama.api.Shape.list;
import static org.tawama.api.Shape.number;
import static org.tawama.api.Shape.object;
import static org.tawama.api.Shape.oneOf;
import static org.tawama.api.Shape.orNull;
import static org.tawama.api.Shape.perhaps;
import static org.tawama.api.Shape.record;
import static org.tawama.api.Shape.ref;
import static org.tawama.api.Shape.text;

import org.tawama.meetings.Delegation;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Series;
import tools.jackson.databind.node.ObjectNode;

/// The schema of a session.
final class MeetingSchema {
    private MeetingSchema() {}

    static ObjectNode whole() {
        var words = object(always("text", ref("Text")));
        return record(
                always("id", text()),
                always("title", ref("Text")),
                always("body", text()),
                always("series", oneOf(Series.values(), Series::code)),
                always("number", orNull(number(1))),
                always("level", oneOf(MeetingLevel.values(), MeetingLevel::code)),
                always("place", ref("Text")),
                always("country", orNull(ref("CountryCode"))),
                always("start", orNull(ref("Date"))),
                always("end", orNull(ref("Date"))),
                always("state", oneOf(MeetingState.values(), MeetingState::code)),
                always(
                        "delegations",
                        list(object(
                                always("part", oneOf(Delegation.Part.values(), Delegation.Part::code)),
                                perhaps("country", ref("CountryCode")),
                                always("office", ref("Text")),
                                always("rank", oneOf(Delegation.Rank.values(), Delegation.Rank::code))))),
                always("agenda", list(words)),
                always("decisions", list(words)),
                perhaps("statedRate", text()));
    }
}
