package org.tawama.opendata;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Wording;

/// What an agreement is called when no source prints a title: *Annaba – Bizerte*; and what a session and
/// its recommendations are called.
final class Titles {
    private Titles() {}

    /// The names of the home side, a dash, the names of the partner side, in each language; a name that lacks a
    /// language appears in the first one it has.
    static LocalText ofParties(List<PartyLine> parties) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, side(parties, true, language) + " – " + side(parties, false, language));
        }
        return new LocalText(texts);
    }

    /// The body's name and the session's number in its series, else its date, else the series alone.
    static LocalText ofMeeting(Meeting meeting, LocalText body) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var name = body.shownIn(language)
                    .map(LocalText.Shown::text)
                    .orElse(meeting.body().text());
            texts.put(language, title(meeting, name, Sentences.in(language)));
        }
        return new LocalText(texts);
    }

    private static String title(Meeting meeting, String body, Wording words) {
        var series = meeting.series().code();
        if (meeting.number().isPresent()) {
            return words.say(
                    "meetings.numbered." + series,
                    "body",
                    body,
                    "number",
                    meeting.number().get());
        }
        var name = words.word("meetings.series", series);
        return meeting.days()
                .from()
                .or(() -> meeting.days().to())
                .map(date -> words.say("meetings.title.dated", "body", body, "series", name, "date", date))
                .orElseGet(() -> words.say("meetings.title.undated", "body", body, "series", name));
    }

    /// Its number and its session; without a number its session alone.
    static LocalText ofRecommendation(Recommendation recommendation, LocalText session) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var words = Sentences.in(language);
            var name = session.shownIn(language)
                    .map(LocalText.Shown::text)
                    .orElse(recommendation.meeting().text());
            texts.put(
                    language,
                    recommendation
                            .number()
                            .map(number -> words.say("recommendations.title", "number", number, "session", name))
                            .orElseGet(() -> words.say("recommendations.title.unnumbered", "session", name)));
        }
        return new LocalText(texts);
    }

    private static String side(List<PartyLine> parties, boolean home, Language language) {
        return parties.stream()
                .filter(line -> line.home() == home)
                .map(line -> line.shortName().shownIn(language).map(LocalText.Shown::text))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
