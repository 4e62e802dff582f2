package org.tawama.vocabulary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One text in one or more languages, or in none. Iterates in the order of [Language].
///
/// A blank text counts as absent, so that a source's empty cell never hides another language.
public record LocalText(Map<Language, String> texts) {
    private static final LocalText NONE = new LocalText(Map.of());

    /// A text together with the language it is really in, so that a page can mark a foreign fragment.
    public record Shown(String text, Language language) {}

    public LocalText {
        var copy = new EnumMap<Language, String>(Language.class);
        texts.forEach((language, text) -> {
            if (!text.isBlank()) copy.put(language, text.strip());
        });
        texts = Collections.unmodifiableMap(copy);
    }

    public static LocalText none() {
        return NONE;
    }

    public static LocalText of(Language language, String text) {
        return new LocalText(Map.of(language, text));
    }

    public static LocalText of(String french, String arabic, String english) {
        return new LocalText(Map.of(Language.FR, french, Language.AR, arabic, Language.EN, english));
    }

    public boolean empty() {
        return texts.isEmpty();
    }

    /// The text in exactly this language.
    public Optional<String> find(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /// The text in this language, else in the first language that has one.
    public Optional<Shown> shownIn(Language language) {
        var exact = texts.get(language);
        if (exact != null) return Optional.of(new Shown(exact, language));
        return texts.entrySet().stream().findFirst().map(entry -> new Shown(entry.getValue(), entry.getKey()));
    }

    public LocalText with(Language language, String text) {
        var copy = new EnumMap<Language, String>(Language.class);
        copy.putAll(texts);
        copy.put(language, text);
        return new LocalText(copy);
    }

    /// This text, completed by `other` in the languages that this one lacks.
    public LocalText orElse(LocalText other) {
        var copy = new EnumMap<Language, String>(Language.class);
        copy.putAll(other.texts);
        copy.putAll(texts);
        return new LocalText(copy);
    }
}
