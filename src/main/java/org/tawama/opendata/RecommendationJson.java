package org.tawama.opendata;

import java.util.Optional;
import org.tawama.meetings.FollowUp;
import tools.jackson.databind.node.ObjectNode;

/// How recommendations leave as JSON.
final class RecommendationJson {
    private RecommendationJson() {}

    static ObjectNode of(RecommendationSheet sheet) {
        var recommendation = sheet.recommendation();
        var object = Json.object().put("id", sheet.id());
        Json.put(object, "title", sheet.title());
        object.put("meeting", recommendation.meeting().text());
        Json.put(object, "body", sheet.body().map(body -> body.id()));
        recommendation.number().ifPresentOrElse(number -> object.put("number", number), () -> object.putNull("number"));
        Json.put(object, "text", recommendation.text());
        Json.putAll(object, "addressees", sheet.addressees(), RecommendationJson::put);
        recommendation.due().ifPresentOrElse(due -> object.put("due", due.text()), () -> object.putNull("due"));
        object.put("state", sheet.state().code());
        recommendation
                .repeats()
                .ifPresentOrElse(other -> object.put("repeats", other.text()), () -> object.putNull("repeats"));
        sheet.repeats()
                .flatMap(RecommendationSheet.Repeated::sessionsAgo)
                .ifPresent(age -> object.put("sessionsAgo", age));
        Json.putAll(
                object,
                "followUps",
                recommendation.followUps(),
                (item, followUp) -> put(item, followUp, sheet.deciding()));
        return Json.finish(object, sheet);
    }

    private static void put(ObjectNode object, RecommendationSheet.Asked asked) {
        var addressee = asked.addressee();
        object.put("side", addressee.side().code());
        Json.put(object, "country", addressee.country());
        Json.put(object, "office", addressee.office());
    }

    /// The one by which the recommendation stands as it does is marked.
    private static void put(ObjectNode object, FollowUp followUp, Optional<FollowUp> deciding) {
        object.put("on", followUp.on().text());
        object.put("progress", followUp.progress().code());
        Json.put(object, "by", followUp.by());
        Json.put(object, "text", followUp.text());
        if (deciding.filter(one -> one == followUp).isPresent()) object.put("decides", true);
    }
}
