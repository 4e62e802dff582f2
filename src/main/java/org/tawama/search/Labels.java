package org.tawama.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.LocalText;

/// Reads the titles of items from the index itself, so that they are those of the same moment.
final class Labels {
    private Labels() {}

    /// The titles by identifier; an item that is not known then is absent.
    static Map<String, LocalText> of(Snapshot snapshot, Holding holding, Listed list, Collection<String> ids)
            throws IOException {
        var items = ids.stream().map(id -> new BytesRef(list.code() + "/" + id)).toList();
        var query = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Field.ITEM, items), Occur.FILTER)
                .add(holding, Occur.FILTER)
                .build();
        var storedFields = snapshot.storedFields();
        var labels = new HashMap<String, LocalText>();
        for (var hit : snapshot.search(new ConstantScoreQuery(query), Math.max(1, ids.size())).scoreDocs) {
            var page = new Shown(snapshot, storedFields, hit.doc);
            labels.put(page.id(), page.title());
        }
        return labels;
    }
}
