package org.tawama.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Saying;

/// Reads one page, its total and its counts from one snapshot.
final class Page {
    private static final int MOST_VALUES = 100;

    private final Snapshot snapshot;
    private final Conditions conditions;
    private final Inquiry inquiry;
    private final Optional<Cursor> cursor;
    private final Moment moment;
    private final Holding holding;
    private final Words words;

    Page(Snapshot snapshot, Conditions conditions, Inquiry inquiry, Optional<Cursor> cursor) throws IOException {
        this.snapshot = snapshot;
        this.conditions = conditions;
        this.inquiry = inquiry;
        this.cursor = cursor;
        this.moment = cursor.map(Cursor::moment)
                .orElseGet(() -> new Moment(Math.min(inquiry.known().entries(), snapshot.entry()), inquiry.asof()));
        this.holding = snapshot.holding(new Holding.Key(moment, inquiry.list()));
        this.words = Words.read(inquiry.q());
    }

    private record Result(TopFieldDocs top, List<Counting.Gathered> all) {}

    Found read() throws IOException {
        var facets = new LinkedHashMap<String, List<Found.Count>>();
        inquiry.facets()
                .forEach(facet -> snapshot.countsOf(question(facet)).ifPresent(known -> facets.put(facet, known)));
        var result = search(facets.size() < inquiry.facets().size());
        var counts = new LinkedHashMap<String, List<Found.Count>>();
        for (var facet : inquiry.facets()) {
            var known = facets.get(facet);
            counts.put(facet, known == null ? count(facet, result.all()) : known);
        }
        var documents = result.top().scoreDocs;
        var shown = Math.min(documents.length, inquiry.limit());
        var hits = new ArrayList<Hit>(shown);
        var storedFields = snapshot.storedFields();
        for (var place = 0; place < shown; place++)
            hits.add(new Shown(snapshot, storedFields, documents[place].doc).hit(words));
        var next = documents.length > shown
                ? Optional.of(
                        Cursor.after(moment, (FieldDoc) documents[shown - 1]).text(inquiry))
                : Optional.<String>empty();
        return new Found(result.top().totalHits.value(), moment.known(), moment.day(), next, hits, counts);
    }

    /// One item more than the page shows tells whether there is a next page.
    private Result search(boolean gather) throws IOException {
        var query = conditions.of(inquiry, words, holding, "");
        if (inquiry.order() != Order.RELEVANCE) query = new ConstantScoreQuery(query);
        var top = new TopFieldCollectorManager(
                sort(), inquiry.limit() + 1, cursor.map(Cursor::place).orElse(null), Integer.MAX_VALUE);
        if (!gather) return new Result(snapshot.search(query, top), List.of());
        var both = snapshot.search(query, new MultiCollectorManager(top, new Counting.Gathering()));
        @SuppressWarnings("unchecked") // what Gathering reduces to
        var all = (List<Counting.Gathered>) both[1];
        return new Result((TopFieldDocs) both[0], all);
    }

    private Sort sort() {
        var byId = new SortField(Field.BY_ID, SortField.Type.STRING);
        return switch (inquiry.order()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, byId);
            case TITLE ->
                new Sort(new SortField(Field.BY_TITLE + inquiry.language().code(), SortField.Type.STRING), byId);
            case SIGNED -> new Sort(number(Field.BY_SIGNED, false, Long.MAX_VALUE), byId);
            case SIGNED_DOWN -> new Sort(number(Field.BY_SIGNED, true, Long.MIN_VALUE), byId);
            case RECORDED -> new Sort(number(Field.BY_RECORDED, false, Long.MAX_VALUE), byId);
            case RECORDED_DOWN -> new Sort(number(Field.BY_RECORDED, true, Long.MIN_VALUE), byId);
            case ID -> new Sort(byId);
        };
    }

    /// Whoever lacks the number comes last.
    private static SortField number(String field, boolean down, long missing) {
        return new SortField(field, SortField.Type.LONG, down, missing);
    }

    /// All that the counts of a facet depend on.
    private record Question(String facet, Moment moment, Inquiry inquiry) {}

    private Question question(String facet) {
        var selections = new LinkedHashMap<>(inquiry.selections());
        selections.remove(facet);
        var bare = Inquiry.everything(moment.day());
        var asked = new Inquiry(
                inquiry.list(),
                inquiry.q(),
                selections,
                inquiry.signedFrom(),
                inquiry.signedTo(),
                bare.sort(),
                bare.limit(),
                bare.cursor(),
                bare.asof(),
                bare.known(),
                bare.facets(),
                inquiry.language());
        return new Question(facet, moment, asked);
    }

    /// The counts as they would be without the facet's own selections, so that a reader can widen as well as narrow.
    private List<Found.Count> count(String name, List<Counting.Gathered> found) throws IOException {
        var gathered = inquiry.selections().containsKey(name)
                ? snapshot.search(
                        new ConstantScoreQuery(conditions.of(inquiry, words, holding, name)), new Counting.Gathering())
                : found;
        var most = Counting.count(name, gathered).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .toList();
        var counts = labelled(Facet.get(name), most);
        snapshot.keep(question(name), counts);
        return counts;
    }

    private List<Found.Count> labelled(Facet facet, List<Map.Entry<String, Long>> counts) throws IOException {
        var values = counts.stream().map(Map.Entry::getKey).toList();
        Map<String, LocalText> labels = facet.namedBy().isPresent()
                ? Labels.of(
                        snapshot,
                        snapshot.holding(new Holding.Key(moment, Optional.empty())),
                        facet.namedBy().get(),
                        values)
                : Map.of();
        var order = Saying.in(inquiry.language()).order();
        return counts.stream()
                .map(count -> new Found.Count(
                        count.getKey(), labels.getOrDefault(count.getKey(), LocalText.none()), count.getValue()))
                .sorted(Comparator.comparingLong(Found.Count::count)
                        .reversed()
                        .thenComparing(this::shown, order)
                        .thenComparing(Found.Count::value))
                .toList();
    }

    private String shown(Found.Count count) {
        return count.label()
                .shownIn(inquiry.language())
                .map(LocalText.Shown::text)
                .orElse(count.value());
    }
}
