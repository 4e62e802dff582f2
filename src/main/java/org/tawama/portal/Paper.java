package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.vocabulary.LocalText.Shown;

/// What is carried away from the register on paper, in one language: a country with everything that binds to it, or
/// one record. Chapters without anything in them are left out.
///
/// @param kind what it is, in a word: "country dossier"
/// @param titles in the page's language first, then the others
/// @param standing of which day it is and what was known, then its state, in sentences
/// @param figures the whole in numbers
public record Paper(
        String kind, List<Shown> titles, List<String> standing, List<Sheet.Line> figures, List<Chapter> chapters) {
    public Paper {
        titles = List.copyOf(titles);
        standing = List.copyOf(standing);
        figures = List.copyOf(figures);
        chapters = List.copyOf(chapters);
        if (titles.isEmpty()) throw new IllegalArgumentException("paper without a title: " + kind);
    }

    /// A part under its own heading.
    ///
    /// @param id where a link into the paper finds it
    public record Chapter(String id, String title, Optional<String> note, List<Entry> entries) {
        public Chapter {
            entries = List.copyOf(entries);
        }

        /// With that remark before its entries.
        Chapter noted(String remark) {
            return new Chapter(id, title, Optional.of(remark), entries);
        }
    }

    /// One thing that a chapter tells of.
    ///
    /// @param key the same in every language
    /// @param group the heading that it stands under with its neighbours
    /// @param words its state, in a few words or sentences
    /// @param sources the numbers under which its sources are listed at the end
    public record Entry(
            String key,
            Optional<Shown> group,
            Shown title,
            Optional<String> href,
            List<Shown> words,
            List<Sheet.Line> lines,
            List<Integer> sources) {
        private static final int FEW_LINES = 8;
        private static final int FEW_LETTERS = 700;

        public Entry {
            words = List.copyOf(words);
            lines = List.copyOf(lines);
            sources = List.copyOf(sources);
        }

        /// Whether it is more than some lines, as an agreement with its whole life is.
        boolean isLong() {
            return words.size() + lines.size() > FEW_LINES
                    || Stream.concat(
                                            words.stream(),
                                            lines.stream()
                                                    .flatMap(line -> line.values().stream())
                                                    .map(Sheet.Value::text))
                                    .mapToInt(said -> said.text().length())
                                    .sum()
                            > FEW_LETTERS;
        }

        /// With nothing but its title and a few words.
        static Entry brief(String key, Shown title, Optional<String> href, List<Shown> words) {
            return new Entry(key, Optional.empty(), title, href, words, List.of(), List.of());
        }

        /// Under that heading.
        Entry under(Shown heading) {
            return new Entry(key, Optional.of(heading), title, href, words, lines, sources);
        }
    }
}
