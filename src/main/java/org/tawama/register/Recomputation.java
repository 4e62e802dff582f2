package org.tawama.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;

/// The hashes of a log, computed again entry by entry from the first on, wherever the entries come from. Knows the
/// right edge and nothing before it, so its memory does not grow.
final class Recomputation {
    private Frontier edge = Frontier.EMPTY;

    /// The number that the next entry must have.
    long expected() {
        return edge.size() + 1;
    }

    TreeHead head() {
        return new TreeHead(edge.size(), edge.root());
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
        var leaf = MerkleTree.leaf(entry.header());
        if (!leaf.equals(entry.claimedLeaf())) {
            return broken(
                    entry.number(), Fault.HEADER_ALTERED, entry.claimedLeaf().hex());
        }
        edge = edge.plus(List.of(leaf), completed::add);
        return Optional.empty();
    }

    Optional<Broken> take(EntryBytes entry) {
        return take(entry, new ArrayList<>());
    }

    /// Compares a checkpoint over what was taken so far: name, size, root, and that one of `keys` signed it.
    Optional<Broken> check(Checkpoint checkpoint, String origin, Collection<VerifierKey> keys) {
        var size = edge.size();
        if (!checkpoint.origin().equals(origin)) {
            return broken(size, Fault.ORIGIN_ALTERED, checkpoint.origin());
        }
        if (!checkpoint.head().equals(head())) {
            return broken(size, Fault.CHECKPOINT_ALTERED, checkpoint.root().hex());
        }
        if (keys.stream().noneMatch(checkpoint::signedBy)) {
            return broken(size, Fault.SIGNATURE_WRONG, checkpoint.note().note());
        }
        return Optional.empty();
    }

    static Optional<Broken> broken(long entry, Fault fault, String found) {
        return Optional.of(new Broken(entry, fault, found));
    }
}
