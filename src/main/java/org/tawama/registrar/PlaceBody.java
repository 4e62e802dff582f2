package org.tawama.registrar;

import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How countries and territories stand in a statement's body.
final class PlaceBody {
    private PlaceBody() {}

    static ObjectNode write(Country country) {
        var body = Fields.object();
        Fields.put(body, "alpha3", country.alpha3());
        Fields.put(body, "m49", country.m49());
        Fields.put(body, "name", country.name());
        Fields.putTexts(body, "otherNames", country.otherNames());
        Fields.put(body, "region", country.region());
        Fields.putPoint(body, country.point());
        EvidenceBody.put(body, country.evidence());
        return body;
    }

    static Country readCountry(String id, JsonNode body) {
        return new Country(
                new CountryCode(id),
                Fields.text(body, "alpha3"),
                Fields.text(body, "m49"),
                Fields.localText(body, "name"),
                Fields.texts(body, "otherNames"),
                Fields.localText(body, "region"),
                Fields.point(body),
                EvidenceBody.list(body));
    }

    static ObjectNode write(Territory territory) {
        var body = Fields.object();
        body.put("level", territory.level().code());
        body.put("country", territory.country().text());
        Fields.put(body, "existence", territory.existence());
        Fields.putAll(body, "names", territory.names(), PlaceBody::write);
        Fields.putTexts(body, "otherNames", territory.otherNames());
        Fields.putAll(body, "codes", territory.codes(), PlaceBody::write);
        Fields.putAll(body, "parents", territory.parents(), PlaceBody::write);
        Fields.putPoint(body, territory.point());
        EvidenceBody.put(body, territory.evidence());
        return body;
    }

    static Territory readTerritory(String id, JsonNode body) {
        return new Territory(
                new TerritoryId(id),
                Fields.code(body, "level", TerritoryLevel::find),
                new CountryCode(Fields.required(body, "country")),
                Fields.period(body, "existence"),
                Fields.list(body, "names", PlaceBody::name),
                Fields.texts(body, "otherNames"),
                Fields.list(body, "codes", PlaceBody::code),
                Fields.list(body, "parents", PlaceBody::parent),
                Fields.point(body),
                EvidenceBody.list(body));
    }

    private static ObjectNode write(Territory.Name name) {
        var body = Fields.object();
        Fields.put(body, "text", name.text());
        Fields.put(body, "period", name.period());
        return body;
    }

    private static Territory.Name name(JsonNode body) {
        return new Territory.Name(Fields.localText(body, "text"), Fields.period(body, "period"));
    }

    private static ObjectNode write(Territory.Code code) {
        var body = Fields.object().put("scheme", code.scheme()).put("text", code.text());
        Fields.put(body, "period", code.period());
        return body;
    }

    private static Territory.Code code(JsonNode body) {
        return new Territory.Code(
                Fields.required(body, "scheme"), Fields.required(body, "text"), Fields.period(body, "period"));
    }

    private static ObjectNode write(Territory.Parent parent) {
        var body = Fields.object().put("territory", parent.territory().text());
        Fields.put(body, "period", parent.period());
        return body;
    }

    private static Territory.Parent parent(JsonNode body) {
        return new Territory.Parent(new TerritoryId(Fields.required(body, "territory")), Fields.period(body, "period"));
    }
}
