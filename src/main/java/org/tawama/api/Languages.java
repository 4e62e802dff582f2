package org.tawama.api;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawama.vocabulary.Language;

/// Which of our languages a reader prefers.
final class Languages {
    private static final int LONGEST_HEADER = 500;

    private Languages() {}

    /// @param header `Accept-Language`; what cannot be understood counts as no preference
    static Language preferred(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) return Language.values()[0];
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Language.find(range.getRange().split("-")[0]))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Language.values()[0]);
        } catch (IllegalArgumentException notALanguage) {
            return Language.values()[0];
        }
    }
}
