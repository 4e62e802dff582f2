package org.tawama.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Makes words of texts that are folded already: as they are, their stems, or their beginnings, by the field.
final class Analysis extends Analyzer {
    static final int LONGEST_BEGINNING = 6;
    private static final int GAP_BETWEEN_TEXTS = 100;

    Analysis() {
        super(Analyzer.PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new WhitespaceTokenizer();
        TokenStream stream = switch (field) {
            case Field.STEM -> new FrenchLightStemFilter(new ArabicStemFilter(words));
            case Field.NAME_BEGINS, Field.TEXT_BEGINS -> new EdgeNGramTokenFilter(words, 1, LONGEST_BEGINNING, false);
            default -> words;
        };
        return new TokenStreamComponents(words, stream);
    }

    /// No phrase reaches from one text into the next.
    @Override
    public int getPositionIncrementGap(String field) {
        return GAP_BETWEEN_TEXTS;
    }

    String stem(String word) {
        var stems = new ArrayList<String>();
        try (var stream = tokenStream(Field.STEM, word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) stems.add(term.toString());
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems.isEmpty() ? word : stems.getFirst();
    }

    static List<String> split(String folded) {
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }
}
