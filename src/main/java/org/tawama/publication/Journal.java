package org.tawama.publication;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.vocabulary.Language;

/// An official journal whose references we can read.
public enum Journal {
    /// *Journal officiel de la République algérienne démocratique et populaire*. Numbers restart each year. It
    /// appears about twice a week; Friday was a day of rest throughout, whatever the weekend of the time.
    JORADP(
            EnumSet.of(DayOfWeek.FRIDAY),
            120,
            Map.of(
                    Language.FR, "https://www.joradp.dz/FTP/jo-francais/%1$04d/F%1$04d%2$03d.pdf",
                    Language.AR, "https://www.joradp.dz/FTP/jo-arabe/%1$04d/A%1$04d%2$03d.pdf"));

    private final Set<DayOfWeek> daysOfRest;
    private final int mostIssuesAYear;
    private final Map<Language, String> linkPatterns;

    Journal(Set<DayOfWeek> daysOfRest, int mostIssuesAYear, Map<Language, String> linkPatterns) {
        this.daysOfRest = daysOfRest;
        this.mostIssuesAYear = mostIssuesAYear;
        this.linkPatterns = linkPatterns;
    }

    boolean restsOn(DayOfWeek day) {
        return daysOfRest.contains(day);
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
