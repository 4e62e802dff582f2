package org.tawama.register;

import java.util.ArrayList;
import java.util.List;

/// What shows that the log of `oldSize` entries is the beginning of the log of `newSize` entries: nothing before
/// `oldSize` was changed, removed or put in. Both sizes count entries.
public record ConsistencyProof(long oldSize, long newSize, List<Digest> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether the tree of `older` grew into the tree of `newer` by appending only (RFC 9162 §2.1.4.2). False for
    /// any proof that is not exactly right; never throws. Every tree extends the empty one, and itself, with an
    /// empty path.
    public boolean proves(TreeHead older, TreeHead newer) {
        var oldRoot = older.root();
        var newRoot = newer.root();
        if (oldSize != older.size() || newSize != newer.size() || oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(MerkleTree.EMPTY);
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            hashes.addFirst(oldRoot);
        }
        return !hashes.isEmpty() && climb(hashes, oldRoot, newRoot);
    }

    private boolean climb(List<Digest> hashes, Digest oldRoot, Digest newRoot) {
        var complete = Long.numberOfTrailingZeros(oldSize);
        var node = oldSize - 1 >> complete;
        var last = newSize - 1 >> complete;
        var older = hashes.getFirst();
        var newer = older;
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = MerkleTree.node(hash, older);
                newer = MerkleTree.node(hash, newer);
                var rise = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
            } else {
                newer = MerkleTree.node(newer, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }
}
