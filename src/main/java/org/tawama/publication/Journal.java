package org.tawama.publication;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;

/// An official journal whose references we can read.
public enum Journal {
    /// *Journal officiel de la République algérienne démocratique et populaire*. Numbers restart each year. It
    /// appears about twice a week. No issue that our data cites, from 1984 on, is dated on a Friday, so such a date
    /// is a question; before, it is not: an issue of 3 January 1975 was a Friday.
    JORADP(
            "DZ",
            Optional.of(DayOfWeek.FRIDAY),
            1984,
            120,
            Map.of(
                    Language.FR, "https://www.joradp.dz/FTP/jo-francais/%1$04d/F%1$04d%2$03d.pdf",
                    Language.AR, "https://www.joradp.dz/FTP/jo-arabe/%1$04d/A%1$04d%2$03d.pdf")),

    /// *Journal officiel de la République française*. Legifrance names no issue by its number, so no link is computed.
    JORF("FR"),

    /// *Boletín Oficial del Estado*.
    BOE("ES"),

    /// *Gazzetta Ufficiale della Repubblica Italiana*.
    GURI("IT");

    /// A daily.
    private static final int A_YEAR = 366;

    private final CountryCode country;
    private final Optional<DayOfWeek> unseenDay;
    private final int unseenSinceYear;
    private final int mostIssuesAYear;
    private final Map<Language, String> linkPatterns;

    /// Of whose habits we know no more than that its numbers restart each year.
    Journal(String country) {
        this(country, Optional.empty(), 0, A_YEAR, Map.of());
    }

    Journal(
            String country,
            Optional<DayOfWeek> unseenDay,
            int unseenSinceYear,
            int mostIssuesAYear,
            Map<Language, String> linkPatterns) {
        this.country = new CountryCode(country);
        this.unseenDay = unseenDay;
        this.unseenSinceYear = unseenSinceYear;
        this.mostIssuesAYear = mostIssuesAYear;
        this.linkPatterns = linkPatterns;
    }

    /// The code in message keys: `joradp`.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The state whose journal it is.
    public CountryCode country() {
        return country;
    }

    /// Throws [IllegalArgumentException] for what no issue can be called.
    static void requireIssue(int year, int number) {
        if (number < 1) throw new Impossible(Why.BELOW_ONE, "a journal's number counts from 1: " + number, number);
        if (year < 1830 || year > 9999)
            throw new Impossible(Why.OUT_OF_BOUNDS, "a journal's year: " + year, year, 1830, 9999);
    }

    /// Whether calendar and habits speak against an issue of that number and date: a day on which it is never dated, a
    /// number beyond what a year holds, a date outside the year of the series. Each is possible by a misprint.
    boolean isUnlikely(int year, int number, PartialDate on) {
        return on.exactDay().filter(this::unseenOn).isPresent()
                || number > mostIssuesAYear
                || on.year() != year
                || outOfStep(number, on);
    }

    private boolean unseenOn(LocalDate day) {
        return day.getYear() >= unseenSinceYear
                && unseenDay.filter(day.getDayOfWeek()::equals).isPresent();
    }

    /// Number and date grow together through a year; a number far from its date's place in the year is doubted.
    /// The width is generous (a journal may print its 60th issue in June or in November).
    private boolean outOfStep(int number, PartialDate on) {
        var fewest = number / (double) mostIssuesAYear;
        return on.latest().getDayOfYear() / 366.0 < fewest - 0.1;
    }

    Map<Language, String> links(int year, int number) {
        var links = new EnumMap<Language, String>(Language.class);
        linkPatterns.forEach((language, pattern) ->
                links.put(language, String.format(java.util.Locale.ROOT, pattern, year, number)));
        return links;
    }

    public static Optional<Journal> find(String code) {
        return Arrays.stream(values())
                .filter(journal -> journal.name().equals(code))
                .findFirst();
    }
}
