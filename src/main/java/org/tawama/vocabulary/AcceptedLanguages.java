package org.tawama.vocabulary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What an `Accept-Language` header (RFC 9110 §12.5.4) says about our languages. We depart from the header
/// in one thing: only the primary tag counts, for we speak one kind of each language, so `fr-CA` asks for
/// French.
final class AcceptedLanguages {
    private static final int LONGEST_HEADER = 500;
    private static final String ANY = "*";
    private static final Pattern RANGE = Pattern.compile(
            "(\\*|[a-z]{1,8})(?:-[a-z0-9]{1,8})*+(?:[ \t]*;[ \t]*q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?",
            Pattern.CASE_INSENSITIVE);

    /// By primary tag, or `*`: the weight, and how many tags were named before it.
    private final Map<String, Wish> wishes = new HashMap<>();

    private record Wish(double weight, int place) {}

    private AcceptedLanguages() {}

    /// A range that cannot be read says nothing; neither does a header so long that no person chose it.
    static AcceptedLanguages parse(String header) {
        var accepted = new AcceptedLanguages();
        if (header.length() > LONGEST_HEADER) return accepted;
        for (var range : header.split(",")) accepted.take(range.strip());
        return accepted;
    }

    private void take(String range) {
        var matcher = RANGE.matcher(range);
        if (!matcher.matches()) return;
        var weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
        var wish = new Wish(weight, wishes.size());
        var tag = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
        wishes.merge(tag, wish, (first, second) -> second.weight() > first.weight() ? second : first);
    }

    /// The language with the greatest weight; among equals the one named first, then the one that stands first in
    /// [Language]. The first of all when none is wanted.
    Language best() {
        return Arrays.stream(Language.values())
                .filter(language -> wish(language).weight() > 0)
                .max(Comparator.comparingDouble(
                                (Language language) -> wish(language).weight())
                        .thenComparing(language -> wish(language).place(), Comparator.reverseOrder())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(Language.values()[0]);
    }

    private Wish wish(Language language) {
        var any = wishes.getOrDefault(ANY, new Wish(0, 0));
        return wishes.getOrDefault(language.code(), any);
    }
}
