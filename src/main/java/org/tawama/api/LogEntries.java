package org.tawama.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.StatementWords;
import org.tawama.register.Digest;
import org.tawama.register.RecordProof;
import org.tawama.register.Register;
import org.tawama.register.Revision;
import org.tawama.register.TreeHead;
import org.tawama.registrar.Erased;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The statements of the log, one after another, and the proof that one of them is in it.
final class LogEntries {
    static final Parameter FROM = Parameter.once(
            "from", new Parameter.Whole(1, Long.MAX_VALUE), "the first entry wanted; the log begins at 1");
    static final Parameter SIZE = Parameter.once(
            "size", new Parameter.Whole(1, Long.MAX_VALUE), "how many entries the tree has; all of them when absent");

    static final Parameter OLDER = Parameter.once(
            "from",
            new Parameter.Whole(0, Long.MAX_VALUE),
            "the size of the older tree; 0, the empty one, when absent");
    static final Parameter NEWER = Parameter.once(
            "to",
            new Parameter.Whole(0, Long.MAX_VALUE),
            "the size of the newer tree; that of the newest checkpoint when absent");

    private final Register register;
    private final HeaderFields header;
    private final ErasedFields erasedFields;

    LogEntries(Register register, StatementWords words) {
        this.register = register;
        this.header = new HeaderFields(words);
        this.erasedFields = new ErasedFields(words);
    }

    Answer list(Request request) {
        var from = request.query().number("from").orElse(1);
        var limit = (int) request.query().number("limit").orElse(Parameters.USUAL_LIMIT);
        var known = request.query().number("known");
        var head = known.orElseGet(() -> register.head().size());
        var most = (int) Math.clamp(head - from + 1, 0, limit);
        var entries = most == 0 ? List.<Revision>of() : register.entries(from, most);
        var after = entries.isEmpty() ? from : entries.getLast().entry() + 1;
        var next = entries.isEmpty() || after > head
                ? Optional.<String>empty()
                : Optional.of("/api/v1/entries?from=" + after + "&limit=" + limit
                        + (known.isPresent() ? "&known=" + head : ""));
        var items = entries.stream().map(this::line).toList();
        var body = Envelope.of(head, head, request.today(), next, items);
        return Envelope.linked(Answer.json(body), next);
    }

    Answer one(Request request) {
        var revision = get(request);
        var body = line(revision).put("bodyDigest", revision.bodyDigest().hex());
        body.put("header", revision.header()).put("body", revision.statement());
        erasedFields.put(body, erased(revision));
        return Answer.json(body).with("Link", "</api/v1/entries/" + revision.entry() + "/proof>; rel=\"describedby\"");
    }

    /// What this entry erased, and what later ones erased from it.
    private List<Erased> erased(Revision revision) {
        if (revision.withheld().isEmpty() && revision.erasure().isEmpty()) return List.of();
        return Erased.among(register.history(revision.record())).stream()
                .filter(erased -> erased.from(revision) || erased.by().equals(revision))
                .toList();
    }

    /// One file that proves one statement, to keep and to hand on.
    Answer evidence(Request request) {
        var number = number(request);
        var proof = RecordProof.of(register, number, size(request, number, register.head()));
        var name = "tawama-entry-" + number + ".json";
        return Answer.of(Answer.JSON, (proof.text() + "\n").getBytes(StandardCharsets.UTF_8))
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /// The size of the tree that is asked for, which has that entry.
    private static long size(Request request, long number, TreeHead head) {
        if (number > head.size()) throw Refused.entry(request.variable("n"));
        var size = request.query().number("size").orElse(head.size());
        if (size < number || size > head.size()) throw Refused.value("size", Long.toString(size), List.of());
        return size;
    }

    Answer proof(Request request) {
        var number = number(request);
        var head = register.head();
        var size = size(request, number, head);
        var proof = register.proveInclusion(number, size);
        var root = root(size, head);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("entry", number)
                .put("size", size)
                .put("root", root.hex())
                .put("leaf", proof.leaf().hex());
        var path = body.putArray("path");
        proof.path().forEach(digest -> path.add(digest.hex()));
        return Answer.json(body);
    }

    /// That the tree of `from` entries is the beginning of the tree of `to` entries, with the roots of both.
    Answer consistency(Request request) {
        var head = register.head();
        var to = request.query().number("to").orElse(head.size());
        if (to > head.size()) throw Refused.value("to", Long.toString(to), List.of());
        var from = request.query().number("from").orElse(0);
        if (from > to) throw Refused.value("from", Long.toString(from), List.of());
        var proof = register.proveConsistency(from, to);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("from", from)
                .put("to", to)
                .put("fromRoot", root(from, head).hex())
                .put("toRoot", root(to, head).hex());
        var path = body.putArray("path");
        proof.path().forEach(digest -> path.add(digest.hex()));
        return Answer.json(body);
    }

    private Digest root(long size, TreeHead head) {
        return size == head.size() ? head.root() : register.rootOf(size);
    }

    private Revision get(Request request) {
        return register.entries(number(request), 1).stream()
                .findFirst()
                .orElseThrow(() -> Refused.entry(request.variable("n")));
    }

    private static long number(Request request) {
        var number = request.variable("n");
        if (!number.matches("[1-9][0-9]{0,17}")) throw Refused.entry(number);
        return Long.parseLong(number);
    }

    private ObjectNode line(Revision revision) {
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("entry", revision.entry())
                .put("record", revision.record())
                .put("kind", revision.kind())
                .put("revision", revision.revision())
                .put("at", revision.at().toString());
        header.put(line, revision);
        return line.put("leaf", revision.leaf().hex());
    }
}
