package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tawama.register.Handover;
import org.tawama.register.Register;
import org.tawama.register.Revision;
import org.tawama.register.VerifierKey;

/// The log as files that anyone can mirror and verify, laid out as C2SP `tlog-tiles` says: the checkpoint, tiles of
/// hashes under `tile/<level>/<index>`, entry bundles under `tile/entries/<index>`, their bodies under
/// `tile/bodies/<index>`, each with `.p/<width>` while it is
/// not full.
final class LogFiles {
    /// A number has three digits a segment; all but the last begin with `x`. A tile that is not full says its width.
    static final List<Route.Spelling> SPELLINGS = List.of(
            new Route.Spelling("/log/tile/{level}/{index}", ""),
            new Route.Spelling("/log/tile/{level}/{index}.p/{width}", "Partial"),
            new Route.Spelling("/log/tile/{level}/{thousands}/{index}", "Far"),
            new Route.Spelling("/log/tile/{level}/{thousands}/{index}.p/{width}", "FarPartial"));

    private static final int TILE = 256;
    private static final int HIGHEST_LEVEL = 5;
    private static final Pattern INDEX = Pattern.compile("((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private final Register register;

    LogFiles(Register register) {
        this.register = register;
    }

    /// Which tile is asked for.
    private record Tile(long index, int width) {
        static Tile parse(String path) {
            var matcher = INDEX.matcher(path);
            if (!matcher.matches()) throw Refused.of(Problem.UNKNOWN_ADDRESS);
            var index = Long.parseLong(matcher.group(1).replace("x", "").replace("/", ""));
            var width = matcher.group(2) == null ? TILE : Integer.parseInt(matcher.group(2));
            var canonical = matcher.group(2) == null || width < TILE;
            if (!canonical || matcher.group(1).startsWith("x000")) throw Refused.of(Problem.UNKNOWN_ADDRESS);
            return new Tile(index, width);
        }
    }

    Answer checkpoint(Request request) {
        return Answer.text(register.checkpoint().note().note());
    }

    /// The keys that ever signed, the one that signed last first.
    Answer key(Request request) {
        var newest = register.checkpoint();
        var lines = new StringBuilder();
        register.verifierKeys().stream()
                .sorted(Comparator.comparing((VerifierKey key) -> !newest.signedBy(key)))
                .forEach(key -> lines.append(key.text()).append('\n'));
        return Answer.text(lines.toString());
    }

    /// How the keys followed one another, one note after the other; nothing if there was but one key.
    Answer handovers(Request request) {
        var notes = register.keychain().handovers().stream().map(Handover::note);
        return Answer.text(notes.collect(Collectors.joining("\n")));
    }

    /// The newest checkpoint that a witness cosigned; nothing while none did.
    Answer cosigned(Request request) {
        return Answer.text(register.cosignedCheckpoint()
                .map(checkpoint -> checkpoint.note().note())
                .orElse(""));
    }

    /// The keys of witnesses, one a line.
    Answer witnesses(Request request) {
        var keys = register.witnesses().stream().map(key -> key.text() + "\n");
        return Answer.text(keys.collect(Collectors.joining()));
    }

    Answer tile(Request request) {
        var level = request.variable("level");
        var tile = Tile.parse(request.variable("index"));
        if (level.equals("entries")) return bundle(tile, Short.BYTES, Revision::header);
        if (level.equals("bodies")) return bundle(tile, Integer.BYTES, Revision::statement);
        if (!level.matches("[0-9]") || Integer.parseInt(level) > HIGHEST_LEVEL) {
            throw Refused.of(Problem.UNKNOWN_ADDRESS);
        }
        var hashes = register.tile(Integer.parseInt(level), tile.index(), tile.width())
                .orElseThrow(() -> Refused.of(Problem.UNKNOWN_ADDRESS));
        var bytes = new ByteArrayOutputStream();
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return Answer.immutable(bytes.toByteArray());
    }

    /// The text of each entry after its length, the higher bytes first. Headers are what is hashed into the tree, in
    /// the bundles that `tlog-tiles` knows; bodies, which it does not, are what is hashed into the headers.
    private Answer bundle(Tile tile, int lengthBytes, Function<Revision, String> part) {
        var first = tile.index() * TILE + 1;
        if (first + tile.width() - 1 > register.head().size()) throw Refused.of(Problem.UNKNOWN_ADDRESS);
        var bytes = new ByteArrayOutputStream();
        for (var entry : register.entries(first, tile.width())) {
            var text = part.apply(entry).getBytes(StandardCharsets.UTF_8);
            for (var at = lengthBytes - 1; at >= 0; at--) bytes.write(text.length >> Byte.SIZE * at);
            bytes.writeBytes(text);
        }
        return Answer.immutable(bytes.toByteArray());
    }
}
