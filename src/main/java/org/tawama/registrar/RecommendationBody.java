package org.tawama.registrar;

import org.tawama.agreements.Side;
import org.tawama.meetings.Addressee;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.Progress;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a recommendation stands in a statement's body, under the names by which the interface answers it.
final class RecommendationBody {
    private RecommendationBody() {}

    static ObjectNode write(Recommendation recommendation) {
        var body = Fields.object();
        body.put("meeting", recommendation.meeting().text());
        recommendation.number().ifPresent(number -> body.put("number", number));
        Fields.put(body, "text", recommendation.text());
        Fields.putAll(body, "addressees", recommendation.addressees(), RecommendationBody::write);
        Fields.put(body, "due", recommendation.due());
        Fields.put(body, "repeats", recommendation.repeats());
        Fields.putAll(body, "followUps", recommendation.followUps(), RecommendationBody::write);
        EvidenceBody.put(body, recommendation.evidence());
        return body;
    }

    static Recommendation read(String id, JsonNode body) {
        return new Recommendation(
                new RecommendationId(id),
                new MeetingId(Fields.required(body, "meeting")),
                Fields.number(body, "number"),
                Fields.localText(body, "text"),
                Fields.list(body, "addressees", RecommendationBody::addressee),
                Fields.date(body, "due"),
                Fields.find(body, "repeats").map(RecommendationId::new),
                Fields.list(body, "followUps", RecommendationBody::followUp),
                EvidenceBody.list(body));
    }

    private static ObjectNode write(Addressee addressee) {
        var body = Fields.object().put("side", addressee.side().code());
        Fields.put(body, "country", addressee.country());
        Fields.put(body, "office", addressee.office());
        return body;
    }

    private static Addressee addressee(JsonNode body) {
        return new Addressee(
                Fields.code(body, "side", Side::find),
                Fields.find(body, "country").map(CountryCode::new),
                Fields.localText(body, "office"));
    }

    private static ObjectNode write(FollowUp followUp) {
        var body = Fields.object().put("on", followUp.on().text());
        body.put("progress", followUp.progress().code());
        Fields.put(body, "by", followUp.by());
        Fields.put(body, "text", followUp.text());
        return body;
    }

    private static FollowUp followUp(JsonNode body) {
        return new FollowUp(
                PartialDate.parse(Fields.required(body, "on")),
                Fields.code(body, "progress", Progress::find),
                Fields.localText(body, "by"),
                Fields.localText(body, "text"));
    }
}
