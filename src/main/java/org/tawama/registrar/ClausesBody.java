package org.tawama.registrar;

import java.util.Optional;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.EntryIntoForce;
import org.tawama.agreements.Span;
import org.tawama.agreements.TacitRenewal;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How an agreement's clauses stand in a statement's body: each as one text, so that a source can claim it
/// by its pointer and another can contradict it.
final class ClausesBody {
    static final String NAME = "clauses";
    private static final String TACIT = "tacit";

    private ClausesBody() {}

    static void put(ObjectNode body, Clauses clauses) {
        if (clauses.empty()) return;
        var told = body.putObject(NAME);
        Fields.put(told, "entryIntoForce", clauses.entryIntoForce().map(EntryIntoForce::text));
        Fields.put(told, "duration", clauses.duration());
        clauses.renewal().ifPresent(renewal -> {
            told.put("renewal", TACIT);
            Fields.put(told, "renewalPeriod", renewal.period());
            Fields.put(told, "renewalNotice", renewal.notice());
        });
        Fields.put(told, "denunciationNotice", clauses.denunciationNotice());
    }

    static Clauses read(JsonNode body) {
        var told = body.path(NAME);
        return new Clauses(
                Fields.find(told, "entryIntoForce").map(EntryIntoForce::parse),
                span(told, "duration"),
                renewal(told),
                span(told, "denunciationNotice"));
    }

    private static Optional<TacitRenewal> renewal(JsonNode told) {
        var renewal = Fields.find(told, "renewal");
        if (renewal.filter(code -> !code.equals(TACIT)).isPresent()) {
            throw new Impossible(Why.NOT_A_CODE, "unknown renewal: " + renewal.get(), renewal.get());
        }
        return renewal.map(ignored -> new TacitRenewal(span(told, "renewalPeriod"), span(told, "renewalNotice")));
    }

    private static Optional<Span> span(JsonNode told, String name) {
        return Fields.find(told, name).map(Span::parse);
    }
}
