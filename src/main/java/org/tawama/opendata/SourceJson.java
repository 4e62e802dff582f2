package org.tawama.opendata;

import org.tawama.vocabulary.PartialDate;
import tools.jackson.databind.node.ObjectNode;

/// How sources, and the questions that evidence leaves open, leave as JSON.
final class SourceJson {
    private SourceJson() {}

    static ObjectNode of(SourceSheet sheet) {
        var source = sheet.source();
        var object = Json.object().put("id", sheet.id());
        Json.put(object, "title", source.title());
        Json.putWords(object, "publisher", source.publisher());
        Json.put(object, "date", source.date().map(PartialDate::text));
        Json.put(object, "url", source.url());
        Json.putWords(object, "licence", source.licence());
        Json.put(object, "sha256", source.sha256());
        if (!source.note().empty()) Json.put(object, "note", source.note());
        return Json.finish(object, sheet);
    }

    static ObjectNode of(DoubtSheet sheet) {
        var object = Json.object()
                .put("id", sheet.id())
                .put("doubt", sheet.doubt().code())
                .put("state", sheet.state());
        var record = object.putObject("record")
                .put("kind", sheet.about().listed().code())
                .put("id", sheet.about().id());
        Json.put(record, "title", sheet.title());
        return Json.finish(object, sheet);
    }
}
