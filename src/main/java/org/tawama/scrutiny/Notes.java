package org.tawama.scrutiny;

import java.util.EnumMap;
import java.util.function.Function;
import org.tawama.agreements.Act;
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

    static LocalText outOfOrder(Act first, PartialDate firstOn, Act then, PartialDate thenOn) {
        return said(words -> words.say(
                "scrutiny.dates-out-of-order",
                "first",
                act(words, first),
                "firstOn",
                words.date(firstOn),
                "then",
                act(words, then),
                "thenOn",
                words.date(thenOn)));
    }

    static LocalText gazette(int number, PartialDate on) {
        return said(words -> words.say("scrutiny.gazette-date-mismatch", "number", number, "on", words.date(on)));
    }

    static LocalText unpublished(Act done) {
        return said(words -> words.say("scrutiny.missing-publication", "act", act(words, done)));
    }

    static LocalText samePair(String other) {
        return said(words -> words.say("scrutiny.duplicate-pair", "other", other));
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
