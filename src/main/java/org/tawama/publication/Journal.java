package org.tawama.publication;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tawama.vocabulary.Language;

/// An official journal whose references we can read.
public enum Journal {
    /// *Journal officiel de la République algérienne démocratique et populaire*. Numbers restart each year. It
    /// appears about twice a week. No issue that our data cites, from 1984 on, is dated on a Friday, so such a date
    /// is a question; before, it is not: an issue of 3 January 1975 was a Friday.
    JORADP(
            DayOfWeek.FRIDAY,
            1984,
            120,
            Map.of(
                    Language.FR, "https://www.joradp.dz/FTP/jo-francais/%1$04d/F%1$04d%2$03d.pdf",
                    Language.AR, "https://www.joradp.dz/FTP/jo-arabe/%1$04d/A%1$04d%2$03d.pdf"));

    private final DayOfWeek unseenDay;
    private final int unseenSinceYear;
    private final int mostIssuesAYear;
    private final Map<Language, String> linkPatterns;

    Journal(DayOfWeek unseenDay, int unseenSinceYear, int mostIssuesAYear, Map<Language, String> linkPatterns) {
        this.unseenDay = unseenDay;
        this.unseenSinceYear = unseenSinceYear;
        this.mostIssuesAYear = mostIssuesAYear;
        this.linkPatterns = linkPatterns;
    }

    /// Whether no issue that we know of is dated on such a day.
    boolean unseenOn(LocalDate day) {
        return day.getYear() >= unseenSinceYear && day.getDayOfWeek() == unseenDay;
    }

    int mostIssuesAYear() {
        return mostIssuesAYear;
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
