package org.tawama.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a whole copy of the page prints, in its order: the headings, the sentences, and everything that our readings
/// know. A copy that lacks one of these, or prints two of them in another order, is damaged; what it prints beyond them
/// may be new.
final class Expected {
    private Expected() {}

    /// In the order of the page.
    static List<String> keys(Readings readings) {
        var keys = new ArrayList<String>();
        keys.add(heading(Section.TITLE));
        keys.add(heading(Section.MULTILATERAL));
        keys.add(sentence(Sentence.MULTILATERAL_WORK));
        keys.addAll(readings.fieldKeys());
        var bodies = readings.bodyKeys();
        keys.addAll(bodies.subList(0, bodies.size() - 1));
        keys.add(heading(Section.DECENTRALISED));
        keys.add(sentence(Sentence.PROMOTION));
        keys.add(sentence(Sentence.GATHERINGS));
        keys.add(bodies.getLast());
        keys.add(sentence(Sentence.SERIES_OF_AGREEMENTS));
        keys.add(heading(Section.TABLE));
        keys.addAll(readings.linkKeys());
        keys.add(heading(Section.BILATERAL));
        keys.add(sentence(Sentence.BILATERAL_WORK));
        keys.add(sentence(Sentence.BILATERAL_AGREEMENTS));
        keys.addAll(readings.accordKeys());
        keys.add(sentence(Sentence.JOINT_COMMISSIONS));
        keys.addAll(readings.commissionKeys());
        return List.copyOf(keys);
    }

    /// The key of what a line prints; none for a blank line, a wilaya's heading, a refused line.
    static Stream<String> keyOf(PageLine line) {
        return switch (line) {
            case PageLine.Heading heading ->
                Section.openedBy(heading.words()).stream().map(Expected::heading);
            case PageLine.Prose prose -> Stream.of(sentence(prose.sentence()));
            case PageLine.Yielding yielding -> Stream.of(yielding.printed().key());
            case PageLine.Blank ignored -> Stream.empty();
            case PageLine.Refused ignored -> Stream.empty();
        };
    }

    /// The line on which that begins of which this line is a part.
    static long start(PageLine line) {
        return switch (line) {
            case PageLine.Prose prose -> prose.start();
            case PageLine.Yielding yielding -> yielding.printed().quote().from();
            case PageLine.Heading heading -> heading.number();
            case PageLine.Blank blank -> blank.number();
            case PageLine.Refused refused -> refused.number();
        };
    }

    /// The words of a key, for a reader.
    static String words(String key) {
        return key.substring(key.indexOf(':') + 1).strip();
    }

    private static String heading(Section section) {
        return "heading:" + section.heading();
    }

    private static String sentence(Sentence sentence) {
        return "sentence:" + sentence.words();
    }
}
