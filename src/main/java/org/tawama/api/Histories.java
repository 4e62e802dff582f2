package org.tawama.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.StatementWords;
import org.tawama.register.Revision;
import org.tawama.registrar.Erased;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was stated about a record, newest first, and what each statement changed; or what differs between
/// any two of its versions.
final class Histories {
    static final Parameter FROM = Parameter.once(
            "from",
            new Parameter.Whole(1, Integer.MAX_VALUE),
            "the revision to compare with; the first when only `to` is given");
    static final Parameter TO = Parameter.once(
            "to",
            new Parameter.Whole(1, Integer.MAX_VALUE),
            "the revision to compare, which is then the only item; the last when only `from` is given");

    private final Records records;
    private final HeaderFields header;
    private final ErasedFields erasedFields;

    Histories(Records records, StatementWords words) {
        this.records = records;
        this.header = new HeaderFields(words);
        this.erasedFields = new ErasedFields(words);
    }

    Answer of(Kind<?> kind, Request request) {
        var id = request.variable("id");
        var known = request.query().number("known").orElseGet(records::head);
        var all = id.indexOf('\0') < 0 ? records.history(id) : List.<Revision>of();
        var revisions = all.stream()
                .filter(revision -> revision.entry() <= known && revision.kind().equals(kind.code()))
                .toList();
        if (revisions.isEmpty()) throw Refused.record(kind.plural(), id);
        var erasures = Erased.among(all);
        var items = compared(request.query())
                ? List.of(comparison(
                        revision(FROM, request.query(), revisions, revisions.getLast()),
                        revision(TO, request.query(), revisions, revisions.getFirst()),
                        erasures))
                : items(revisions, erasures);
        return Answer.json(Envelope.of(items.size(), known, request.today(), Optional.empty(), items));
    }

    private static boolean compared(Query query) {
        return query.number(FROM.name()).isPresent() || query.number(TO.name()).isPresent();
    }

    private static Revision revision(Parameter which, Query query, List<Revision> known, Revision otherwise) {
        var number = query.number(which.name());
        if (number.isEmpty()) return otherwise;
        return known.stream()
                .filter(revision -> revision.revision() == number.getAsLong())
                .findFirst()
                .orElseThrow(() -> Refused.value(which.name(), Long.toString(number.getAsLong()), numbers(known)));
    }

    private static List<String> numbers(List<Revision> newestFirst) {
        return newestFirst.reversed().stream()
                .map(revision -> Long.toString(revision.revision()))
                .toList();
    }

    private ObjectNode comparison(Revision from, Revision to, List<Erased> erasures) {
        var item = item(to, erasures).put("comparedWith", from.revision());
        item.putArray("changes").addAll(Changes.between(from.body(), to.body()));
        return item;
    }

    /// Whatever was known then: what was erased later is gone from what was stated earlier, too.
    private List<ObjectNode> items(List<Revision> newestFirst, List<Erased> erasures) {
        var items = new ArrayList<ObjectNode>();
        for (var at = 0; at < newestFirst.size() - 1; at++) {
            items.add(comparison(newestFirst.get(at + 1), newestFirst.get(at), erasures));
        }
        var first = item(newestFirst.getLast(), erasures).putNull("comparedWith");
        first.putArray("changes")
                .addAll(Changes.between(
                        JsonNodeFactory.instance.objectNode(),
                        newestFirst.getLast().body()));
        items.add(first);
        return items;
    }

    private ObjectNode item(Revision revision, List<Erased> erasures) {
        var item = JsonNodeFactory.instance
                .objectNode()
                .put("entry", revision.entry())
                .put("revision", revision.revision())
                .put("at", revision.at().toString());
        header.put(item, revision);
        if (revision.reason().isEmpty()) item.putNull("reason");
        erasedFields.put(
                item,
                erasures.stream()
                        .filter(erased -> erased.from(revision) || erased.by().equals(revision))
                        .toList());
        return item;
    }
}
