package org.tawama.importing;

import static org.tawama.importing.Refusal.Reason.NOT_UTF_8;
import static org.tawama.importing.Refusal.Reason.TOO_MANY_LINES;
import static org.tawama.importing.Refusal.Reason.TOO_MANY_REFUSALS;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The founding page, read line by line and not yet understood.
///
/// Reading is bounded: after [#MOST_LINES] lines or [#MOST_REFUSALS] refusals the rest is only counted, and refused as
/// one range.
///
/// @param lines in the order of the file, from line 1 without a gap
/// @param rest the lines that were only counted
/// @param count how many lines the file has
/// @param sha256 hexadecimal digest of the whole file
record Page(List<PageLine> lines, Optional<Rest> rest, long count, String sha256) {
    static final int MOST_LINES = 10_000;
    static final int MOST_REFUSALS = 1_000;

    /// Lines that were not read, both ends inside.
    record Rest(long from, long to, Refusal refusal) {}

    Page {
        lines = lines.stream()
                .sorted(Comparator.comparingLong(PageLine::number))
                .toList();
    }

    static Page read(InputStream file, Wilayas wilayas) throws IOException {
        var source = new Lines(file);
        var grammar = new PageGrammar(wilayas);
        var lines = new ArrayList<PageLine>();
        var refusals = 0;
        for (var next = source.next(); next.isPresent(); next = source.next()) {
            var line = next.get();
            if (isNotUtf8(line)) return refusedWhole(source, new Refusal(NOT_UTF_8, "line " + line.number()));
            var known = line instanceof Line.Text text ? grammar.read(text) : unreadable(line);
            lines.addAll(known);
            refusals += (int)
                    known.stream().filter(PageLine.Refused.class::isInstance).count();
            var stop = refusals >= MOST_REFUSALS ? TOO_MANY_REFUSALS : TOO_MANY_LINES;
            if (refusals >= MOST_REFUSALS || line.number() == MOST_LINES) {
                return stopped(source, grammar, lines, line.number(), stop);
            }
        }
        lines.addAll(grammar.finish());
        return new Page(lines, Optional.empty(), source.skipRest(), source.digestSoFar());
    }

    private static Page stopped(
            Lines source, PageGrammar grammar, List<PageLine> lines, long last, Refusal.Reason reason)
            throws IOException {
        lines.addAll(grammar.finish());
        var count = source.skipRest();
        var rest = new Rest(last + 1, count, new Refusal(reason, (count - last) + " lines"));
        var left = count > last ? Optional.of(rest) : Optional.<Rest>empty();
        return new Page(lines, left, count, source.digestSoFar());
    }

    private static Page refusedWhole(Lines source, Refusal refusal) throws IOException {
        var count = source.skipRest();
        return new Page(List.of(), Optional.of(new Rest(1, count, refusal)), count, source.digestSoFar());
    }

    private static boolean isNotUtf8(Line line) {
        return line instanceof Line.Unreadable unreadable
                && unreadable.refusal().reason() == NOT_UTF_8;
    }

    private static List<PageLine> unreadable(Line line) {
        return switch (line) {
            case Line.Unreadable unreadable -> List.of(new PageLine.Refused(unreadable.number(), unreadable.refusal()));
            case Line.Text text -> throw new IllegalStateException("a readable line: " + text);
        };
    }

    /// Whether the file could be read as text at all.
    boolean readAtAll() {
        return rest.isEmpty() || rest.get().from() > 1;
    }
}
