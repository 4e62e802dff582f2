package org.tawama.opendata;

import org.tawama.territories.Territory;
import tools.jackson.databind.node.ObjectNode;

/// How countries and territories leave as JSON.
final class PlaceJson {
    private PlaceJson() {}

    static ObjectNode of(CountrySheet sheet) {
        var country = sheet.country();
        var object = Json.object()
                .put("id", sheet.id())
                .put("alpha3", country.alpha3())
                .put("m49", country.m49());
        Json.put(object, "name", country.name());
        Json.putTexts(object, "otherNames", country.otherNames());
        Json.put(object, "region", country.region());
        Json.putPoint(object, country.point());
        return Json.finish(object, sheet);
    }

    static ObjectNode of(TerritorySheet sheet) {
        var territory = sheet.territory();
        var object = Json.object()
                .put("id", sheet.id())
                .put("level", territory.level().code())
                .put("country", territory.country().text());
        Json.put(object, "name", sheet.title());
        object.put("existing", sheet.existing());
        Json.putPeriod(object.putObject("existence"), territory.existence());
        Json.put(object, "parent", sheet.parent().map(Place::id));
        Json.put(object, "wilaya", sheet.wilaya().map(Place::id));
        Json.putAll(object, "names", territory.names(), PlaceJson::put);
        Json.putTexts(object, "otherNames", territory.otherNames());
        Json.putAll(object, "codes", territory.codes(), PlaceJson::put);
        Json.putAll(object, "parents", territory.parents(), PlaceJson::put);
        Json.putPoint(object, territory.point());
        return Json.finish(object, sheet);
    }

    private static void put(ObjectNode object, Territory.Name name) {
        Json.put(object, "text", name.text());
        Json.putPeriod(object, name.period());
    }

    private static void put(ObjectNode object, Territory.Code code) {
        object.put("scheme", code.scheme()).put("text", code.text());
        Json.putPeriod(object, code.period());
    }

    private static void put(ObjectNode object, Territory.Parent parent) {
        object.put("territory", parent.territory().text());
        Json.putPeriod(object, parent.period());
    }
}
