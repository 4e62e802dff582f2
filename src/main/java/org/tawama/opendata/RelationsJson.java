package org.tawama.opendata;

import java.time.LocalDate;
import org.tawama.agreements.Relation;
import org.tawama.bodies.Body;
import org.tawama.publication.GazetteReference;
import tools.jackson.databind.node.ObjectNode;

/// How the relations of an agreement leave as JSON: what it says of others, what others say of it,
/// the bodies that it creates, and the chain.
public final class RelationsJson {
    private RelationsJson() {}

    public static ObjectNode of(AgreementSheet sheet, Relations relations, LocalDate asof) {
        var object = Json.object().put("id", sheet.id()).put("asof", asof.toString());
        Json.putAll(object, "relations", relations.own(), RelationsJson::put);
        Json.putAll(object, "inverse", relations.inverse(), RelationsJson::put);
        Json.putAll(object, "founded", relations.founded(), RelationsJson::put);
        Json.putAll(object, "chain", relations.chain(), RelationsJson::put);
        return object;
    }

    private static void put(ObjectNode object, Relations.Told told) {
        object.put("kind", told.kind().code()).put("other", told.other());
        told.sheet().ifPresent(other -> Json.put(object, "title", other.title()));
    }

    private static void put(ObjectNode object, BodySheet body) {
        object.put("body", body.id());
        Json.put(object, "title", body.title());
        Json.put(object, "article", body.body().founding().flatMap(Body.Founding::article));
    }

    private static void put(ObjectNode object, GazetteReference reference) {
        object.put("act", reference.act().orElseThrow())
                .put("issue", reference.issue().text());
    }

    private static void put(ObjectNode object, Relations.Link link) {
        object.put("id", link.sheet().id()).put("depth", link.depth());
        Json.put(object, "kind", link.kind().map(Relation.Kind::code));
        Json.put(object, "title", link.sheet().title());
        Json.putAll(object, "published", link.published(), RelationsJson::put);
        Json.putAll(object, "founded", link.founded(), RelationsJson::put);
    }
}
