package org.tawama.opendata;

import tools.jackson.databind.node.ObjectNode;

/// How an official journal's issue leaves as JSON.
final class GazetteJson {
    private GazetteJson() {}

    static ObjectNode of(GazetteSheet sheet) {
        var issue = sheet.issue();
        var object = Json.object().put("id", sheet.id());
        object.put("journal", issue.journal().name());
        object.put("year", issue.year());
        object.put("number", issue.number());
        Json.put(object, "title", sheet.title());
        Json.put(object, "on", issue.on());
        var hijri = object.putObject("hijri");
        Json.put(hijri, "printed", issue.hijri());
        Json.put(hijri, "computed", issue.computedHijri());
        var links = object.putObject("links");
        issue.links().forEach((language, link) -> links.put(language.code(), link));
        object.put("existing", sheet.existing());
        return Json.finish(object, sheet);
    }
}
