package org.tawama.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tawama.agreements.AgreementId;
import org.tawama.bodies.Body;
import org.tawama.register.Ledger;

/// What the bodies on the desk stand under and are founded by. A body under something that is no body, under itself by
/// way of others, or founded by what is no agreement is refused here.
final class BodiesAbove {
    /// More storeys than any mechanism has; each costs a question to the ledger.
    private static final int HIGHEST = 8;

    private final Ledger ledger;
    private final Map<String, Put<?>> puts;
    private final Map<String, Body> bodies = new HashMap<>();

    private BodiesAbove(Ledger ledger, Map<String, Put<?>> puts) {
        this.ledger = ledger;
        this.puts = puts;
    }

    /// Throws [WrongReference] where there is such a body.
    static void require(Ledger ledger, Map<String, Put<?>> puts) {
        var put = puts.values().stream()
                .map(Put::value)
                .filter(Body.class::isInstance)
                .map(Body.class::cast)
                .toList();
        var check = new BodiesAbove(ledger, puts);
        check.requireAgreements(put);
        check.readAbove(put);
        put.forEach(check::requireTop);
    }

    private void requireAgreements(List<Body> put) {
        var agreements = put.stream()
                .flatMap(body -> body.foundedBy().stream())
                .map(AgreementId::text)
                .toList();
        requireKind(Kind.AGREEMENT, agreements, "a body is founded by what is no agreement");
    }

    /// All bodies on the way up, a storey with each question.
    private void readAbove(List<Body> put) {
        put.forEach(body -> bodies.put(body.id().text(), body));
        var storey = above(put);
        for (var height = 0; height < HIGHEST && !storey.isEmpty(); height++) {
            var read = requireKind(Kind.BODY, storey, "a body stands under what is no body");
            read.forEach(body -> bodies.put(body.id().text(), body));
            storey = above(read);
        }
    }

    private Collection<String> above(List<Body> below) {
        var ids = new TreeSet<String>();
        below.forEach(body -> body.above().map(above -> above.body().text()).ifPresent(ids::add));
        ids.removeAll(bodies.keySet());
        return ids;
    }

    /// Those that stand in the log; a record that was withdrawn says no more than its kind.
    private <T> List<T> requireKind(Kind<T> kind, Collection<String> ids, String wrong) {
        var asked = new TreeSet<String>();
        for (var id : ids) {
            var put = Optional.<Put<?>>ofNullable(puts.get(id));
            if (put.isEmpty()) asked.add(id);
            else if (put.get().kind() != kind) throw new WrongReference(wrong, id);
        }
        if (asked.isEmpty()) return List.of();
        return ledger.findAll(asked).values().stream()
                .peek(found -> {
                    if (!found.kind().equals(kind.code())) throw new WrongReference(wrong, found.record());
                })
                .filter(found -> !Withdrawals.isOne(found))
                .map(found -> kind.read(found.record(), found.body()))
                .toList();
    }

    private void requireTop(Body body) {
        var way = new LinkedHashSet<String>();
        var at = Optional.of(body);
        while (at.isPresent()) {
            var id = at.get().id().text();
            if (!way.add(id) || way.size() > HIGHEST) {
                throw WrongReference.circular(
                        "bodies that stand above one another without a top", String.join(" < ", way) + " < " + id);
            }
            at = at.get()
                    .above()
                    .flatMap(
                            above -> Optional.ofNullable(bodies.get(above.body().text())));
        }
    }
}
