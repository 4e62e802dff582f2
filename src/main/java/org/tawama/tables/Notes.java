package org.tawama.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Messages;

/// What the evidence of a row says to a reader about how a party was found, in every language. Built once, for a table
/// may have a hundred thousand rows.
final class Notes {
    private final Messages messages = Messages.load();
    private final Map<Confidence, LocalText> matched = new EnumMap<>(Confidence.class);

    Notes() {
        for (var confidence : Confidence.values()) {
            matched.put(confidence, said("tables.matched." + confidence.code(), "percent", confidence.percent()));
        }
    }

    LocalText matched(Confidence confidence) {
        return matched.getOrDefault(confidence, LocalText.none());
    }

    /// @param candidates identifiers of parties, places or agreements; may be none
    LocalText candidates(List<String> candidates) {
        if (candidates.isEmpty()) return LocalText.none();
        return said("tables.candidates", "candidates", String.join(", ", candidates));
    }

    /// @param agreements of almost the same names
    LocalText near(List<String> agreements) {
        return said("tables.near-pair", "agreements", String.join(", ", agreements));
    }

    private LocalText said(String key, Object... holes) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            texts.put(language, messages.in(language).say(key, holes));
        return new LocalText(texts);
    }
}
