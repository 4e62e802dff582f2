package org.tawama.register;

import static org.tawama.register.Recomputation.broken;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import org.tawama.register.Verdict.Headers;
import org.tawama.register.Verdict.Sound;
import tools.jackson.core.JacksonException;

/// Verifies a log that lies somewhere as the files of C2SP `tlog-tiles`: a folder, a web server, anything. Everything
/// is recomputed from the entries up and compared with every tile; nothing is remembered. Reads no file beyond the
/// length it may have, and holds one tile a level.
public final class LogTiles {
    private static final int LONGEST_HEADER = 65_535;

    /// Where the files are. A file that is not there is absent; a place that cannot be read throws.
    @FunctionalInterface
    public interface Place {
        /// @param path below the log's own address, such as `tile/0/000`
        Optional<InputStream> open(String path) throws IOException;
    }

    private final TileFiles files;
    private final LongConsumer progress;
    private final Checkpoint checkpoint;
    private final Keychain keys;
    private final Recomputation log = new Recomputation();

    /// The hashes of the tile that is not yet full, from level 1 on.
    private final List<List<Digest>> rows = new ArrayList<>();

    private final Wellformed form = new Wellformed();

    private boolean bodies = true;

    private LogTiles(TileFiles files, LongConsumer progress, Checkpoint checkpoint, Keychain keys) {
        this.files = files;
        this.progress = progress;
        this.checkpoint = checkpoint;
        this.keys = keys;
    }

    /// Recomputes the log of the checkpoint that lies there. The verdict is [Headers] if there are no bodies.
    ///
    /// @param progress is told how many entries are done
    public static Verdict verify(Place place, Trust trust, LongConsumer progress) throws IOException {
        var files = new TileFiles(place);
        var note = files.text("checkpoint");
        var listed = files.text("key");
        if (note.isEmpty() || listed.isEmpty()) {
            return new Broken(0, Fault.CHECKPOINT_MISSING, note.isEmpty() ? "no file checkpoint" : "no file key");
        }
        try {
            var handovers = files.text("handovers").orElse("");
            var keys = keychain(listed.get(), handovers).trusting(trust.keys());
            return new LogTiles(files, progress, Checkpoint.parse(note.get()), keys).run(trust);
        } catch (IllegalArgumentException unreadable) {
            return new Broken(0, Fault.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Keychain keychain(String listed, String handovers) {
        return new Keychain(
                listed.lines().map(VerifierKey::parse).toList(),
                SignedNote.parseAll(handovers).stream()
                        .map(note -> Handover.parse(note.note()))
                        .toList());
    }

    private Verdict run(Trust trust) throws IOException {
        var wrong = keys.begin(log, checkpoint.origin(), trust.kept());
        if (wrong.isEmpty() && !keys.signed(checkpoint)) {
            var note = checkpoint.note().note();
            wrong = broken(checkpoint.size(), Fault.SIGNATURE_WRONG, note);
        }
        while (wrong.isEmpty() && log.head().size() < checkpoint.size()) {
            wrong = takeBundle();
            progress.accept(log.head().size());
        }
        if (wrong.isEmpty()) {
            wrong = checkRows(1);
        }
        if (wrong.isEmpty()) {
            wrong = log.check(checkpoint, checkpoint.origin(), keys).or(log::checkLength);
        }
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return bodies ? new Sound(log.head()) : new Headers(log.head());
    }

    /// The next 256 entries, or as many as there are.
    private Optional<Broken> takeBundle() throws IOException {
        var first = log.head().size();
        var number = first / Frontier.TILE_WIDTH;
        var width = (int) Math.min(Frontier.TILE_WIDTH, checkpoint.size() - first);
        var leaves = files.hashes(0, number, width);
        if (leaves.isEmpty()) {
            return broken(log.expected(), Fault.TREE_ALTERED, "not there or too short: " + TileFiles.path("0", number));
        }
        var completed = new ArrayList<Frontier.TileRoot>();
        try (var headers = files.bundle("entries", number, width, Short.BYTES, LONGEST_HEADER);
                var statements = files.bundle("bodies", number, width, Integer.BYTES, Statement.LONGEST_BODY)) {
            for (var leaf : leaves) {
                var wrong = take(headers.next(), statements.next(), leaf, completed);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        completed.forEach(this::hold);
        return checkRows(Frontier.TILE_WIDTH);
    }

    private Optional<Broken> take(
            Optional<byte[]> header, Optional<byte[]> body, Digest leaf, List<Frontier.TileRoot> completed) {
        var number = log.expected();
        if (header.isEmpty()) {
            return broken(number, Fault.ENTRY_MISSING, "the bundle of entries ends before it");
        }
        // Whoever mirrors the log without its statements does so from the first on.
        bodies = bodies && (body.isPresent() || number > 1);
        if (!bodies) {
            return log.takeHeader(header.get(), leaf, completed);
        }
        if (body.isEmpty()) {
            return broken(number, Fault.BODY_ALTERED, "the bundle of bodies ends before it");
        }
        try {
            var entry = EntryBytes.parse(number, header.get(), body.get(), leaf);
            return log.take(entry, completed).or(() -> form.take(entry));
        } catch (IllegalArgumentException | JacksonException notAHeader) {
            return broken(number, Fault.HEADER_ALTERED, new String(header.get(), StandardCharsets.UTF_8));
        }
    }

    private void hold(Frontier.TileRoot root) {
        while (rows.size() < root.level()) {
            rows.add(new ArrayList<>());
        }
        rows.get(root.level() - 1).add(root.hash());
    }

    /// Compares each held row of at least `least` hashes with the tile that lies there.
    private Optional<Broken> checkRows(int least) throws IOException {
        for (var level = 1; level <= rows.size(); level++) {
            var row = rows.get(level - 1);
            if (row.size() < least) {
                continue;
            }
            var last = (log.head().size() >> Frontier.TILE_HEIGHT * level) - 1;
            if (!files.hashes(level, last / Frontier.TILE_WIDTH, row.size()).equals(row)) {
                var name = TileFiles.path(Integer.toString(level), last / Frontier.TILE_WIDTH);
                return broken(log.head().size(), Fault.TREE_ALTERED, name);
            }
            row.clear();
        }
        return Optional.empty();
    }
}
