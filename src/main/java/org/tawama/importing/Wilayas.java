package org.tawama.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.Language;

/// The names of the wilayas, so that a name at the start of a row can be told from a party.
///
/// Names compare folded: the page prints "Boumerdes" for Boumerdès.
final class Wilayas {
    private static final int MOST_WORDS = 4;

    private final Map<String, Integer> rankByFoldedName = new HashMap<>();

    /// In the order of their identifiers, which is the order of their numbers and of the page.
    private final List<TerritoryId> inOrder;

    private Wilayas(List<Territory> wilayas) {
        inOrder = wilayas.stream().map(Territory::id).toList();
        wilayas.forEach(wilaya -> wilaya.name()
                .find(Language.FR)
                .ifPresent(name -> rankByFoldedName.put(Folding.fold(name), inOrder.indexOf(wilaya.id()))));
    }

    static Wilayas of(Gazetteer gazetteer) {
        return new Wilayas(gazetteer.territories().stream()
                .filter(territory -> territory.level() == TerritoryLevel.WILAYA)
                .sorted(Comparator.comparing(Territory::id))
                .toList());
    }

    /// The wilaya of exactly that name.
    Optional<TerritoryId> find(String name) {
        var rank = rank(name);
        return rank.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(rank.getAsInt()));
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
