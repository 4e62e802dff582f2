package org.tawama.register;

import java.util.List;

/// What shows that leaf `index` (0-based) is part of the tree of `size` leaves: the sibling hashes from the leaf
/// up. A stranger needs this, the leaf and a root he trusts; nothing else of the log.
public record InclusionProof(long index, long size, Digest leaf, List<Digest> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// The number of the entry, 1-based as everywhere outside the tree.
    public long entry() {
        return index + 1;
    }

    /// Whether the leaf, at this index, is in the tree that `head` describes (RFC 9162 §2.1.3.2). False for any
    /// proof that is not exactly right, also for indexes and sizes that make no sense; never throws.
    ///
    /// A root alone does not fix the size of its tree, so the size is compared with the head's and not merely used.
    public boolean proves(TreeHead head) {
        if (size != head.size() || index < 0 || index >= size) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.node(sibling, hash);
                // The last node of an odd row has no sibling there: it rises until it is a right child.
                var rise = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
            } else {
                hash = MerkleTree.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }
}
