package org.tawama.scrutiny;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tawama.agreements.Act;
import org.tawama.agreements.Calendar;
import org.tawama.agreements.Days;
import org.tawama.bodies.Body;
import org.tawama.documents.DocumentForm;
import org.tawama.meetings.Progress;
import org.tawama.publication.GazetteReference;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Wording;

/// What a finding says to a reader, in every language.
final class Notes {
    private Notes() {}

    /// Read when a rule first finds something.
    private static final class Words {
        private static final Messages SHIPPED = Messages.load();
    }

    /// A sentence for each pair.
    static LocalText outOfOrder(List<DatesInOrder.Pair> pairs) {
        return said(words -> pairs.stream().map(pair -> outOfOrder(words, pair)).collect(Collectors.joining(" ")));
    }

    private static String outOfOrder(Wording words, DatesInOrder.Pair pair) {
        return words.say(
                "scrutiny.dates-out-of-order",
                "first",
                act(words, pair.first().act()),
                "firstOn",
                words.date(pair.first().on()),
                "then",
                act(words, pair.then().act()),
                "thenOn",
                words.date(pair.then().on()));
    }

    /// @param first the key of what comes first, and `then` of what is dated before it
    static LocalText outOfOrder(String first, PartialDate firstOn, String then, PartialDate thenOn) {
        return said(words -> words.say(
                "scrutiny.dates-out-of-order",
                "first",
                words.say(first),
                "firstOn",
                words.date(firstOn),
                "then",
                words.say(then),
                "thenOn",
                words.date(thenOn)));
    }

    static LocalText repeatsNoEarlier() {
        return said(words -> words.say("scrutiny.repeats-no-earlier"));
    }

    static LocalText followUpToCome(Progress progress, PartialDate on, LocalDate today) {
        return said(words -> words.say(
                "scrutiny.date-to-come",
                "act",
                words.word("recommendations.progress", progress.code()),
                "on",
                words.date(on),
                "today",
                words.date(today)));
    }

    static LocalText paperToCome(DocumentForm form, PartialDate on, LocalDate today) {
        return said(words -> words.say(
                "scrutiny.date-to-come",
                "act",
                words.word("documents.form", form.code()),
                "on",
                words.date(on),
                "today",
                words.date(today)));
    }

    static LocalText dayToCome(Act act, PartialDate on, LocalDate today) {
        return said(words -> words.say(
                "scrutiny.date-to-come", "act", act(words, act), "on", words.date(on), "today", words.date(today)));
    }

    static LocalText entryIntoForce(Calendar.Disagreement both) {
        return said(words -> words.say(
                "scrutiny.entry-into-force-mismatch",
                "computed",
                days(words, both.computed()),
                "stated",
                days(words, both.stated())));
    }

    static LocalText entryOnEachSide(GazetteReference one, GazetteReference other) {
        return said(words -> words.say(
                "scrutiny.entry-differs-by-side",
                "one",
                words.word("publication.cited", one.journal().code()),
                "day",
                words.date(one.inForce().orElseThrow()),
                "other",
                words.word("publication.cited", other.journal().code()),
                "against",
                words.date(other.inForce().orElseThrow())));
    }

    private static String days(Wording words, Days days) {
        return days.exact()
                ? words.date(days.earliest())
                : words.say("portal.days.range", "from", days.earliest(), "to", days.latest());
    }

    static LocalText gazette(int number, PartialDate on) {
        return said(words -> words.say("scrutiny.gazette-date-mismatch", "number", number, "on", words.date(on)));
    }

    static LocalText actNumber(String act, int year) {
        return said(words -> words.say("scrutiny.act-number-mismatch", "act", act, "year", Integer.toString(year)));
    }

    static LocalText unpublished(Act done) {
        return said(words -> words.say("scrutiny.missing-publication", "act", act(words, done)));
    }

    static LocalText samePair(String other, Optional<PartialDate> signed) {
        return said(words -> words.say(
                "scrutiny.duplicate-pair",
                "other",
                other,
                "dated",
                signed.isPresent() ? "yes" : "no",
                "signed",
                signed.map(words::date).orElse("")));
    }

    static LocalText overlapping(Body.Membership term, Body.Membership other) {
        return said(words -> words.say(
                "scrutiny.overlapping-memberships",
                "party",
                term.party().text(),
                "term",
                term(words, term),
                "other",
                term(words, other)));
    }

    static LocalText numberTaken(int number, String other) {
        return said(words -> words.say("scrutiny.number-taken-twice", "number", number, "other", other));
    }

    static LocalText askedTwice(int number, String other) {
        return said(words -> words.say("scrutiny.number-asked-twice", "number", number, "other", other));
    }

    private static String term(Wording words, Body.Membership membership) {
        return words.period(membership.period()).orElseGet(() -> words.say("scrutiny.term-without-dates"));
    }

    static LocalText country(String country, String place, String other) {
        return said(
                words -> words.say("scrutiny.country-mismatch", "country", country, "place", place, "other", other));
    }

    static LocalText sharedName(String places) {
        return said(words -> words.say("scrutiny.ambiguous-name", "places", places));
    }

    static LocalText title() {
        return said(words -> words.say("scrutiny.source.title"));
    }

    static LocalText about() {
        return said(words -> words.say("scrutiny.source.note"));
    }

    private static String act(Wording words, Act act) {
        return words.word("agreements.act", act.code());
    }

    private static LocalText said(Function<Wording, String> sentence) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) texts.put(language, sentence.apply(Words.SHIPPED.in(language)));
        return new LocalText(texts);
    }
}
