package org.tawama.opendata;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// What an agreement is called when no source prints a title: *Annaba – Bizerte*.
final class Titles {
    private Titles() {}

    /// The names of the home side, a dash, the names of the partner side, in each language; a name that lacks a
    /// language appears in the first one it has.
    static LocalText ofParties(List<PartyLine> parties) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, side(parties, true, language) + " – " + side(parties, false, language));
        }
        return new LocalText(texts);
    }

    private static String side(List<PartyLine> parties, boolean home, Language language) {
        return parties.stream()
                .filter(line -> line.home() == home)
                .map(line -> line.shortName().shownIn(language).map(LocalText.Shown::text))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
