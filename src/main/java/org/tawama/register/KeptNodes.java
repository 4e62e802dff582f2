package org.tawama.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Other nodes, those read last kept in memory. A node never changes once it is complete, so nothing that is kept can
/// grow stale; a verification reads past this. Safe for any number of threads.
final class KeptNodes implements Nodes {
    /// About two megabytes of hashes.
    private static final int MOST_STRETCHES = 128;

    private record Stretch(int level, long first, int count) {}

    private final Nodes nodes;
    private final Map<Stretch, List<Digest>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Stretch, List<Digest>> eldest) {
            return size() > MOST_STRETCHES;
        }
    };

    KeptNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<Digest> read(int level, long first, int count) {
        var stretch = new Stretch(level, first, count);
        return find(stretch).orElseGet(() -> keep(stretch, nodes.read(level, first, count)));
    }

    private synchronized Optional<List<Digest>> find(Stretch stretch) {
        return Optional.ofNullable(kept.get(stretch));
    }

    private synchronized List<Digest> keep(Stretch stretch, List<Digest> read) {
        kept.put(stretch, List.copyOf(read));
        return read;
    }
}
