package org.tawama.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.tawama.opendata.Listed;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Language;

/// Offers names while a reader types: countries first, then wilayas, parties, bodies, agreements.
final class Suggesting {
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Field.BY_ID, SortField.Type.STRING));
    private static final float WHOLE_NAME = 64;
    private static final float WHOLE_WORD = 1;

    private Suggesting() {}

    static List<Suggestion> of(Snapshot snapshot, Words words, Language language, int limit, Moment moment)
            throws IOException {
        if (words.parts().isEmpty()) return List.of();
        var query = new BooleanQuery.Builder()
                .add(moment.query(snapshot), Occur.FILTER)
                .add(offered(), Occur.MUST);
        var typed =
                words.parts().stream().flatMap(part -> part.words().stream()).toList();
        for (var word : typed.subList(0, typed.size() - 1)) {
            query.add(new TermQuery(new Term(Field.NAME, word)), Occur.FILTER);
        }
        query.add(Conditions.beginning(Field.NAME, Field.NAME_BEGINS, typed.getLast(), 0), Occur.FILTER);
        query.add(Conditions.term(Field.NAME, typed.getLast(), WHOLE_WORD), Occur.SHOULD);
        query.add(Conditions.term(Field.WHOLE, String.join(" ", typed), WHOLE_NAME), Occur.SHOULD);
        var suggestions = new ArrayList<Suggestion>();
        for (var hit : snapshot.search(query.build(), limit, BEST_FIRST).scoreDocs) {
            var shown = new Shown(snapshot, hit.doc);
            shown.title().shownIn(language).ifPresent(label -> suggestions.add(suggestion(shown, label, words)));
        }
        return List.copyOf(suggestions);
    }

    private static Suggestion suggestion(Shown shown, org.tawama.vocabulary.LocalText.Shown label, Words words) {
        try {
            return new Suggestion(shown.list(), shown.id(), label, shown.matched(words));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Query offered() {
        var wilaya = new BooleanQuery.Builder()
                .add(in(Listed.TERRITORIES), Occur.FILTER)
                .add(new TermQuery(new Term(Field.asked("level"), TerritoryLevel.WILAYA.code())), Occur.FILTER)
                .build();
        return new DisjunctionMaxQuery(
                List.of(
                        weighted(in(Listed.COUNTRIES), 32),
                        weighted(wilaya, 16),
                        weighted(in(Listed.PARTIES), 8),
                        weighted(in(Listed.BODIES), 4),
                        weighted(in(Listed.AGREEMENTS), 2)),
                0);
    }

    private static Query in(Listed list) {
        return new TermQuery(new Term(Field.LIST, list.code()));
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
