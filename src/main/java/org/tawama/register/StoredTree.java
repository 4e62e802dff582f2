package org.tawama.register;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tree as the database keeps it: leaves beside their entries, and the roots of complete tiles, one for each
/// 256 nodes of the level below.
final class StoredTree implements Nodes {
    /// The highest level that the numbers of entries reach.
    static final int HIGHEST = 7;

    private final JdbcClient sql;

    StoredTree(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Digest> read(int level, long first, int count) {
        var query = level == 0
                ? sql.sql(RegisterSql.READ_LEAVES)
                : sql.sql(RegisterSql.READ_NODES).param("level", level);
        var nodes = query.param("first", first)
                .param("end", first + count)
                .query((row, index) -> Digest.of(row.getBytes(1)))
                .list();
        if (nodes.size() != count) {
            throw new IllegalStateException("the tree lacks nodes at level " + level + ": from " + first + " on, "
                    + nodes.size() + " of " + count + " are there; run the verification");
        }
        return nodes;
    }

    /// The first `count` hashes of a tile of the tree of `size` leaves, see [Register#tile].
    Optional<List<Digest>> tile(int level, long index, int count, long size) {
        var there = level < 0 || level > HIGHEST ? 0 : size >> Frontier.TILE_HEIGHT * level;
        var placed = index >= 0 && index <= there / Frontier.TILE_WIDTH && count >= 1 && count <= Frontier.TILE_WIDTH;
        var first = index * Frontier.TILE_WIDTH;
        return !placed || first + count > there ? Optional.empty() : Optional.of(read(level, first, count));
    }

    /// The right edge of the tree of the first `size` leaves: at most one partial tile a level is read.
    Frontier frontier(long size) {
        var top = (Long.SIZE - 1 - Long.numberOfLeadingZeros(size | 1)) / Frontier.TILE_HEIGHT;
        var edge = Frontier.EMPTY;
        for (var level = top; level >= 0; level--) {
            var height = Frontier.TILE_HEIGHT * level;
            var covered = edge.size() >> height;
            var complete = size >> height;
            if (complete > covered) {
                for (var node : read(level, covered, (int) (complete - covered))) {
                    edge = edge.plusSubtree(height, node);
                }
            }
        }
        return edge;
    }
}
