package org.tawama.opendata;

import java.util.Optional;
import org.tawama.agreements.Action;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.EntryIntoForce;
import org.tawama.agreements.Relation;
import org.tawama.publication.ActKind;
import org.tawama.publication.GazetteReference;
import org.tawama.vocabulary.CountryCode;
import tools.jackson.databind.node.ObjectNode;

/// How an agreement leaves as JSON.
final class AgreementJson {
    private AgreementJson() {}

    static ObjectNode of(AgreementSheet sheet) {
        var terms = sheet.agreement().terms();
        var object = Json.object()
                .put("id", sheet.id())
                .put("kind", sheet.agreement().kind())
                .put("form", terms.form().code());
        Json.put(object, "title", sheet.title());
        Json.putAll(object, "parties", sheet.parties(), AgreementJson::put);
        object.put("status", sheet.status().code());
        object.put("vitality", sheet.vitality().code());
        object.put("attestation", sheet.agreement().attestation().code());
        Json.putTexts(object, "themes", terms.themes());
        Json.putAll(object, "actions", terms.actions(), (item, action) -> {
            put(item, action);
            if (sheet.agreement().isOnlyClaimed(action)) item.put("onlyClaimed", true);
        });
        Json.putAll(object, "publications", terms.publications(), AgreementJson::put);
        Json.putAll(object, "relations", terms.relations(), AgreementJson::put);
        if (!terms.clauses().empty()) put(object.putObject("clauses"), terms.clauses());
        return Json.finish(object, sheet);
    }

    private static void put(ObjectNode object, PartyLine line) {
        object.put("party", line.id());
        object.put("side", line.signatory().side().code());
        Json.put(object, "name", line.name());
        object.put("level", line.level().code());
        Json.put(object, "country", line.countryCode().map(CountryCode::text));
        Json.put(object, "territory", line.territory().map(Place::id));
        Json.put(object, "wilaya", line.wilaya().map(Place::id));
        Json.put(object, "printed", line.signatory().printed());
    }

    private static void put(ObjectNode object, Action action) {
        object.put("act", action.act().code());
        putOrNull(object, "on", action.on());
        if (action.place().empty()) object.putNull("place");
        else Json.put(object, "place", action.place());
        Json.put(object, "reference", action.reference());
        if (!action.note().empty()) Json.put(object, "note", action.note());
    }

    private static void put(ObjectNode object, GazetteReference reference) {
        object.put("journal", reference.journal().name());
        object.put("year", reference.year());
        object.put("number", reference.number());
        Json.put(object, "on", reference.on());
        Json.put(object, "printed", reference.printed());
        reference.page().ifPresent(page -> object.put("page", page));
        Json.put(object, "act", reference.act());
        Json.put(object, "actKind", reference.actKind().map(ActKind::code));
        Json.put(object, "inForce", reference.inForce());
        var links = object.putObject("links");
        reference.links().forEach((language, link) -> links.put(language.code(), link));
    }

    /// The same words as in the statement.
    private static void put(ObjectNode object, Clauses clauses) {
        Json.put(object, "entryIntoForce", clauses.entryIntoForce().map(EntryIntoForce::text));
        Json.put(object, "duration", clauses.duration());
        clauses.renewal().ifPresent(renewal -> {
            object.put("renewal", "tacit");
            Json.put(object, "renewalPeriod", renewal.period());
            Json.put(object, "renewalNotice", renewal.notice());
        });
        Json.put(object, "denunciationNotice", clauses.denunciationNotice());
    }

    private static void put(ObjectNode object, Relation relation) {
        object.put("kind", relation.kind().code());
        object.put("other", relation.other().text());
    }

    private static void putOrNull(ObjectNode object, String name, Optional<?> value) {
        if (value.isEmpty()) object.putNull(name);
        else Json.put(object, name, value);
    }
}
