package org.tawama.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Every sentence that a reader may see, by language and key `module.page.thing`, from `messages/fr.properties` and its
/// siblings (UTF-8, ICU message syntax). Read once, at start; immutable.
public final class Messages {
    private final Map<Language, Wording> wordings;

    private Messages(Map<Language, Wording> wordings) {
        this.wordings = wordings;
    }

    /// Throws when a file is missing, says a key twice, or holds a sentence that is not well formed.
    public static Messages load() {
        var wordings = new EnumMap<Language, Wording>(Language.class);
        for (var language : Language.values()) {
            wordings.put(language, new Wording(language, read(language)));
        }
        return new Messages(wordings);
    }

    public Wording in(Language language) {
        return wordings.get(language);
    }

    private static Map<String, Phrase> read(Language language) {
        var phrases = new TreeMap<String, Phrase>();
        patterns(language).forEach((key, pattern) -> {
            try {
                phrases.put(key, Phrase.parse(language, Spacing.of(language, pattern)));
            } catch (IllegalArgumentException broken) {
                throw new IllegalStateException(
                        "message " + key + " in " + language.code() + " is broken: " + broken.getMessage(), broken);
            }
        });
        return phrases;
    }

    static Map<String, String> patterns(Language language) {
        var file = "/messages/" + language.code() + ".properties";
        try (var stream = Messages.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no messages on the class path: " + file);
            }
            var patterns = new TreeMap<String, String>();
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object pattern) {
                    if (patterns.put((String) key, (String) pattern) != null) {
                        throw new IllegalStateException(file + " says " + key + " twice");
                    }
                    return pattern;
                }
            }.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return patterns;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
