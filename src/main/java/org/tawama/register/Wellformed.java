package org.tawama.register;

import static org.tawama.register.Recomputation.broken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether the entries of a file, read from the first on, are what `docs/register.md` says of header and body (sections
/// 3 and 5), and follow one another. Hashes and signatures say nothing of that: whoever holds a key can sign anything.
///
/// Remembers each record's last revision and each origin's record, in some fifty bytes each.
final class Wellformed {
    private static final int LONGEST_HEADER = 65_535;

    /// 32 bytes in Base64url, whose last letter has two bits that are 0.
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");
    private static final List<String> LISTS =
            List.of(Statement.REFERENCES, Statement.ORIGINS, Statement.RESTRICTED, Erasure.DIGESTS);

    private final List<String> kinds = new ArrayList<>();
    private final Fingerprints revisions = new Fingerprints();
    private final Fingerprints owners = new Fingerprints();

    /// Takes the next entry, whose hashes fit; returns what is wrong with it.
    Optional<Broken> take(EntryBytes entry) {
        try {
            var header = header(entry.header());
            var record = Fingerprints.Print.of(header.record());
            if (!follows(header, record)) return broken(entry.number(), Fault.REVISION_OUT_OF_ORDER, header.text());
            for (var origin : Statement.listed(body(entry.body()), Statement.ORIGINS)) {
                if (!belongs(origin, record)) return broken(entry.number(), Fault.ORIGINS_ALTERED, origin);
            }
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException unfit) {
            return broken(entry.number(), Fault.UNREADABLE, String.valueOf(unfit.getMessage()));
        }
    }

    /// What is wrong with an entry of which nobody knows the others.
    static Optional<Broken> alone(long number, byte[] header, byte[] body) {
        try {
            header(header);
            body(body);
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException unfit) {
            return broken(number, Fault.UNREADABLE, String.valueOf(unfit.getMessage()));
        }
    }

    private static Header header(byte[] bytes) {
        if (bytes.length > LONGEST_HEADER) throw new IllegalArgumentException("a header is shorter");
        return Header.parse(bytes);
    }

    /// A record keeps its kind, and its revisions have no gap.
    private boolean follows(Header header, Fingerprints.Print record) {
        if (!kinds.contains(header.kind())) kinds.add(header.kind());
        var kind = (long) kinds.indexOf(header.kind()) << Integer.SIZE;
        var before = revisions.find(record).orElse(kind);
        revisions.put(record, kind | header.revision());
        return before + 1 == (kind | header.revision());
    }

    /// A key belongs to the record of the first entry that names it.
    private boolean belongs(String origin, Fingerprints.Print record) {
        var key = Fingerprints.Print.of(origin);
        var owner = owners.find(key);
        if (owner.isEmpty()) owners.put(key, record.high());
        return owner.orElse(record.high()) == record.high();
    }

    private static ObjectNode body(byte[] bytes) {
        if (bytes.length > Statement.LONGEST_BODY) {
            throw new IllegalArgumentException("a body has at most " + Statement.LONGEST_BODY + " bytes");
        }
        if (!(JsonMapper.shared().readTree(bytes) instanceof ObjectNode body)) {
            throw new IllegalArgumentException("a body is a JSON object, not " + shortened(bytes));
        }
        if (!Arrays.equals(CanonicalJson.bytes(body), bytes)) {
            throw new IllegalArgumentException("a body in another form than the canonical one: " + shortened(bytes));
        }
        requireOurMembers(body);
        return body;
    }

    private static String shortened(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 80), StandardCharsets.UTF_8);
    }

    /// What the register puts there is just as it writes it.
    private static void requireOurMembers(ObjectNode body) {
        for (var name : LISTS) requireSorted(name, body);
        var withheld = new HashSet<String>();
        requireNoneBelow(body, true, withheld);
        if (!withheld.containsAll(Statement.listed(body, Statement.RESTRICTED))) {
            throw new IllegalArgumentException(Statement.RESTRICTED + " names what is not withheld");
        }
        Statement.listed(body, Erasure.DIGESTS).forEach(Wellformed::requireDigest);
        if (body.has(Erasure.BASIS) != body.has(Erasure.DIGESTS)
                || body.has(Erasure.BASIS) && Erasure.in(body).isEmpty()) {
            throw new IllegalArgumentException(Erasure.DIGESTS + " and " + Erasure.BASIS + " stand together");
        }
    }

    private static void requireNoneBelow(JsonNode node, boolean top, Set<String> withheld) {
        if (node instanceof ObjectNode object) {
            requireSorted(Statement.DIGESTS, object);
            var digests = Statement.listed(object, Statement.DIGESTS);
            digests.forEach(Wellformed::requireDigest);
            withheld.addAll(digests);
            if (object.has("...") || !top && object.has(Erasure.DIGESTS)) {
                throw new IllegalArgumentException("a member with a name of the register’s where it has none");
            }
        }
        for (var child : node) {
            if (child.isContainer()) requireNoneBelow(child, false, withheld);
        }
    }

    private static void requireDigest(String text) {
        if (!DIGEST.matcher(text).matches()) throw new IllegalArgumentException("no digest of SHA-256: " + text);
    }

    /// Absent, or distinct texts in the order of their characters, and at least one.
    private static void requireSorted(String name, ObjectNode object) {
        var listed = object.get(name);
        if (listed == null) return;
        if (listed instanceof ArrayNode array
                && !array.isEmpty()
                && array.valueStream().allMatch(JsonNode::isString)) {
            var texts = Statement.listed(object, name);
            if (texts.equals(List.copyOf(new TreeSet<>(texts)))) return;
        }
        throw new IllegalArgumentException(name + " is a list of distinct texts in order");
    }
}
