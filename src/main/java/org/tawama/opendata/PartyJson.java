package org.tawama.opendata;

import org.tawama.parties.Party;
import tools.jackson.databind.node.ObjectNode;

/// How a party leaves as JSON.
final class PartyJson {
    private PartyJson() {}

    static ObjectNode of(PartySheet sheet) {
        var party = sheet.party();
        var object = Json.object()
                .put("id", sheet.id())
                .put("level", party.level().code())
                .put("country", party.country().text());
        Json.put(object, "name", sheet.title());
        Json.putAll(object, "names", party.names(), PartyJson::put);
        Json.putTexts(object, "otherNames", party.otherNames());
        Json.put(object, "territory", party.territory());
        Json.put(object, "wilaya", sheet.wilaya().map(Place::id));
        Json.put(object, "website", party.website());
        return Json.finish(object, sheet);
    }

    private static void put(ObjectNode object, Party.Name name) {
        Json.put(object, "text", name.text());
        Json.putPeriod(object, name.period());
    }
}
