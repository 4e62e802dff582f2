package org.tawama.register;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/// A statement that is about to be made: the whole new state of one record. Made with [#of] and the `with`-like
/// methods below, each of which returns a changed copy.
///
/// - `record` identifies the record among all of all kinds, for ever; 1 to 200 characters. A record keeps its kind.
/// - `kind` and `act` are codes: small letters and digits, words joined by hyphens. `act` says what was done
///   (`recorded`, `corrected`, `withdrawn`…), `reason` says why.
/// - `body` is the state itself. Members named `_sd`, `_erased` or `...` anywhere, and `_references`,
///   `_origins`, `_restricted` and `_basis` at its top, belong to the register. The draft does not copy the
///   body: it must not be changed after it was drafted.
/// - `references` are the ids of records that this one points to; they need not exist yet.
/// - `origins` are keys of the things in sources that this record was made from, such as a file's name and line.
///   They are public. No two records may ever claim the same one.
/// - `withheld` maps JSON pointers of members of objects in `body` to who may read them. They are hashed salted,
///   and kept apart.
/// - `expected` is the revision the writer has seen, 0 for none; empty if he does not mind what he replaces.
/// - `erasure` says which values withheld so far go with this statement; empty for nearly every draft.
public record Draft(
        String kind,
        String record,
        String act,
        Optional<Reason> reason,
        ObjectNode body,
        Set<String> references,
        Set<String> origins,
        Map<String, Level> withheld,
        OptionalInt expected,
        Optional<Erasure> erasure) {
    static final int LONGEST_ID = 200;

    public Draft {
        Texts.requireCode("a kind", kind);
        Texts.requireLine("a record's id", record, LONGEST_ID);
        Texts.requireCode("an act", act);
        reason.ifPresent(Texts::requireReason);
        references.forEach(target -> Texts.requireLine("a reference", target, LONGEST_ID));
        origins.forEach(key -> Texts.requireLine("an origin", key, 500));
        references = Set.copyOf(references);
        origins = Set.copyOf(origins);
        withheld = Map.copyOf(withheld);
    }

    /// A draft that erases nothing.
    public Draft(
            String kind,
            String record,
            String act,
            Optional<Reason> reason,
            ObjectNode body,
            Set<String> references,
            Set<String> origins,
            Map<String, Level> withheld,
            OptionalInt expected) {
        this(kind, record, act, reason, body, references, origins, withheld, expected, Optional.empty());
    }

    /// `act` makes `body` the state of `record`.
    public static Draft of(String kind, String record, String act, ObjectNode body) {
        return new Draft(kind, record, act, Optional.empty(), body, Set.of(), Set.of(), Map.of(), OptionalInt.empty());
    }

    public Draft because(Reason why) {
        return new Draft(kind, record, act, Optional.of(why), body, references, origins, withheld, expected, erasure);
    }

    public Draft referringTo(Set<String> records) {
        return new Draft(kind, record, act, reason, body, records, origins, withheld, expected, erasure);
    }

    public Draft from(Set<String> keys) {
        return new Draft(kind, record, act, reason, body, references, keys, withheld, expected, erasure);
    }

    public Draft withholding(String pointer, Level level) {
        var more = new TreeMap<>(withheld);
        more.put(pointer, level);
        return new Draft(kind, record, act, reason, body, references, origins, more, expected, erasure);
    }

    /// The same with a further member, withheld as it was; the body that this draft was made with stays as it is.
    Draft keeping(Withheld field) {
        var more = body.deepCopy();
        more.set(field.name(), field.value());
        return new Draft(kind, record, act, reason, more, references, origins, withheld, expected, erasure)
                .withholding(field.pointer(), field.level());
    }

    /// To be refused with [RevisionConflict] unless the record's current revision is `revision`; 0 means that there
    /// is no such record yet.
    public Draft expecting(int revision) {
        return new Draft(
                kind, record, act, reason, body, references, origins, withheld, OptionalInt.of(revision), erasure);
    }

    /// The values behind these digests, which earlier statements of the record withheld, go for ever with this one.
    public Draft erasing(Erasure values) {
        return new Draft(kind, record, act, reason, body, references, origins, withheld, expected, Optional.of(values));
    }

    /// The references in the order of their characters, as they are hashed.
    Set<String> sortedReferences() {
        return new TreeSet<>(references);
    }

    Set<String> sortedOrigins() {
        return new TreeSet<>(origins);
    }
}
