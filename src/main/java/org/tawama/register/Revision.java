package org.tawama.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One entry of the log: the state of a record from this entry on, until its next revision.
///
/// `entry` and `revision` are 1-based; `at` is the instant of recording, in whole seconds, and decides no order.
/// `statement` is the public body to the letter, as it was hashed: canonical JSON, with the members that the
/// register adds. `leaf` is the entry's hash in the tree.
public record Revision(
        long entry,
        String record,
        String kind,
        int revision,
        Instant at,
        String office,
        String act,
        Optional<Reason> reason,
        Digest bodyDigest,
        Digest leaf,
        String statement) {

    /// The state as it was drafted, without the members that are not public; parsed anew on each call.
    public ObjectNode body() {
        return Statement.publicBody(statement);
    }

    /// The records that this state points to, sorted.
    public List<String> references() {
        return Statement.listed(statement, Statement.REFERENCES);
    }

    /// The keys in sources that this state says it was made from, sorted.
    public List<String> origins() {
        return Statement.listed(statement, Statement.ORIGINS);
    }

    /// What this statement erased of what was withheld before.
    public Optional<Erasure> erasure() {
        return Erasure.in(statement);
    }

    /// What stands in this state for members that are not public, erased or not.
    public Set<String> withheld() {
        return Statement.withheldDigests(statement);
    }

    /// Those of them in the object at `object`; none if there is no object.
    public Set<String> withheldAt(JsonPointer object) {
        return statement.contains("\"" + Statement.DIGESTS + "\"")
                ? Set.copyOf(
                        Statement.listed(JsonMapper.shared().readTree(statement).at(object), Statement.DIGESTS))
                : Set.of();
    }

    /// The canonical JSON that is hashed into the leaf.
    public String header() {
        return headerFacts().text();
    }

    Header headerFacts() {
        return new Header(act, at, bodyDigest, kind, office, reason, record, revision);
    }
}
