package org.tawama.opendata;

import java.util.List;
import org.tawama.vocabulary.LocalText;
import tools.jackson.databind.node.ObjectNode;

/// How sessions leave as JSON.
final class MeetingJson {
    private MeetingJson() {}

    static ObjectNode of(MeetingSheet sheet) {
        var meeting = sheet.meeting();
        var object = Json.object().put("id", sheet.id());
        Json.put(object, "title", sheet.title());
        object.put("body", meeting.body().text());
        object.put("series", meeting.series().code());
        meeting.number().ifPresentOrElse(number -> object.put("number", number), () -> object.putNull("number"));
        object.put("level", meeting.level().code());
        Json.put(object, "place", meeting.place());
        meeting.country().ifPresentOrElse(code -> object.put("country", code.text()), () -> object.putNull("country"));
        meeting.days().from().ifPresentOrElse(date -> object.put("start", date.text()), () -> object.putNull("start"));
        meeting.days().to().ifPresentOrElse(date -> object.put("end", date.text()), () -> object.putNull("end"));
        object.put("state", sheet.state().code());
        Json.putAll(object, "delegations", sheet.delegations(), MeetingJson::put);
        putTexts(object, "agenda", meeting.agenda());
        putTexts(object, "decisions", meeting.decisions());
        Json.put(object, "statedRate", meeting.statedRate());
        return Json.finish(object, sheet);
    }

    private static void put(ObjectNode object, MeetingSheet.Represented represented) {
        var delegation = represented.delegation();
        object.put("part", delegation.part().code());
        Json.put(object, "country", delegation.country());
        Json.put(object, "office", delegation.office());
        object.put("rank", delegation.rank().code());
    }

    private static void putTexts(ObjectNode object, String name, List<LocalText> texts) {
        Json.putAll(object, name, texts, (item, text) -> Json.put(item, "text", text));
    }
}
