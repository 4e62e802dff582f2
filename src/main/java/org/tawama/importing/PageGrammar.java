package org.tawama.importing;

import static org.tawama.importing.Refusal.Reason.OUTSIDE_ITS_SECTION;
import static org.tawama.importing.Refusal.Reason.OUT_OF_ORDER;
import static org.tawama.importing.Refusal.Reason.PRINTED_TWICE;
import static org.tawama.importing.Refusal.Reason.UNFINISHED_STATEMENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Says of each line of the founding page what it is: heading, prose, blank, something printed, or refused.
///
/// Protocol: [#read] with every line in order, then [#finish] once. Both answer with the lines that became
/// clear by it; a wrapped sentence becomes clear with its last line.
final class PageGrammar {
    private final TableRow table;
    private final Set<Section> seen = EnumSet.noneOf(Section.class);
    private Section section = Section.BEFORE;
    private Statement open = new Statement();

    PageGrammar(Wilayas wilayas) {
        table = new TableRow(wilayas);
    }

    List<PageLine> read(Line.Text line) {
        var text = line.text().strip();
        if (isBlank(text)) return List.of(new PageLine.Blank(line.number()));
        var opened = Section.openedBy(text);
        if (opened.isPresent()) return join(finish(), heading(line, opened.get()));
        if (section == Section.TABLE) return List.of(table.read(line));
        if (section == Section.BEFORE) return List.of(refused(line, OUTSIDE_ITS_SECTION));
        return statement(line, text);
    }

    /// What is left open is refused as unfinished.
    List<PageLine> finish() {
        var unfinished = open.refused(UNFINISHED_STATEMENT);
        open = new Statement();
        return unfinished;
    }

    private List<PageLine> statement(Line.Text line, String text) {
        var before = Statement.startsItem(text) ? finish() : List.<PageLine>of();
        open.add(line);
        if (open.tooLong()) return join(before, finish());
        if (!open.finished()) return before;
        var read = open.read(section);
        open = new Statement();
        return join(before, read);
    }

    private List<PageLine> heading(Line.Text line, Section opened) {
        if (!seen.add(opened)) return List.of(refused(line, PRINTED_TWICE));
        if (opened.compareTo(section) < 0) return List.of(refused(line, OUT_OF_ORDER));
        section = opened;
        if (opened != Section.TITLE) return List.of(new PageLine.Heading(line.number(), opened.heading()));
        var quote = new Printed.Quote(line.number(), line.number(), line.text().strip());
        return List.of(new PageLine.Yielding(line.number(), new Printed.Title(quote, quote.text())));
    }

    private static PageLine refused(Line.Text line, Refusal.Reason reason) {
        return new PageLine.Refused(
                line.number(), new Refusal(reason, line.text().strip()));
    }

    private static List<PageLine> join(List<PageLine> first, List<PageLine> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter));
    }
}
