package org.tawama.register;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a statement erases: the values behind `digests`, which it or an earlier statement of its record withheld, on a
/// `basis` that the office names. It is public and hashed; names and values are in it nowhere.
///
/// In the body: `_erased`, the digests, sorted; and `_basis`, an object of `text` and, if these are somebody's words,
/// their `language`.
public record Erasure(Reason basis, Set<String> digests) {
    static final String DIGESTS = "_erased";
    static final String BASIS = "_basis";
    private static final String TEXT = "text";
    private static final String LANGUAGE = "language";
    private static final String DIGEST = "[A-Za-z0-9_-]{43}";

    public Erasure {
        Texts.requireReason(basis);
        digests = Set.copyOf(digests);
        if (digests.isEmpty()) throw new IllegalArgumentException("an erasure of nothing");
        if (!digests.stream().allMatch(digest -> digest.matches(DIGEST))) {
            throw new IllegalArgumentException("an erasure names digests, not " + digests);
        }
    }

    void write(ObjectNode body) {
        Statement.putSorted(body, DIGESTS, digests);
        var written = body.putObject(BASIS).put(TEXT, basis.text());
        basis.spokenIn().ifPresent(language -> written.put(LANGUAGE, language));
    }

    /// Empty for nearly every statement; for one that no register wrote, too.
    static Optional<Erasure> in(String statement) {
        return statement.contains("\"" + DIGESTS + "\"")
                ? in(JsonMapper.shared().readTree(statement))
                : Optional.empty();
    }

    static Optional<Erasure> in(JsonNode statement) {
        try {
            var digests = Statement.listed(statement, DIGESTS);
            if (digests.isEmpty()) return Optional.empty();
            var basis = statement.path(BASIS);
            var language =
                    Optional.of(basis.path(LANGUAGE)).filter(JsonNode::isString).map(JsonNode::stringValue);
            return Optional.of(new Erasure(Reason.of(basis.path(TEXT).asString(""), language), Set.copyOf(digests)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
