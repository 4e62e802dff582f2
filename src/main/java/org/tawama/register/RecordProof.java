package org.tawama.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One statement with everything that shows it to be in the log, in one file that its reader can keep and check
/// without asking anybody: header and body to the letter, the path up the tree, and the signed checkpoint.
public final class RecordProof {
    private static final String FORMAT = "tawama-proof";
    private static final int VERSION = 1;
    private static final Set<String> MEMBERS =
            Set.of("body", "checkpoint", "entry", "handovers", "header", "keys", "path", FORMAT);
    private static final JsonMapper JSON = JsonMapper.shared();

    /// How such a file begins, which no other file of ours does.
    private static final byte[] BEGINNING = "{\"body\":".getBytes(StandardCharsets.US_ASCII);

    /// Longer than any proof whose body is as long as a body may be.
    public static final int LONGEST = 4 * Statement.LONGEST_BODY;

    private final ObjectNode file;

    private RecordProof(ObjectNode file) {
        this.file = file;
    }

    /// The proof that entry `entry` is among the first `size`; throws [IllegalArgumentException] if it is not.
    public static RecordProof of(Register register, long entry, long size) {
        var proof = register.proveInclusion(entry, size);
        var revision = register.entries(entry, 1).getFirst();
        var chain = register.keychain();
        var file = JsonNodeFactory.instance
                .objectNode()
                .put(FORMAT, VERSION)
                .put("entry", entry)
                .put("header", revision.header())
                .put("body", revision.statement())
                .put("checkpoint", register.checkpoint(size).note().note());
        var path = file.putArray("path");
        proof.path().forEach(hash -> path.add(hash.hex()));
        var keys = file.putArray("keys");
        chain.keys().forEach(key -> keys.add(key.text()));
        var handovers = file.putArray("handovers");
        chain.handovers().forEach(handover -> handovers.add(handover.note()));
        return new RecordProof(file);
    }

    /// One line of canonical JSON, without its end.
    public String text() {
        return CanonicalJson.of(file);
    }

    /// Whether a file that begins like this is meant to be a proof.
    public static boolean begins(byte[] bytes) {
        return bytes.length > BEGINNING.length && Arrays.equals(Arrays.copyOf(bytes, BEGINNING.length), BEGINNING);
    }

    /// Checks a whole file: its form, body against header, header against root, root against signature. A checkpoint
    /// that was kept is compared if it is of the same size, for one entry says nothing of any other.
    public static Verdict verify(byte[] bytes, Trust trust) {
        try {
            return parse(bytes)
                    .map(proof -> proof.verify(trust))
                    .orElseGet(() -> new Broken(0, Fault.UNREADABLE, "not a record with its proof, to the letter"));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return new Broken(0, Fault.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    /// There is one way to write a proof down, but for the newline at its end.
    private static Optional<RecordProof> parse(byte[] bytes) {
        var end = bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length;
        var line = Arrays.copyOf(bytes, end);
        return JSON.readTree(line) instanceof ObjectNode object
                        && Set.copyOf(object.propertyNames()).equals(MEMBERS)
                        && object.get(FORMAT).asInt(0) == VERSION
                        && Arrays.equals(CanonicalJson.bytes(object), line)
                ? Optional.of(new RecordProof(object))
                : Optional.empty();
    }

    /// From what is said of the log to what is said of the entry: another log, another signer, another body, another
    /// entry.
    private Verdict verify(Trust trust) {
        var entry = file.get("entry").longValue();
        var header = bytes("header");
        var checkpoint = Checkpoint.parse(file.get("checkpoint").stringValue());
        var other = otherLog(entry, checkpoint, trust).or(() -> unsigned(entry, checkpoint, trust));
        if (other.isPresent()) return other.get();
        var claimed = JSON.readTree(header).path("body").asString("");
        if (!Digest.sha256(bytes("body")).hex().equals(claimed)) {
            return new Broken(entry, Fault.BODY_ALTERED, claimed);
        }
        var path = texts("path").stream().map(Digest::parse).toList();
        var proof = new InclusionProof(entry - 1, checkpoint.size(), MerkleTree.leaf(header), path);
        if (!proof.proves(checkpoint.head())) {
            return new Broken(entry, Fault.NOT_INCLUDED, proof.leaf().hex());
        }
        for (var kept : trust.kept()) {
            if (kept.size() == checkpoint.size() && !kept.head().equals(checkpoint.head())) {
                return new Broken(entry, Fault.HISTORY_REWRITTEN, kept.root().hex());
            }
        }
        return Wellformed.alone(entry, header, bytes("body"))
                .<Verdict>map(unfit -> unfit)
                .orElseGet(() -> new Verdict.Included(entry, checkpoint.head()));
    }

    /// Whoever trusts the keys of one log, or kept a checkpoint of it, learns that this is another.
    private static Optional<Verdict> otherLog(long entry, Checkpoint checkpoint, Trust trust) {
        var ours = trust.keys().isEmpty()
                || trust.keys().stream().anyMatch(key -> key.name().equals(checkpoint.origin()));
        var kept = trust.kept().stream().allMatch(one -> one.origin().equals(checkpoint.origin()));
        return ours && kept
                ? Optional.empty()
                : Optional.of(new Broken(entry, Fault.ORIGIN_ALTERED, checkpoint.origin()));
    }

    private Optional<Verdict> unsigned(long entry, Checkpoint checkpoint, Trust trust) {
        var keys = new Keychain(
                        texts("keys").stream().map(VerifierKey::parse).toList(),
                        texts("handovers").stream().map(Handover::parse).toList())
                .trusting(trust.keys());
        return keys.signed(checkpoint)
                ? Optional.empty()
                : Optional.of(new Broken(
                        entry, Fault.SIGNATURE_WRONG, checkpoint.note().note()));
    }

    private byte[] bytes(String member) {
        return file.get(member).stringValue().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> texts(String member) {
        if (!(file.get(member) instanceof ArrayNode array)) {
            throw new IllegalArgumentException(member + " is no list");
        }
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
