package org.tawama.registrar;

import org.tawama.bodies.BodyId;
import org.tawama.meetings.Delegation;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Series;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a session stands in a statement's body, under the names by which the interface answers it.
final class MeetingBody {
    private MeetingBody() {}

    static ObjectNode write(Meeting meeting) {
        var body = Fields.object();
        body.put("body", meeting.body().text());
        body.put("series", meeting.series().code());
        meeting.number().ifPresent(number -> body.put("number", number));
        body.put("level", meeting.level().code());
        Fields.put(body, "place", meeting.place());
        Fields.put(body, "country", meeting.country());
        Fields.put(body, "start", meeting.days().from());
        Fields.put(body, "end", meeting.days().to());
        body.put("state", meeting.state().code());
        Fields.putAll(body, "delegations", meeting.delegations(), MeetingBody::write);
        Fields.putAll(body, "agenda", meeting.agenda(), MeetingBody::write);
        Fields.putAll(body, "decisions", meeting.decisions(), MeetingBody::write);
        Fields.put(body, "statedRate", meeting.statedRate());
        EvidenceBody.put(body, meeting.evidence());
        return body;
    }

    static Meeting read(String id, JsonNode body) {
        return new Meeting(
                new MeetingId(id),
                new BodyId(Fields.required(body, "body")),
                Fields.code(body, "series", Series::find),
                Fields.number(body, "number"),
                Fields.code(body, "level", MeetingLevel::find),
                Fields.localText(body, "place"),
                Fields.find(body, "country").map(CountryCode::new),
                new Period(Fields.date(body, "start"), Fields.date(body, "end")),
                Fields.code(body, "state", MeetingState::find),
                Fields.list(body, "delegations", MeetingBody::delegation),
                Fields.list(body, "agenda", item -> Fields.localText(item, "text")),
                Fields.list(body, "decisions", decision -> Fields.localText(decision, "text")),
                Fields.find(body, "statedRate"),
                EvidenceBody.list(body));
    }

    private static ObjectNode write(LocalText text) {
        var body = Fields.object();
        Fields.put(body, "text", text);
        return body;
    }

    private static ObjectNode write(Delegation delegation) {
        var body = Fields.object().put("part", delegation.part().code());
        Fields.put(body, "country", delegation.country());
        Fields.put(body, "office", delegation.office());
        return body.put("rank", delegation.rank().code());
    }

    private static Delegation delegation(JsonNode body) {
        return new Delegation(
                Fields.code(body, "part", Delegation.Part::find),
                Fields.find(body, "country").map(CountryCode::new),
                Fields.localText(body, "office"),
                Fields.code(body, "rank", Delegation.Rank::find));
    }
}
