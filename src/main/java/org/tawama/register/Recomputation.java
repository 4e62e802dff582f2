package org.tawama.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;

/// The hashes of a log, computed again entry by entry from the first on, wherever the entries come from. Knows the
/// right edge and nothing before it, so its memory does not grow.
final class Recomputation {
    private Frontier edge = Frontier.EMPTY;

    /// Checkpoints that the log must pass through, the smallest first.
    private final PriorityQueue<Checkpoint> ahead = new PriorityQueue<>(Comparator.comparingLong(Checkpoint::size));

    /// The number that the next entry must have.
    long expected() {
        return edge.size() + 1;
    }

    TreeHead head() {
        return new TreeHead(edge.size(), edge.root());
    }

    /// Demands that the log, when it is as long as each of these, has its root. Must be called before the first entry
    /// is taken.
    Optional<Broken> expect(Collection<Checkpoint> checkpoints) {
        ahead.addAll(checkpoints);
        return passed();
    }

    private Optional<Broken> passed() {
        while (!ahead.isEmpty() && ahead.peek().size() == edge.size()) {
            var known = ahead.remove();
            if (!known.head().equals(head())) {
                return broken(edge.size(), Fault.HISTORY_REWRITTEN, known.root().hex());
            }
        }
        return Optional.empty();
    }

    /// Takes the next entry: the digest its header claims for the body against the body, and the leaf that was
    /// stored for it against the header. Returns what is wrong; then nothing was taken. The roots of tiles that
    /// this entry completes go to `completed`.
    Optional<Broken> take(EntryBytes entry, List<Frontier.TileRoot> completed) {
        if (entry.number() != expected()) {
            return broken(expected(), Fault.ENTRY_MISSING, "next is " + entry.number());
        }
        if (!Digest.sha256(entry.body()).equals(entry.claimedBody())) {
            return broken(
                    entry.number(), Fault.BODY_ALTERED, entry.claimedBody().hex());
        }
        return takeHeader(entry.header(), entry.claimedLeaf(), completed);
    }

    Optional<Broken> take(EntryBytes entry) {
        return take(entry, new ArrayList<>());
    }

    /// Takes the next entry without its body.
    Optional<Broken> takeHeader(byte[] header, Digest claimedLeaf, List<Frontier.TileRoot> completed) {
        var leaf = MerkleTree.leaf(header);
        if (!leaf.equals(claimedLeaf)) {
            return broken(expected(), Fault.HEADER_ALTERED, claimedLeaf.hex());
        }
        edge = edge.plus(List.of(leaf), completed::add);
        return passed();
    }

    /// Compares a checkpoint over what was taken so far: name, size, root, and that a key signed it that may.
    Optional<Broken> check(Checkpoint checkpoint, String origin, Keychain keys) {
        var size = edge.size();
        if (!checkpoint.origin().equals(origin)) {
            return broken(size, Fault.ORIGIN_ALTERED, checkpoint.origin());
        }
        if (!checkpoint.head().equals(head())) {
            return broken(size, Fault.CHECKPOINT_ALTERED, checkpoint.root().hex());
        }
        if (!keys.signed(checkpoint)) {
            return broken(size, Fault.SIGNATURE_WRONG, checkpoint.note().note());
        }
        return Optional.empty();
    }

    /// At the end: whether the log is as long as the longest checkpoint that it must extend.
    Optional<Broken> checkLength() {
        return ahead.isEmpty()
                ? Optional.empty()
                : broken(
                        expected(),
                        Fault.ENTRY_MISSING,
                        "an earlier checkpoint covers " + ahead.peek().size());
    }

    static Optional<Broken> broken(long entry, Fault fault, String found) {
        return Optional.of(new Broken(entry, fault, found));
    }
}
