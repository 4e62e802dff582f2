package org.tawama.registrar;

import java.util.Arrays;
import java.util.Optional;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.parties.PartyId;
import org.tawama.publication.ActKind;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How an agreement stands in a statement's body.
final class AgreementBody {
    private AgreementBody() {}

    static ObjectNode write(Agreement agreement) {
        var terms = agreement.terms();
        var body = Fields.object();
        body.put("kind", agreement.kind());
        body.put("form", terms.form().code());
        Fields.put(body, "title", terms.title());
        Fields.putAll(body, "parties", terms.parties(), AgreementBody::write);
        Fields.putAll(body, "actions", terms.actions(), AgreementBody::write);
        Fields.putAll(body, "publications", terms.publications(), AgreementBody::write);
        Fields.putAll(body, "relations", terms.relations(), AgreementBody::write);
        Fields.putTexts(body, "themes", terms.themes());
        ClausesBody.put(body, terms.clauses());
        EvidenceBody.put(body, terms.evidence());
        return body;
    }

    static Agreement read(String text, JsonNode body) {
        var id = new AgreementId(text);
        var terms = new Terms(
                Fields.localText(body, "title"),
                Fields.code(body, "form", Form::find),
                Fields.list(body, "parties", AgreementBody::signatory),
                Fields.list(body, "actions", AgreementBody::action),
                Fields.list(body, "publications", AgreementBody::publication),
                Fields.list(body, "relations", AgreementBody::relation),
                Fields.list(body, "themes", theme -> new ThemeId(theme.asString())),
                ClausesBody.read(body),
                EvidenceBody.list(body));
        var kind = Fields.required(body, "kind");
        return switch (kind) {
            case "decentralised" -> new Agreement.Decentralised(id, terms);
            case "bilateral" -> new Agreement.Bilateral(id, terms);
            case "multilateral" -> new Agreement.Multilateral(id, terms);
            default -> throw new Impossible(Why.NOT_A_CODE, "unknown kind of agreement: " + kind, kind);
        };
    }

    private static ObjectNode write(Signatory signatory) {
        var body = Fields.object();
        body.put("party", signatory.party().text());
        body.put("side", signatory.side().code());
        Fields.put(body, "printed", signatory.printed());
        return body;
    }

    private static Signatory signatory(JsonNode body) {
        return new Signatory(
                new PartyId(Fields.required(body, "party")),
                Fields.code(body, "side", AgreementBody::side),
                Fields.find(body, "printed"));
    }

    private static ObjectNode write(Action action) {
        var body = Fields.object();
        body.put("act", action.act().code());
        Fields.put(body, "on", action.on());
        Fields.put(body, "place", action.place());
        Fields.put(body, "reference", action.reference());
        Fields.put(body, "note", action.note());
        return body;
    }

    private static Action action(JsonNode body) {
        return new Action(
                Fields.code(body, "act", Act::find),
                Fields.date(body, "on"),
                Fields.localText(body, "place"),
                Fields.find(body, "reference"),
                Fields.localText(body, "note"));
    }

    private static ObjectNode write(GazetteReference reference) {
        var body = Fields.object();
        body.put("journal", reference.journal().name());
        body.put("year", reference.year());
        body.put("number", reference.number());
        Fields.put(body, "on", reference.on());
        Fields.put(body, "printed", reference.printed());
        reference.page().ifPresent(page -> body.put("page", page));
        Fields.put(body, "act", reference.act());
        Fields.put(body, "actKind", reference.actKind().map(ActKind::code));
        Fields.put(body, "inForce", reference.inForce());
        return body;
    }

    private static GazetteReference publication(JsonNode body) {
        return new GazetteReference(
                Fields.code(body, "journal", Journal::find),
                Fields.whole(body, "year"),
                Fields.whole(body, "number"),
                Fields.date(body, "on"),
                Fields.find(body, "printed"),
                Fields.number(body, "page"),
                Fields.find(body, "act"),
                Fields.findCode(body, "actKind", ActKind::find),
                Fields.date(body, "inForce"));
    }

    private static ObjectNode write(Relation relation) {
        return Fields.object()
                .put("kind", relation.kind().code())
                .put("other", relation.other().text());
    }

    private static Relation relation(JsonNode body) {
        return new Relation(
                Fields.code(body, "kind", Relation.Kind::find), new AgreementId(Fields.required(body, "other")));
    }

    private static Optional<Side> side(String code) {
        return Arrays.stream(Side.values())
                .filter(side -> side.code().equals(code))
                .findFirst();
    }
}
