package org.tawama.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The right edge of a tree: the roots of its perfect subtrees from left (largest) to right, one for each 1 in
/// the binary form of the size. It is all that is needed to append a leaf or to compute the root, and it never
/// has more than 63 hashes, which is why appending costs the same at every size.
///
/// Immutable: a transaction that fails leaves the edge it started from untouched.
record Frontier(long size, List<Digest> subtrees) {
    static final Frontier EMPTY = new Frontier(0, List.of());

    /// Levels of tree a tile spans; a node whose height is a multiple of it is kept for ever.
    static final int TILE_HEIGHT = 8;

    static final int TILE_WIDTH = 1 << TILE_HEIGHT;

    Frontier {
        subtrees = List.copyOf(subtrees);
        if (Long.bitCount(size) != subtrees.size()) {
            throw new IllegalArgumentException(size + " leaves do not have " + subtrees.size() + " perfect subtrees");
        }
    }

    /// A node of the tree at height `TILE_HEIGHT × level`, the `number`-th (0-based) from the left: the root of a
    /// complete tile of the level below.
    record TileRoot(int level, long number, Digest hash) {
        /// The number of the entry with which the tile was full.
        long completedBy() {
            return number + 1 << TILE_HEIGHT * level;
        }
    }

    Frontier plus(Digest leaf) {
        return plus(List.of(leaf), completed -> {});
    }

    /// This edge after `leaves`; each tile that they complete is handed to `tiles`, lower levels first.
    Frontier plus(List<Digest> leaves, Consumer<TileRoot> tiles) {
        var edge = new ArrayList<>(subtrees);
        var grown = size;
        for (var leaf : leaves) {
            push(edge, grown, 0, leaf, tiles);
            grown++;
        }
        return new Frontier(grown, edge);
    }

    /// This edge after one more perfect subtree of 2^`height` leaves. The size must be a multiple of
    /// 2^`height`: used to load an edge from stored nodes, top level first.
    Frontier plusSubtree(int height, Digest root) {
        var edge = new ArrayList<>(subtrees);
        push(edge, size, height, root, completed -> {});
        return new Frontier(size + (1L << height), edge);
    }

    private static void push(List<Digest> edge, long size, int height, Digest hash, Consumer<TileRoot> tiles) {
        var merged = hash;
        var level = height;
        for (; (size >> level & 1) == 1; level++) {
            merged = MerkleTree.node(edge.removeLast(), merged);
            if ((level + 1) % TILE_HEIGHT == 0) {
                tiles.accept(new TileRoot((level + 1) / TILE_HEIGHT, size >> (level + 1), merged));
            }
        }
        edge.add(merged);
    }

    Digest root() {
        if (subtrees.isEmpty()) {
            return MerkleTree.EMPTY;
        }
        var root = subtrees.getLast();
        for (var subtree : subtrees.reversed().subList(1, subtrees.size())) {
            root = MerkleTree.node(subtree, root);
        }
        return root;
    }
}
