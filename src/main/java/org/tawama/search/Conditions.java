package org.tawama.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.tawama.agreements.Attestation;
import org.tawama.opendata.Listed;

/// Turns an inquiry into what the index understands.
final class Conditions {
    private static final float WHOLE_NAME = 8;
    private static final float WORD_OF_NAME = 4;
    private static final float BEGINNING_OF_NAME = 2;
    private static final float WORD_OF_TEXT = 1;
    private static final float STEM = 0.5f;
    private static final float BEGINNING_IN_TEXT = 0.3f;
    private static final float SAME_CONSONANTS = 0.1f;

    private static final Query REPORTED =
            new TermQuery(new Term(Field.asked(Facets.OfAttestation.NAME), Attestation.REPORTED.code()));

    private final Analysis analysis;

    Conditions(Analysis analysis) {
        this.analysis = analysis;
    }

    /// Everything of what holds that meets the inquiry, but for the selections of the facet `without`.
    Query of(Inquiry inquiry, Words words, Holding holding, String without) {
        var all = new BooleanQuery.Builder().add(holding, Occur.FILTER);
        for (var selection : OfTheirRecords.own(inquiry).entrySet()) {
            if (!selection.getKey().equals(without)) all.add(selected(selection), Occur.FILTER);
        }
        if (leavesOutReported(inquiry) && !without.equals(Facets.OfAttestation.NAME)) all.add(REPORTED, Occur.MUST_NOT);
        inquiry.signedFrom()
                .ifPresent(from -> all.add(
                        LongPoint.newRangeQuery(Field.SIGNED_TO, from.earliest().toEpochDay(), Long.MAX_VALUE),
                        Occur.FILTER));
        inquiry.signedTo()
                .ifPresent(to -> all.add(
                        LongPoint.newRangeQuery(
                                Field.SIGNED_FROM, Long.MIN_VALUE, to.latest().toEpochDay()),
                        Occur.FILTER));
        if (!words.blank()) all.add(words(words), Occur.MUST);
        var query = all.build();
        return query.clauses().size() == 1 ? holding : query;
    }

    /// What is only reported stands in the list of agreements when a reader asks for it, and is counted nowhere else.
    private static boolean leavesOutReported(Inquiry inquiry) {
        return inquiry.list().equals(Optional.of(Listed.AGREEMENTS))
                && !inquiry.selections().containsKey(Facets.OfAttestation.NAME);
    }

    /// Whether the facet narrows what is found, chosen or not.
    static boolean narrows(Inquiry inquiry, String facet) {
        return inquiry.selections().containsKey(facet)
                || facet.equals(Facets.OfAttestation.NAME) && leavesOutReported(inquiry);
    }

    static Query selected(Map.Entry<String, List<String>> selection) {
        var values = selection.getValue().stream().map(BytesRef::new).toList();
        return new TermInSetQuery(Field.asked(selection.getKey()), values);
    }

    /// All parts but the excluded ones. Signs alone, without a word, are found nowhere.
    Query words(Words words) {
        if (words.parts().isEmpty()) return new MatchNoDocsQuery();
        var all = new BooleanQuery.Builder();
        var anyWanted = false;
        for (var part : words.parts()) {
            if (part.excluded()) {
                all.add(excluded(part), Occur.MUST_NOT);
            } else {
                all.add(wanted(part), Occur.MUST);
                anyWanted = true;
            }
        }
        if (!anyWanted) return all.add(new MatchAllDocsQuery(), Occur.MUST).build();
        var whole = String.join(
                " ",
                words.parts().stream()
                        .filter(part -> !part.excluded())
                        .flatMap(part -> part.words().stream())
                        .toList());
        return all.add(term(Field.WHOLE, whole, WHOLE_NAME), Occur.SHOULD).build();
    }

    private static Query excluded(Words.Part part) {
        return new BooleanQuery.Builder()
                .add(phrase(Field.NAME, part.words()), Occur.SHOULD)
                .add(phrase(Field.TEXT, part.words()), Occur.SHOULD)
                .build();
    }

    private Query wanted(Words.Part part) {
        if (part.words().size() == 1) return word(part.words().getFirst(), part.begun());
        var whole = new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(phrase(Field.NAME, part.words()), WORD_OF_NAME),
                        new BoostQuery(phrase(Field.TEXT, part.words()), WORD_OF_TEXT)),
                0);
        if (!part.begun()) return whole;
        var begun = new BooleanQuery.Builder();
        var last = part.words().size() - 1;
        for (var word : part.words().subList(0, last)) begun.add(word(word, false), Occur.MUST);
        begun.add(word(part.words().get(last), true), Occur.MUST);
        return new DisjunctionMaxQuery(List.of(whole, new BoostQuery(begun.build(), 0.1f)), 0);
    }

    private Query word(String word, boolean begun) {
        var ways = new java.util.ArrayList<Query>(List.of(
                term(Field.NAME, word, WORD_OF_NAME),
                term(Field.TEXT, word, WORD_OF_TEXT),
                term(Field.STEM, analysis.stem(word), STEM)));
        if (begun) {
            ways.add(beginning(Field.NAME, Field.NAME_BEGINS, word, BEGINNING_OF_NAME));
            ways.add(beginning(Field.TEXT, Field.TEXT_BEGINS, word, BEGINNING_IN_TEXT));
        }
        if (Skeleton.arabic(word)) {
            Skeleton.of(word).ifPresent(bones -> ways.add(term(Field.SKELETON, bones, SAME_CONSONANTS)));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /// Short beginnings stand in the index as terms; long ones lead to few words.
    static Query beginning(String words, String beginnings, String begun, float weight) {
        if (begun.codePointCount(0, begun.length()) <= Analysis.LONGEST_BEGINNING) {
            return term(beginnings, begun, weight);
        }
        var prefix = new PrefixQuery(new Term(words, begun), PrefixQuery.CONSTANT_SCORE_REWRITE);
        return new BoostQuery(new ConstantScoreQuery(prefix), weight);
    }

    private static Query phrase(String field, List<String> words) {
        if (words.size() == 1) return new TermQuery(new Term(field, words.getFirst()));
        return new PhraseQuery(field, words.toArray(String[]::new));
    }

    static Query term(String field, String word, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, word)), weight);
    }
}
