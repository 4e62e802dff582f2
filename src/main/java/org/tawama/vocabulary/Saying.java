package org.tawama.vocabulary;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/// How a language says a number and a date, and in which order it lists names. Algerian usage in Arabic and French:
/// Western digits, the month names جانفي to ديسمبر.
///
/// Immutable, and safe for any number of threads.
public final class Saying {
    private static final Map<Language, Saying> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            BY_LANGUAGE.put(language, new Saying(language));
        }
    }

    private final Language language;
    private final LocalizedNumberFormatter numbers;
    private final Collator collator;

    private Saying(Language language) {
        var locale = ULocale.forLocale(language.locale());
        this.language = language;
        this.numbers = NumberFormatter.withLocale(locale);
        this.collator = Collator.getInstance(locale).freeze();
    }

    public static Saying in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /// `1 234` in French, `1,234` in English.
    public String number(long number) {
        return numbers.format(number).toString();
    }

    /// The date as far as it is known, in words: `22 November 1999`, `September 2017`, `1988`. The qualifier is not
    /// said: that takes a sentence.
    public String date(PartialDate date) {
        if (date.month().isEmpty()) {
            return Integer.toString(date.year());
        }
        return date.exactDay().map(this::date).orElseGet(() -> words("LLLL uuuu", date.earliest()));
    }

    /// The day in words: `1 July 1962`, in French `1er juillet 1962`.
    public String date(LocalDate day) {
        return words(language == Language.FR && day.getDayOfMonth() == 1 ? "d'er' MMMM uuuu" : "d MMMM uuuu", day);
    }

    private String words(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    /// Bytes that, compared one by one without sign, stand in that order; for an index that sorts by itself.
    public byte[] sortKey(String name) {
        return collator.getCollationKey(name).toByteArray();
    }

    /// The order in which a reader of this language looks names up.
    public Comparator<String> order() {
        return collator::compare;
    }
}
