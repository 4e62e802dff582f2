package org.tawama.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;

/// Counts documents by what the records are to which they belong. Which records these are is read from the documents
/// once, for any number of facets; then the values once for each record, and each document counts once for each value.
final class CountsOfRecords {
    private static final int UNREAD = -1;

    private final Map<String, Integer> numbers = new HashMap<>();

    /// Of each document the numbers of the items to which it belongs.
    private final List<int[]> documents = new ArrayList<>();

    private final List<Located> items = new ArrayList<>();

    /// Where an item stands in the index.
    private record Located(int number, String list, String id, LeafReaderContext segment, int document) {}

    /// @param found the documents to count
    /// @param wanted which records count
    CountsOfRecords(Snapshot snapshot, List<Counting.Gathered> found, Query wanted) throws IOException {
        for (var part : found) readDocuments(part);
        if (!numbers.isEmpty()) locate(snapshot, wanted);
    }

    private void readDocuments(Counting.Gathered part) throws IOException {
        var subjects = DocValues.getSortedSet(part.segment().reader(), Field.SUBJECTS);
        var read = new int[(int) subjects.getValueCount()];
        Arrays.fill(read, UNREAD);
        var all = new BitSetIterator(part.documents(), 0);
        for (var one = all.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = all.nextDoc()) {
            if (!subjects.advanceExact(one)) continue;
            var ofOne = new int[subjects.docValueCount()];
            for (var place = 0; place < ofOne.length; place++) {
                var subject = (int) subjects.nextOrd();
                if (read[subject] == UNREAD) read[subject] = number(subjects, subject);
                ofOne[place] = read[subject];
            }
            documents.add(ofOne);
        }
    }

    private int number(SortedSetDocValues subjects, int subject) throws IOException {
        var item = subjects.lookupOrd(subject).utf8ToString();
        var number = numbers.putIfAbsent(item, numbers.size());
        return number == null ? numbers.size() - 1 : number;
    }

    private void locate(Snapshot snapshot, Query wanted) throws IOException {
        var named = new TermInSetQuery(
                Field.ITEM, numbers.keySet().stream().map(BytesRef::new).toList());
        var query = new BooleanQuery.Builder()
                .add(wanted, Occur.FILTER)
                .add(named, Occur.FILTER)
                .build();
        for (var part : snapshot.search(new ConstantScoreQuery(query), new Counting.Gathering())) {
            var references = DocValues.getBinary(part.segment().reader(), Field.REFERENCE);
            var all = new BitSetIterator(part.documents(), 0);
            for (var one = all.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = all.nextDoc()) {
                if (!references.advanceExact(one)) continue;
                var bytes = references.binaryValue();
                var item = new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8).split("\n");
                items.add(new Located(numbers.get(item[0] + "/" + item[1]), item[0], item[1], part.segment(), one));
            }
        }
    }

    Map<String, Long> count(Facet facet) throws IOException {
        var values = values(facet);
        var totals = new HashMap<String, Long>();
        for (var ofOne : documents) {
            if (ofOne.length == 1) {
                values.get(ofOne[0]).forEach(value -> totals.merge(value, 1L, Long::sum));
                continue;
            }
            var all = new HashSet<String>();
            for (var number : ofOne) all.addAll(values.get(number));
            all.forEach(value -> totals.merge(value, 1L, Long::sum));
        }
        return totals;
    }

    /// By the numbers of the items.
    private List<Set<String>> values(Facet facet) throws IOException {
        var values = new ArrayList<Set<String>>();
        for (var number = 0; number < numbers.size(); number++) values.add(Set.of());
        for (var item : items) {
            var ofOne = new HashSet<String>();
            // A document of a session is among those of that session.
            if (facet.namedBy().filter(list -> list.code().equals(item.list())).isPresent()) ofOne.add(item.id());
            values.set(item.number(), ofOne);
        }
        for (var from = 0; from < items.size(); ) from = addValues(facet, from, values);
        return values;
    }

    /// Reads one segment's items from place `from` on; returns where the next segment's begin.
    private int addValues(Facet facet, int from, List<Set<String>> values) throws IOException {
        var segment = items.get(from).segment();
        var counted = DocValues.getSortedSet(segment.reader(), Field.facet(facet.name()));
        var texts = new String[(int) counted.getValueCount()];
        var at = from;
        for (; at < items.size() && items.get(at).segment() == segment; at++) {
            var item = items.get(at);
            if (!counted.advanceExact(item.document())) continue;
            for (var place = 0; place < counted.docValueCount(); place++) {
                var value = (int) counted.nextOrd();
                if (texts[value] == null)
                    texts[value] = counted.lookupOrd(value).utf8ToString();
                values.get(item.number()).add(texts[value]);
            }
        }
        return at;
    }
}
