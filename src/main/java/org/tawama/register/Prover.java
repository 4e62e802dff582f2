package org.tawama.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds the proofs of RFC 9162 §2.1.3.1 and §2.1.4.1 from stored nodes. Each tile is read once, so a proof costs
/// one tile a level on the leaf's side and one on the right edge, however large the log.
final class Prover {
    private record Place(int level, long tile) {}

    private final Nodes nodes;
    private final long size;
    private final Map<Place, List<Digest>> tiles = new HashMap<>();

    /// A prover for the tree of the first `size` leaves, all of which `nodes` must hold.
    Prover(Nodes nodes, long size) {
        this.nodes = nodes;
        this.size = size;
    }

    /// The siblings from leaf `index` (0-based, below the size) up to the root.
    List<Digest> inclusion(long index) {
        var path = new ArrayList<Digest>();
        descend(index, 0, size, path);
        return path;
    }

    /// The leaf with that index.
    Digest leaf(long index) {
        return perfect(index, 0);
    }

    private void descend(long index, long from, long to, List<Digest> path) {
        if (to - from == 1) {
            return;
        }
        var middle = from + split(to - from);
        if (index < middle) {
            descend(index, from, middle, path);
            path.add(root(middle, to));
            return;
        }
        descend(index, middle, to, path);
        path.add(root(from, middle));
    }

    /// The nodes that show the tree of the first `old` leaves (1 to the size) to be the beginning of this one.
    List<Digest> consistency(long old) {
        var path = new ArrayList<Digest>();
        if (old > 0 && old < size) {
            extend(old, 0, size, true, path);
        }
        return path;
    }

    private void extend(long old, long from, long to, boolean oldIsKnown, List<Digest> path) {
        if (old == to) {
            if (!oldIsKnown) {
                path.add(root(from, to));
            }
            return;
        }
        var middle = from + split(to - from);
        if (old <= middle) {
            extend(old, from, middle, oldIsKnown, path);
            path.add(root(middle, to));
            return;
        }
        extend(old, middle, to, false, path);
        path.add(root(from, middle));
    }

    /// The root over the leaves `from` (inclusive) to `to` (exclusive), as they stand in this tree's shape.
    Digest root(long from, long to) {
        var count = to - from;
        if (count == 0) {
            return MerkleTree.EMPTY;
        }
        if (Long.bitCount(count) == 1) {
            return perfect(from, Long.numberOfTrailingZeros(count));
        }
        var middle = from + split(count);
        return MerkleTree.node(root(from, middle), root(middle, to));
    }

    /// The root of the perfect subtree of 2^`height` leaves that begins at leaf `from`.
    private Digest perfect(long from, int height) {
        var level = height / Frontier.TILE_HEIGHT;
        var first = from >> Frontier.TILE_HEIGHT * level;
        var width = 1 << height % Frontier.TILE_HEIGHT;
        var offset = (int) (first % Frontier.TILE_WIDTH);
        var tile = tiles.computeIfAbsent(new Place(level, first / Frontier.TILE_WIDTH), this::read);
        return MerkleTree.root(tile.subList(offset, offset + width));
    }

    private List<Digest> read(Place place) {
        var first = place.tile() * Frontier.TILE_WIDTH;
        var complete = size >> Frontier.TILE_HEIGHT * place.level();
        return nodes.read(place.level(), first, (int) Math.min(Frontier.TILE_WIDTH, complete - first));
    }

    /// The largest power of two smaller than `count`.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
