package org.tawama.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tawama.vocabulary.Folding;

/// The names of the wilayas, so that a name at the start of a row can be told from a party.
///
/// Names compare folded: the page prints "Boumerdes" for Boumerdès.
final class Wilayas {
    private static final int MOST_WORDS = 4;

    private final Map<String, Integer> rankByFoldedName = new HashMap<>();

    /// @param names in the order of the wilayas' codes, which is the order of the page
    Wilayas(List<String> names) {
        for (var rank = 0; rank < names.size(); rank++) {
            rankByFoldedName.putIfAbsent(Folding.fold(names.get(rank)), rank);
        }
    }

    /// The place of this wilaya in the order of codes; empty when the text is not exactly a wilaya's name.
    OptionalInt rank(String text) {
        var rank = text.length() > 60 ? null : rankByFoldedName.get(Folding.fold(text));
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /// The longest wilaya's name, as printed, with which the text begins and after which more words follow.
    Optional<String> leading(String text) {
        var words = new ArrayList<>(Arrays.asList(text.split(" ", MOST_WORDS + 1)));
        for (var taken = Math.min(MOST_WORDS, words.size() - 1); taken > 0; taken--) {
            var name = String.join(" ", words.subList(0, taken));
            if (rank(name).isPresent()) return Optional.of(name);
        }
        return Optional.empty();
    }
}
