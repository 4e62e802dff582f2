package org.tawama.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.tawama.opendata.Listed;

/// Documents have no country, body or session of their own; they have those of the records to which they belong. So
/// these records are found first, at the same moment, and then what belongs to them.
final class OfTheirRecords {
    private static final String RECORD = new OfRecord().name();
    private static final Set<String> OWN = Set.of("form", "written", "doubt", "lacking", RECORD);

    private OfTheirRecords() {}

    /// The selections that a list finds by itself.
    static Map<String, List<String>> own(Inquiry inquiry) {
        return split(inquiry, true);
    }

    /// Whether the list has the values of that facet by way of these records only.
    static boolean have(Inquiry inquiry, String facet) {
        return ofDocuments(inquiry) && !OWN.contains(facet);
    }

    /// Counts these documents by the records that the selections of all facets but `without` leave of theirs.
    static CountsOfRecords counts(
            Inquiry inquiry, String without, List<Counting.Gathered> documents, Snapshot snapshot, Moment moment)
            throws IOException {
        return new CountsOfRecords(snapshot, documents, records(asked(inquiry, without), snapshot, moment));
    }

    /// What narrows the list of documents by the records to which they belong, but for the selections of the facet
    /// `without`; empty where nothing does.
    static Optional<Query> query(Inquiry inquiry, String without, Snapshot snapshot, Moment moment) throws IOException {
        var asked = asked(inquiry, without);
        if (asked.isEmpty()) return Optional.empty();
        var subjects = Counting.count(
                        RECORD,
                        snapshot.holding(new Holding.Key(moment, inquiry.list()))
                                .all(),
                        snapshot.columns())
                .keySet();
        var found = snapshot.search(new ConstantScoreQuery(records(asked, snapshot, moment)), new Counting.Gathering());
        var ids = new HashSet<String>();
        for (var part : found) addIds(part, ids);
        ids.retainAll(subjects);
        return Optional.of(new TermInSetQuery(
                Field.asked(RECORD), ids.stream().map(BytesRef::new).toList()));
    }

    /// The records that meet all of these selections.
    private static Query records(Map<String, List<String>> asked, Snapshot snapshot, Moment moment) throws IOException {
        var wanted = new BooleanQuery.Builder()
                .add(snapshot.holding(new Holding.Key(moment, Optional.empty())), Occur.FILTER);
        asked.entrySet().forEach(selection -> wanted.add(selected(selection), Occur.FILTER));
        return wanted.build();
    }

    private static Map<String, List<String>> asked(Inquiry inquiry, String without) {
        var asked = new HashMap<>(split(inquiry, false));
        asked.remove(without);
        return asked;
    }

    /// A record that is itself chosen counts, too.
    private static Query selected(Map.Entry<String, List<String>> selection) {
        var any = new BooleanQuery.Builder().add(Conditions.selected(selection), Occur.SHOULD);
        Facet.get(selection.getKey())
                .namedBy()
                .ifPresent(list -> any.add(
                        new TermInSetQuery(
                                Field.ITEM,
                                selection.getValue().stream()
                                        .map(id -> new BytesRef(list.code() + "/" + id))
                                        .toList()),
                        Occur.SHOULD));
        return any.build();
    }

    private static void addIds(Counting.Gathered part, Set<String> ids) throws IOException {
        var references = DocValues.getBinary(part.segment().reader(), Field.REFERENCE);
        var all = new BitSetIterator(part.documents(), 0);
        for (var one = all.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = all.nextDoc()) {
            if (!references.advanceExact(one)) continue;
            var bytes = references.binaryValue();
            var reference = new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
            ids.add(reference.split("\n")[1]);
        }
    }

    private static Map<String, List<String>> split(Inquiry inquiry, boolean own) {
        var ofDocuments = ofDocuments(inquiry);
        return inquiry.selections().entrySet().stream()
                .filter(selection -> own == (!ofDocuments || OWN.contains(selection.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean ofDocuments(Inquiry inquiry) {
        return inquiry.list().equals(Optional.of(Listed.DOCUMENTS));
    }
}
