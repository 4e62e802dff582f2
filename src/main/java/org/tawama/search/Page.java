package org.tawama.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;
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
    private final Optional<Query> ofTheirRecords;

    /// At most one, made when it is needed.
    private final List<CountsOfRecords> ofRecords = new ArrayList<>();

    Page(Snapshot snapshot, Conditions conditions, Inquiry inquiry, Optional<Cursor> cursor) throws IOException {
        this.snapshot = snapshot;
        this.conditions = conditions;
        this.inquiry = inquiry;
        this.cursor = cursor;
        this.moment = cursor.map(Cursor::moment)
                .orElseGet(() -> new Moment(Math.min(inquiry.known().entries(), snapshot.entry()), inquiry.asof()));
        this.holding = snapshot.holding(new Holding.Key(moment, inquiry.list()));
        this.words = Words.read(inquiry.q());
        this.ofTheirRecords = OfTheirRecords.query(inquiry, "", snapshot, moment);
    }

    private record Result(TopFieldDocs top, List<Counting.Gathered> all) {}

    Found read() throws IOException {
        var known = new LinkedHashMap<String, List<Found.Count>>();
        inquiry.facets()
                .forEach(facet -> snapshot.countsOf(question(facet)).ifPresent(counts -> known.put(facet, counts)));
        var result = search(known.size() < inquiry.facets().size());
        var counts = new LinkedHashMap<String, List<Found.Count>>();
        for (var facet : inquiry.facets()) {
            var counted = known.get(facet);
            counts.put(facet, counted == null ? count(facet, result.all()) : counted);
        }
        var documents = result.top().scoreDocs;
        var shown = Math.min(documents.length, inquiry.limit());
        var next = documents.length > shown
                ? Optional.of(
                        Cursor.after(moment, (FieldDoc) documents[shown - 1]).text(inquiry))
                : Optional.<String>empty();
        var total = result.top().totalHits.value();
        return new Found(total, moment.known(), moment.day(), next, hits(documents, shown), counts);
    }

    private List<Hit> hits(ScoreDoc[] documents, int shown) throws IOException {
        var hits = new ArrayList<Hit>(shown);
        for (var place = 0; place < shown; place++) {
            hits.add(new Shown(snapshot, documents[place].doc).hit(words));
        }
        return hits;
    }

    private Result search(boolean gather) throws IOException {
        var query = wanted("");
        if (inquiry.order() == Order.RELEVANCE) return scored(query, gather);
        var all = gathered(query);
        return new Result(top(all), all);
    }

    /// What meets the inquiry, but for the selections of the facet `without`.
    private Query wanted(String without) throws IOException {
        var query = conditions.of(inquiry, words, holding, without);
        var narrowed = OfTheirRecords.have(inquiry, without)
                ? OfTheirRecords.query(inquiry, without, snapshot, moment)
                : ofTheirRecords;
        return narrowed.<Query>map(records -> new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(records, Occur.FILTER)
                        .build())
                .orElse(query);
    }

    private Result scored(Query query, boolean gather) throws IOException {
        if (!gather) return new Result(snapshot.search(query, first()), List.of());
        var both = snapshot.search(query, new MultiCollectorManager(first(), new Counting.Gathering()));
        @SuppressWarnings("unchecked") // what Gathering reduces to
        var all = (List<Counting.Gathered>) both[1];
        return new Result((TopFieldDocs) both[0], all);
    }

    /// All that is found, as bits. Where nothing but a moment and a list is asked for, that is known.
    private List<Counting.Gathered> gathered(Query query) throws IOException {
        if (query == holding) return holding.all();
        return snapshot.search(new ConstantScoreQuery(query), new Counting.Gathering());
    }

    private TopFieldDocs top(List<Counting.Gathered> all) throws IOException {
        var total = 0L;
        var manager = first();
        var collector = manager.newCollector();
        for (var part : all) {
            total += part.documents().cardinality();
            var into = collector.getLeafCollector(part.segment());
            var contenders = contenders(part);
            contenders.forEach(0, contenders.length(), 0, into::collect);
            into.finish();
        }
        var top = manager.reduce(List.of(collector));
        return new TopFieldDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), top.scoreDocs, top.fields);
    }

    /// Those that can be among the first of their segment, so that only these are compared across segments. After a
    /// cursor that is not known, and then all of them are.
    private FixedBitSet contenders(Counting.Gathered part) {
        if (cursor.isPresent()) return part.documents();
        var segment = part.segment();
        var byId = snapshot.columns().texts(segment, Field.BY_ID);
        var ranks = switch (inquiry.order()) {
            case RELEVANCE -> Optional.<Ranks>empty();
            case ID -> byId;
            case TITLE ->
                snapshot.columns()
                        .texts(segment, Field.BY_TITLE + inquiry.language().code());
            case SIGNED, SIGNED_DOWN -> snapshot.columns().numbers(segment, Field.BY_SIGNED);
            case START, START_DOWN -> snapshot.columns().numbers(segment, Field.BY_START);
            case DUE, DUE_DOWN -> snapshot.columns().numbers(segment, Field.BY_DUE);
            case RECORDED, RECORDED_DOWN -> snapshot.columns().numbers(segment, Field.BY_RECORDED);
        };
        if (ranks.isEmpty() || byId.isEmpty()) return part.documents();
        return ranks.get()
                .first(part.documents(), inquiry.limit() + 1, inquiry.order().descending(), byId.get());
    }

    /// One item more than the page shows tells whether there is a next page.
    private TopFieldCollectorManager first() {
        return new TopFieldCollectorManager(
                sort(), inquiry.limit() + 1, cursor.map(Cursor::place).orElse(null), Integer.MAX_VALUE);
    }

    private Sort sort() {
        var byId = new SortField(Field.BY_ID, SortField.Type.STRING);
        return switch (inquiry.order()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, byId);
            case TITLE ->
                new Sort(new SortField(Field.BY_TITLE + inquiry.language().code(), SortField.Type.STRING), byId);
            case SIGNED -> new Sort(number(Field.BY_SIGNED, false, Long.MAX_VALUE), byId);
            case SIGNED_DOWN -> new Sort(number(Field.BY_SIGNED, true, Long.MIN_VALUE), byId);
            case START -> new Sort(number(Field.BY_START, false, Long.MAX_VALUE), byId);
            case START_DOWN -> new Sort(number(Field.BY_START, true, Long.MIN_VALUE), byId);
            case DUE -> new Sort(number(Field.BY_DUE, false, Long.MAX_VALUE), byId);
            case DUE_DOWN -> new Sort(number(Field.BY_DUE, true, Long.MIN_VALUE), byId);
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
        var gathered = Conditions.narrows(inquiry, name) ? gathered(wanted(name)) : found;
        var totals = OfTheirRecords.have(inquiry, name)
                ? countsOfRecords(name, gathered).count(Facet.get(name))
                : Counting.count(name, gathered, snapshot.columns());
        var most = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .toList();
        var counts = labelled(Facet.get(name), most);
        snapshot.keep(question(name), counts);
        return counts;
    }

    /// The same for all facets of which nothing is chosen.
    private CountsOfRecords countsOfRecords(String name, List<Counting.Gathered> gathered) throws IOException {
        if (Conditions.narrows(inquiry, name)) {
            return OfTheirRecords.counts(inquiry, name, gathered, snapshot, moment);
        }
        if (ofRecords.isEmpty()) ofRecords.add(OfTheirRecords.counts(inquiry, "", gathered, snapshot, moment));
        return ofRecords.getFirst();
    }

    private List<Found.Count> labelled(Facet facet, List<Map.Entry<String, Long>> counts) throws IOException {
        var values = counts.stream().map(Map.Entry::getKey).toList();
        Map<String, LocalText> labels = facet.namedBy().isPresent()
                ? snapshot.labels(moment, facet.namedBy().get(), values)
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
