package org.tawama.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.search.Refused.Fault;
import org.tawama.vocabulary.Folding;

/// What a reader typed, understood: words that must all be there, phrases in quotes, and what a minus excludes.
///
/// Every other sign is a space. What folds to several words, such as `07-375`, is a phrase.
///
/// @param blank whether nothing was typed but spaces, so that no words are asked for
record Words(boolean blank, List<Part> parts) {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_WORDS = 16;

    /// Words, folded, that stand one after the other.
    ///
    /// @param begun whether the last of them may only be the beginning of a word
    record Part(List<String> words, boolean excluded, boolean begun) {
        Part {
            words = List.copyOf(words);
        }

        private Part whole() {
            return begun(false);
        }

        private Part begun(boolean yes) {
            return new Part(words, excluded, yes);
        }
    }

    Words {
        parts = List.copyOf(parts);
    }

    /// Why the text is not read at all; empty when it is.
    static Optional<Refused> refusal(String text) {
        if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            return Optional.of(new Refused("q", Fault.TOO_LONG, text));
        }
        var words = read(text).parts().stream()
                .mapToInt(part -> part.words().size())
                .sum();
        return words > MOST_WORDS ? Optional.of(new Refused("q", Fault.TOO_MANY_WORDS, text)) : Optional.empty();
    }

    static Words read(String text) {
        var parts = new ArrayList<Part>();
        var quoted = true;
        for (var piece : text.split("[\"«»“”„]", -1)) {
            quoted = !quoted;
            if (quoted) addPart(parts, piece, excludesNext(parts));
            else addWords(parts, piece);
            if (!piece.isBlank() && !quoted) markBegun(parts);
        }
        var said = parts.stream().filter(part -> !part.words().isEmpty()).toList();
        var last = said.size() - 1;
        var words = new ArrayList<Part>();
        for (var place = 0; place <= last; place++) {
            words.add(place == last ? said.get(place) : said.get(place).whole());
        }
        return new Words(text.isBlank(), words);
    }

    /// Only the last word of all, and only outside quotes, may be unfinished.
    private static void markBegun(List<Part> parts) {
        if (!parts.isEmpty() && !parts.getLast().excluded())
            parts.add(parts.removeLast().begun(true));
    }

    private static void addWords(List<Part> parts, String piece) {
        for (var word : piece.strip().split("\\s+")) {
            var excluded = word.startsWith("-");
            if (word.equals("-")) parts.add(new Part(List.of(), true, false));
            else addPart(parts, word, excluded);
        }
    }

    /// A minus directly before the quotes stands alone at the end of what came before them.
    private static boolean excludesNext(List<Part> parts) {
        return !parts.isEmpty()
                && parts.getLast().words().isEmpty()
                && parts.getLast().excluded();
    }

    private static void addPart(List<Part> parts, String text, boolean excluded) {
        var folded = Folding.fold(text);
        if (!folded.isEmpty()) parts.add(new Part(List.of(folded.split(" ")), excluded, false));
    }
}
