package org.tawama.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.LocalText;

/// Reads the titles of items from the index itself, so that they are those of the same moment. Those of one snapshot
/// are remembered, for facets ask for the same ones again and again.
final class Labels {
    private static final int MOST_REMEMBERED = 5_000;

    private record Key(Moment moment, Listed list, String id) {}

    private final Map<Key, Optional<LocalText>> remembered = new ConcurrentHashMap<>();

    /// The titles by identifier; an item that is not known then is absent.
    Map<String, LocalText> of(Snapshot snapshot, Moment moment, Listed list, Collection<String> ids)
            throws IOException {
        var labels = new HashMap<String, LocalText>();
        var missing = new ArrayList<String>();
        for (var id : ids) {
            var known = remembered.get(new Key(moment, list, id));
            if (known == null) missing.add(id);
            else known.ifPresent(label -> labels.put(id, label));
        }
        if (missing.isEmpty()) return labels;
        var read = read(snapshot, moment, list, missing);
        if (remembered.size() < MOST_REMEMBERED) {
            missing.forEach(id -> remembered.put(new Key(moment, list, id), Optional.ofNullable(read.get(id))));
        }
        labels.putAll(read);
        return labels;
    }

    private static Map<String, LocalText> read(Snapshot snapshot, Moment moment, Listed list, List<String> ids)
            throws IOException {
        var items = ids.stream().map(id -> new BytesRef(list.code() + "/" + id)).toList();
        var query = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Field.ITEM, items), Occur.FILTER)
                .add(snapshot.holding(new Holding.Key(moment, Optional.empty())), Occur.FILTER)
                .build();
        var labels = new HashMap<String, LocalText>();
        for (var hit : snapshot.search(new ConstantScoreQuery(query), ids.size()).scoreDocs) {
            var shown = new Shown(snapshot, hit.doc);
            labels.put(shown.id(), shown.title());
        }
        return labels;
    }
}
