package org.tawama.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.vocabulary.Typed;

/// An issue as people cite it: `77 de 2007`, `JORADP 77/2007`, `2007/77`, `J.O n°77 du 07/12/2007`, `رقم ٧٧ لسنة ٢٠٠٧`.
///
/// @param journal if it is named by its code; else it may be any
public record Citation(Optional<Journal> journal, int year, int number) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\d{1,6}(?![\\p{L}\\d])");
    private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?=\\d{4}\\b)");
    private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|2\\d{3}");
    private static final int MOST_NUMBERS = 3;

    public Citation {
        Journal.requireIssue(year, number);
    }

    /// The issue that the words cite; nothing where they cite none, or not for certain. An act's number,
    /// `07-375`, cites none.
    public static Optional<Citation> parse(String words) {
        var text = DAY.matcher(Typed.europeanDigits(words).replaceAll("\\p{Cf}", ""))
                .replaceAll(" ");
        if (text.matches(".*\\b\\d{2}-\\d{2,3}\\b.*")) return Optional.empty();
        var numbers = new ArrayList<>(
                NUMBER.matcher(text).results().map(found -> found.group()).toList());
        var years = numbers.stream().filter(YEAR.asMatchPredicate()).toList();
        if (years.size() != 1 || numbers.size() < 2 || numbers.size() > MOST_NUMBERS) return Optional.empty();
        numbers.removeAll(years);
        return number(numbers).map(number -> new Citation(journal(words), Integer.parseInt(years.getFirst()), number));
    }

    /// The first: what follows is a day of a month.
    private static Optional<Integer> number(List<String> numbers) {
        return Optional.of(numbers.getFirst())
                .filter(first -> first.length() <= 3)
                .map(Integer::valueOf)
                .filter(first -> first > 0);
    }

    private static Optional<Journal> journal(String words) {
        var upper = words.toUpperCase(Locale.ROOT);
        return Arrays.stream(Journal.values())
                .filter(journal -> upper.contains(journal.name()))
                .findFirst();
    }

    /// The issues that it can mean.
    public List<GazetteIssueId> issues() {
        return journal.map(List::of).orElseGet(() -> List.of(Journal.values())).stream()
                .map(one -> GazetteIssueId.of(one, year, number))
                .toList();
    }
}
