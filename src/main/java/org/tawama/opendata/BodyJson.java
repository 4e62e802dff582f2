package org.tawama.opendata;

import org.tawama.bodies.Body;
import tools.jackson.databind.node.ObjectNode;

/// How bodies and themes leave as JSON.
final class BodyJson {
    private BodyJson() {}

    static ObjectNode of(BodySheet sheet) {
        var body = sheet.body();
        var object = Json.object().put("id", sheet.id()).put("form", body.form().code());
        Json.put(object, "name", body.name());
        Json.putTexts(object, "otherNames", body.otherNames());
        Json.put(object, "acronym", body.acronym());
        Json.putTexts(object, "countries", body.countries());
        Json.putAll(object, "members", sheet.members(), BodyJson::put);
        Json.put(object, "website", body.website());
        Json.put(object, "seat", body.seat());
        Json.put(object, "lead", body.lead());
        Json.put(object, "statute", body.statute());
        body.above()
                .ifPresent(
                        above -> object.put(above.kind().field(), above.body().text()));
        Json.put(object, "foundedBy", body.foundedBy());
        Json.put(object, "foundingArticle", body.founding().flatMap(Body.Founding::article));
        Json.putTexts(object, "themes", body.themes());
        object.put("existing", sheet.existing());
        return Json.finish(object, sheet);
    }

    static ObjectNode of(ThemeSheet sheet) {
        var object = Json.object().put("id", sheet.id());
        Json.put(object, "name", sheet.title());
        Json.put(object, "broader", sheet.theme().broader());
        return Json.finish(object, sheet);
    }

    private static void put(ObjectNode object, BodySheet.Member member) {
        var membership = member.membership();
        object.put("party", membership.party().text());
        Json.put(object, "name", member.name());
        object.put("role", membership.role());
        member.countryCode().ifPresent(country -> object.put("country", country.text()));
        object.put("state", member.state().code());
        Json.putPeriod(object, membership.period());
    }
}
