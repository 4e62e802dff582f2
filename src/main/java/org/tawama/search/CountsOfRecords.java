package org.tawama.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;

/// Counts documents by what the records are to which they belong: which records these are is read from the documents,
/// their values once for each record, and then each document is counted once for each value.
final class CountsOfRecords {
    private final Facet facet;
    private final Snapshot snapshot;

    CountsOfRecords(Facet facet, Snapshot snapshot) {
        this.facet = facet;
        this.snapshot = snapshot;
    }

    /// @param wanted which records count
    Map<String, Long> count(List<Counting.Gathered> documents, Query wanted) throws IOException {
        var items = new HashSet<String>();
        for (var part : documents) {
            var subjects = subjects(part);
            each(part, subjects, subject -> items.add(subject), () -> {});
        }
        if (items.isEmpty()) return Map.of();
        var values = values(items, wanted);
        var totals = new HashMap<String, Long>();
        var ofOne = new HashSet<String>();
        for (var part : documents) {
            each(part, subjects(part), subject -> ofOne.addAll(values.getOrDefault(subject, Set.of())), () -> {
                ofOne.forEach(value -> totals.merge(value, 1L, Long::sum));
                ofOne.clear();
            });
        }
        return totals;
    }

    private static SortedSetDocValues subjects(Counting.Gathered part) throws IOException {
        return DocValues.getSortedSet(part.segment().reader(), Field.SUBJECTS);
    }

    private interface Taker {
        void take(String text);
    }

    private static void each(Counting.Gathered part, SortedSetDocValues texts, Taker taker, Runnable behindEach)
            throws IOException {
        var all = new BitSetIterator(part.documents(), 0);
        for (var one = all.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = all.nextDoc()) {
            for (var text : texts(texts, one)) taker.take(text);
            behindEach.run();
        }
    }

    private static List<String> texts(SortedSetDocValues values, int document) throws IOException {
        if (!values.advanceExact(document)) return List.of();
        var texts = new ArrayList<String>();
        for (var place = 0; place < values.docValueCount(); place++) {
            texts.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
        return texts;
    }

    /// The values of each of these items, by list and identifier: `meetings/m1`.
    private Map<String, Set<String>> values(Collection<String> items, Query wanted) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(wanted, Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                Field.ITEM, items.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
        var values = new HashMap<String, Set<String>>();
        for (var part : snapshot.search(new ConstantScoreQuery(query), new Counting.Gathering())) {
            var references = DocValues.getBinary(part.segment().reader(), Field.REFERENCE);
            var counted = DocValues.getSortedSet(part.segment().reader(), Field.facet(facet.name()));
            var all = new BitSetIterator(part.documents(), 0);
            for (var one = all.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = all.nextDoc()) {
                if (!references.advanceExact(one)) continue;
                var bytes = references.binaryValue();
                var reference = new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8).split("\n");
                var own = new HashSet<>(texts(counted, one));
                // A document of a session is among those of that session.
                if (facet.namedBy()
                        .filter(list -> list.code().equals(reference[0]))
                        .isPresent()) own.add(reference[1]);
                values.put(reference[0] + "/" + reference[1], own);
            }
        }
        return values;
    }
}
