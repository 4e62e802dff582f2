package org.tawama.register;

import java.util.List;
import java.util.stream.LongStream;

/// Where the stored hashes of a tree are read from: a database, or the leaves of a file held in memory.
interface Nodes {
    /// The `count` nodes at height `8 × level`, from number `first` (0-based) on; they lie in one tile. Throws
    /// [IllegalStateException] if one of them is not there.
    List<Digest> read(int level, long first, int count);

    /// A tree kept as its leaves.
    static Nodes of(List<Digest> leaves) {
        return (level, first, count) -> {
            var width = 1L << Frontier.TILE_HEIGHT * level;
            return LongStream.range(first, first + count)
                    .mapToObj(number ->
                            MerkleTree.root(leaves.subList((int) (number * width), (int) ((number + 1) * width))))
                    .toList();
        };
    }
}
