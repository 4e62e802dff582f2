package org.tawama.register;

/// A log at one moment: how many entries it has and the root over them. Two logs with the same head hold the same
/// statements in the same order.
public record TreeHead(long size, Digest root) {
    /// The log before its first entry.
    public static final TreeHead EMPTY = new TreeHead(0, MerkleTree.EMPTY);

    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a log of fewer than no entries: " + size);
        }
    }
}
