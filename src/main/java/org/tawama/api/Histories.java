package org.tawama.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.StatementWords;
import org.tawama.register.Revision;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was stated about a record, newest first, and what each statement changed.
final class Histories {
    private final Records records;
    private final HeaderFields header;

    Histories(Records records, StatementWords words) {
        this.records = records;
        this.header = new HeaderFields(words);
    }

    Answer of(Kind<?> kind, Request request) {
        var id = request.variable("id");
        var known = request.query().number("known").orElseGet(records::head);
        var revisions = (id.indexOf('\0') < 0 ? records.history(id) : List.<Revision>of())
                .stream()
                        .filter(revision ->
                                revision.entry() <= known && revision.kind().equals(kind.code()))
                        .toList();
        if (revisions.isEmpty()) throw Refused.record(kind.plural(), id);
        return Answer.json(Envelope.of(revisions.size(), known, request.today(), Optional.empty(), items(revisions)));
    }

    private List<ObjectNode> items(List<Revision> newestFirst) {
        var items = new ArrayList<ObjectNode>();
        var after = newestFirst.getFirst().body();
        for (var at = 0; at < newestFirst.size(); at++) {
            var last = at == newestFirst.size() - 1;
            var before = last
                    ? JsonNodeFactory.instance.objectNode()
                    : newestFirst.get(at + 1).body();
            var item = item(newestFirst.get(at));
            item.putArray("changes").addAll(Changes.between(before, after));
            items.add(item);
            after = before;
        }
        return items;
    }

    private ObjectNode item(Revision revision) {
        var item = JsonNodeFactory.instance
                .objectNode()
                .put("entry", revision.entry())
                .put("revision", revision.revision())
                .put("at", revision.at().toString());
        header.put(item, revision);
        if (revision.reason().isEmpty()) item.putNull("reason");
        return item;
    }
}
