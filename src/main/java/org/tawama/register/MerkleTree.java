package org.tawama.register;

import java.util.List;

/// The hashes of an RFC 6962 (and RFC 9162) tree. A leaf and an inner node are hashed with different first
/// bytes, so that neither can be passed off as the other; a tree of any size has one shape: the left subtree of
/// `n` leaves is the largest power of two smaller than `n`.
///
/// Indexes are 0-based and count leaves; entry `n` of the register is leaf `n − 1`.
public final class MerkleTree {
    /// The root of the tree without leaves: SHA-256 of nothing.
    public static final Digest EMPTY = Digest.sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /// SHA-256(0x00 ‖ data).
    public static Digest leaf(byte[] data) {
        return Digest.sha256(LEAF, data);
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    public static Digest node(Digest left, Digest right) {
        return Digest.sha256(NODE, left.bytes(), right.bytes());
    }

    /// The root over `leaves` in their order.
    public static Digest root(List<Digest> leaves) {
        var edge = Frontier.EMPTY;
        for (var leaf : leaves) {
            edge = edge.plus(leaf);
        }
        return edge.root();
    }
}
