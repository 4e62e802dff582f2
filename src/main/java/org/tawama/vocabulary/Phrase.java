package org.tawama.vocabulary;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A sentence in one language with named holes, in ICU message syntax: `{count, plural, one {# link} other {# links}}`.
///
/// Filling is safe from any number of threads. A hole that is not filled, and a value that has no hole, are mistakes of
/// the program and throw: a sentence is never shown half filled.
public final class Phrase {
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Language language;
    private final String pattern;
    private final Optional<MessageFormat> format;
    private final Set<String> holes;

    /// The holes whose value only chooses a case; it is not shown.
    private final Set<String> choices;

    private Phrase(Language language, String pattern, MessageFormat format) {
        this.language = language;
        this.pattern = pattern;
        var parsed = new MessagePattern(pattern);
        this.holes = holes(parsed, type -> true);
        this.choices = holes(parsed, type -> type == MessagePattern.ArgType.SELECT);
        this.format = holes.isEmpty() ? Optional.empty() : Optional.of(format);
    }

    /// Reads a pattern; throws [IllegalArgumentException] with the place of the mistake when it is not well formed.
    public static Phrase parse(Language language, String pattern) {
        var format = new MessageFormat(pattern, ULocale.forLocale(language.locale()));
        if (!format.usesNamedArguments() && !format.getArgumentNames().isEmpty()) {
            throw new IllegalArgumentException("holes have names, not numbers: " + pattern);
        }
        return new Phrase(language, pattern, format);
    }

    /// The names of all holes, those inside the cases of another one too.
    public Set<String> holes() {
        return holes;
    }

    private static Set<String> holes(MessagePattern parsed, Predicate<MessagePattern.ArgType> wanted) {
        var names = new TreeSet<String>();
        for (var part = 0; part < parsed.countParts(); part++) {
            var start = parsed.getPart(part);
            if (start.getType() == MessagePattern.Part.Type.ARG_START && wanted.test(start.getArgType())) {
                names.add(parsed.getSubstring(parsed.getPart(part + 1)));
            }
        }
        return Set.copyOf(names);
    }

    /// The sentence with its holes filled. Text is isolated where its direction could disturb the sentence around it.
    public String fill(Map<String, ?> values) {
        if (!values.keySet().equals(holes)) {
            throw new IllegalArgumentException("\"" + pattern + "\" wants " + new TreeSet<>(holes) + ", was given "
                    + new TreeSet<>(values.keySet()));
        }
        return format.map(original -> fill((MessageFormat) original.clone(), values))
                .orElseGet(() -> plain(pattern));
    }

    private String fill(MessageFormat own, Map<String, ?> values) {
        var ready = new TreeMap<String, Object>();
        values.forEach((name, value) ->
                ready.put(name, value instanceof String text && !choices.contains(name) ? isolated(text) : value));
        return own.format(ready);
    }

    /// Quotes are syntax even in a sentence without holes.
    private static String plain(String pattern) {
        return pattern.indexOf('\'') < 0 ? pattern : new MessageFormat(pattern).format(new Object[0]);
    }

    private String isolated(String text) {
        var disturbs = text.codePoints().anyMatch(this::disturbs);
        return disturbs ? ISOLATE + text + END_OF_ISOLATE : text;
    }

    private boolean disturbs(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                language.direction() == Language.Direction.LEFT_TO_RIGHT;
            case Character.DIRECTIONALITY_WHITESPACE, Character.DIRECTIONALITY_NONSPACING_MARK -> false;
            default -> language.direction() == Language.Direction.RIGHT_TO_LEFT;
        };
    }

    /// The plural forms that the language distinguishes and this sentence does not say, by hole: empty when complete.
    /// French *many* is not asked for: it begins at a million.
    public Map<String, Set<String>> missingPluralForms() {
        var missing = new TreeMap<String, Set<String>>();
        var parsed = new MessagePattern(pattern);
        for (var part = 0; part < parsed.countParts(); part++) {
            var start = parsed.getPart(part);
            if (start.getType() == MessagePattern.Part.Type.ARG_START
                    && start.getArgType() == MessagePattern.ArgType.PLURAL) {
                var wanted = wantedForms();
                wanted.removeAll(selectors(parsed, part));
                if (!wanted.isEmpty()) {
                    missing.put(parsed.getSubstring(parsed.getPart(part + 1)), wanted);
                }
            }
        }
        return missing;
    }

    private Set<String> wantedForms() {
        var forms = new TreeSet<>(
                PluralRules.forLocale(ULocale.forLocale(language.locale())).getKeywords());
        if (language == Language.FR) {
            forms.remove("many");
        }
        return forms;
    }

    private static Set<String> selectors(MessagePattern parsed, int start) {
        var selectors = new TreeSet<String>();
        var end = parsed.getLimitPartIndex(start);
        for (var part = start + 1; part < end; part++) {
            switch (parsed.getPart(part).getType()) {
                case ARG_SELECTOR -> selectors.add(parsed.getSubstring(parsed.getPart(part)));
                case MSG_START -> part = parsed.getLimitPartIndex(part);
                default -> {}
            }
        }
        return selectors;
    }
}
