package org.tawama.register;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The log as a file of lines, `jsonl`: the public backup, archive and mirror, which anybody can verify without
/// asking anybody. `docs/register.md` describes it to the byte.
///
/// 1. The first line names the log and its keys: `{"keys":[…],"origin":"…","tawama-log":1}`, and the `handovers`
///    between its keys if there were any.
/// 2. Each entry is one line, in order: `{"entry":n,"leaf":"hex","header":{…},"body":{…}}`, where header and body
///    are the very bytes that are hashed.
/// 3. The last line is the checkpoint over all of them: `{"checkpoint":"…"}`.
///
/// Values that are not public are not in it, only their digests.
public final class LogFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 1_000;
    private static final String FORMAT = "tawama-log";
    private static final int VERSION = 1;

    private LogFile() {}

    /// Writes the first `known` entries of `register` to `out`, which is flushed and left open.
    public static void write(Register register, long known, OutputStream out) throws IOException {
        var checkpoint = register.checkpoint(known);
        var buffered = new BufferedOutputStream(out, 1 << 16);
        writeLine(buffered, firstLine(register));
        for (long from = 1; from <= known; from += PAGE) {
            for (var entry : register.entries(from, (int) Math.min(PAGE, known - from + 1))) {
                writeLine(buffered, LogLine.of(entry).text());
            }
        }
        var last = JsonNodeFactory.instance
                .objectNode()
                .put("checkpoint", checkpoint.note().note());
        writeLine(buffered, CanonicalJson.of(last));
        buffered.flush();
    }

    private static String firstLine(Register register) {
        var first = JsonNodeFactory.instance.objectNode().put(FORMAT, VERSION).put("origin", register.origin());
        var keys = first.putArray("keys");
        var chain = register.keychain();
        chain.keys().forEach(key -> keys.add(key.text()));
        if (!chain.handovers().isEmpty()) {
            var handovers = first.putArray("handovers");
            chain.handovers().forEach(handover -> handovers.add(handover.note()));
        }
        return CanonicalJson.of(first);
    }

    private static void writeLine(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /// Recomputes the file in one pass: every body digest, header and leaf, that each entry has the form of one
    /// and follows those before, that what a statement erases was withheld before, and the checkpoint at the end.
    /// One of the `trusted` keys must have signed that; without any those in the file are taken, which shows that
    /// the file is whole but not who wrote it.
    public static Verdict verify(InputStream file, Collection<VerifierKey> trusted) throws IOException {
        return verify(file, Trust.in(trusted));
    }

    /// The same, and that the log extends every checkpoint that was kept.
    public static Verdict verify(InputStream file, Trust trust) throws IOException {
        var lines = new Lines(file);
        var first = lines.next().flatMap(LogFile::parse).filter(LogFile::isFirst);
        if (first.isEmpty()) {
            return new Broken(0, Fault.UNREADABLE, "the first line is not that of a log");
        }
        var origin = first.get().get("origin").stringValue();
        try {
            var keys = keychain(first.get()).trusting(trust.keys());
            var log = new Recomputation();
            var wrong = keys.begin(log, origin, trust.kept());
            return wrong.isPresent() ? wrong.get() : verify(lines, origin, keys, log);
        } catch (IllegalArgumentException unreadable) {
            return new Broken(0, Fault.ORIGIN_ALTERED, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Verdict verify(Lines lines, String origin, Keychain keys, Recomputation log) throws IOException {
        var withheld = new KeptValues(Long.MAX_VALUE);
        var form = new Wellformed();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var entry = LogLine.parse(line.get());
            if (entry.isEmpty()) {
                return verifyEnd(line.get(), lines, log, origin, keys);
            }
            var bytes = entry.get().bytes();
            var wrong = log.take(bytes).or(() -> form.take(bytes)).or(() -> withheld.take(bytes));
            if (wrong.isPresent()) {
                return wrong.get();
            }
        }
        return new Broken(log.expected(), Fault.CHECKPOINT_MISSING, "the file ends without a checkpoint");
    }

    private static Verdict verifyEnd(byte[] line, Lines lines, Recomputation log, String origin, Keychain keys)
            throws IOException {
        var note = parse(line).map(last -> last.path("checkpoint")).filter(JsonNode::isString);
        if (note.isEmpty()) {
            return new Broken(log.expected(), Fault.UNREADABLE, "neither an entry nor a checkpoint");
        }
        if (lines.next().isPresent()) {
            return new Broken(log.expected(), Fault.UNREADABLE, "lines after the checkpoint");
        }
        return checkpoint(note.get().stringValue())
                .map(checkpoint -> verifyEnd(checkpoint, log, origin, keys))
                .orElseGet(() -> new Broken(log.head().size(), Fault.CHECKPOINT_ALTERED, "not a checkpoint"));
    }

    private static Verdict verifyEnd(Checkpoint checkpoint, Recomputation log, String origin, Keychain keys) {
        if (checkpoint.size() > log.head().size()) {
            return new Broken(log.expected(), Fault.ENTRY_MISSING, "the checkpoint covers " + checkpoint.size());
        }
        Optional<Verdict> wrong =
                log.check(checkpoint, origin, keys).or(log::checkLength).map(Verdict.class::cast);
        return wrong.orElseGet(() -> new Verdict.Sound(log.head()));
    }

    private static Optional<Checkpoint> checkpoint(String note) {
        try {
            return Optional.of(Checkpoint.parse(note));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isFirst(JsonNode line) {
        return line.path(FORMAT).asInt(0) == VERSION
                && line.path("origin").isString()
                && line.path("keys") instanceof ArrayNode;
    }

    /// The keys and handovers that a log's first line lists; throws [IllegalArgumentException] if one is none.
    static Keychain keychain(JsonNode first) {
        return new Keychain(
                first.path("keys")
                        .valueStream()
                        .map(key -> VerifierKey.parse(key.asString("")))
                        .toList(),
                first.path("handovers")
                        .valueStream()
                        .map(note -> Handover.parse(note.asString("")))
                        .toList());
    }

    /// The first and the last line are canonical too: there is one way to write a log down.
    private static Optional<JsonNode> parse(byte[] line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(parsed -> Arrays.equals(CanonicalJson.bytes(parsed), line));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
