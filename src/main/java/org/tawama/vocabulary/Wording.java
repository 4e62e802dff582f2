package org.tawama.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tawama.vocabulary.PartialDate.Qualifier;

/// All sentences in one language, and how that language says dates and numbers.
public final class Wording {
    private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

    private final Language language;
    private final Map<String, Phrase> phrases;

    Wording(Language language, Map<String, Phrase> phrases) {
        this.language = language;
        this.phrases = Map.copyOf(phrases);
    }

    public Language language() {
        return language;
    }

    /// The sentence under `key`. Holes follow as name and value in turn:
    /// `say("portal.catalogue.agreements.count", "count", 38)`. Dates are said in words. An unknown key and
    /// a hole left open throw.
    public String say(String key, Object... holes) {
        var phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.code());
        }
        if (holes.length % 2 != 0) {
            throw new IllegalArgumentException("holes come as name and value: " + key);
        }
        var values = new HashMap<String, Object>();
        for (var i = 0; i < holes.length; i += 2) {
            values.put((String) holes[i], said(holes[i + 1]));
        }
        return phrase.fill(values);
    }

    /// The sentence under `key` if there is one; it must have no holes.
    public Optional<String> find(String key) {
        return Optional.ofNullable(phrases.get(key)).map(phrase -> phrase.fill(Map.of()));
    }

    private Object said(Object value) {
        return switch (value) {
            case PartialDate date -> date(date);
            case LocalDate day -> date(day);
            case Instant instant -> date(instant);
            default -> value;
        };
    }

    /// The word for one of a closed list: `word("agreements.status", "in-force")`.
    public String word(String group, String code) {
        return say(group + "." + code.toLowerCase(Locale.ROOT));
    }

    public String number(long number) {
        return Saying.in(language).number(number);
    }

    /// The date in words with what is doubtful about it: "22 November 1999", "about 1988".
    public String date(PartialDate date) {
        var words = Saying.in(language).date(date);
        if (date.qualifier() == Qualifier.EXACT) {
            return words;
        }
        return say(
                switch (date.qualifier()) {
                    case EXACT, APPROXIMATE -> "portal.date.approximate";
                    case UNCERTAIN -> "portal.date.uncertain";
                    case APPROXIMATE_AND_UNCERTAIN -> "portal.date.approximate-and-uncertain";
                },
                "date",
                words);
    }

    /// When something held, each end with the precision with which it is known: "until March 2015", "since about 1988".
    /// Empty for what has always held: there is nothing to say.
    public Optional<String> period(Period period) {
        if (period.equals(Period.always())) return Optional.empty();
        var from = period.from();
        var to = period.to();
        if (from.isEmpty()) return to.map(last -> say("portal.period.until", "to", last, "ends", precision(last)));
        if (to.isEmpty()) return from.map(day -> say("portal.period.since", "from", day, "starts", precision(day)));
        return Optional.of(say(
                "portal.period.between",
                "from",
                from.get(),
                "starts",
                precision(from.get()),
                "to",
                to.get(),
                "ends",
                precision(to.get())));
    }

    /// A language may join a day otherwise than a month or an approximate date: *jusqu’au*, *jusqu’en*, *jusque vers*.
    private static String precision(PartialDate date) {
        return switch (date.qualifier()) {
            case EXACT, UNCERTAIN -> date.exactDay().isPresent() ? "day" : "stretch";
            case APPROXIMATE, APPROXIMATE_AND_UNCERTAIN -> "about";
        };
    }

    public String date(LocalDate day) {
        return Saying.in(language).date(day);
    }

    /// The day of an instant in Algiers.
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, ALGIERS));
    }

    /// The order in which a reader of this language looks names up.
    public Comparator<String> order() {
        return Saying.in(language).order();
    }

    Set<String> keys() {
        return new TreeSet<>(phrases.keySet());
    }

    Phrase phrase(String key) {
        return phrases.get(key);
    }
}
