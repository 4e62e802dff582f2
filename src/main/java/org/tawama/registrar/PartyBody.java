package org.tawama.registrar;

import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.territories.TerritoryId;
import org.tawama.vocabulary.CountryCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a party stands in a statement's body.
final class PartyBody {
    private PartyBody() {}

    static ObjectNode write(Party party) {
        var body = Fields.object();
        body.put("level", party.level().code());
        body.put("country", party.country().text());
        Fields.putAll(body, "names", party.names(), PartyBody::write);
        Fields.putTexts(body, "otherNames", party.otherNames());
        Fields.put(body, "territory", party.territory());
        Fields.put(body, "website", party.website());
        EvidenceBody.put(body, party.evidence());
        return body;
    }

    static Party read(String id, JsonNode body) {
        return new Party(
                new PartyId(id),
                Fields.code(body, "level", Level::find),
                new CountryCode(Fields.required(body, "country")),
                Fields.list(body, "names", PartyBody::name),
                Fields.texts(body, "otherNames"),
                Fields.find(body, "territory").map(TerritoryId::new),
                Fields.find(body, "website"),
                EvidenceBody.list(body));
    }

    private static ObjectNode write(Party.Name name) {
        var body = Fields.object();
        Fields.put(body, "text", name.text());
        Fields.put(body, "period", name.period());
        return body;
    }

    private static Party.Name name(JsonNode body) {
        return new Party.Name(Fields.localText(body, "text"), Fields.period(body, "period"));
    }
}
