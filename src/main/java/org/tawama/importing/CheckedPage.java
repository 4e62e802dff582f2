package org.tawama.importing;

import static org.tawama.importing.Refusal.Reason.NOT_PRINTED;
import static org.tawama.importing.Refusal.Reason.OUT_OF_ORDER;
import static org.tawama.importing.Refusal.Reason.PRINTED_TWICE;
import static org.tawama.importing.Refusal.Reason.UNKNOWN_COUNTRY;
import static org.tawama.importing.Refusal.Reason.UNKNOWN_TEXT;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.importing.Printed.Quote;

/// A page held against our readings as a whole: what is printed twice, in another order, unknown, or missing.
///
/// @param lines the page's lines, those that do not stand the check turned into refusals
/// @param missing what a whole copy prints and this one does not
record CheckedPage(List<PageLine> lines, List<Refusal> missing) {

    static CheckedPage of(Page page, Readings readings, LinkParties parties) {
        var expected = Expected.keys(readings);
        var starts = firstStarts(page.lines());
        var misplaced = misplaced(expected, starts);
        var lines = page.lines().stream()
                .map(line -> checked(line, starts, misplaced))
                .map(line -> line instanceof PageLine.Yielding yielding ? known(yielding, readings, parties) : line)
                .toList();
        var missing = expected.stream()
                .filter(key -> !starts.containsKey(key))
                .map(key -> new Refusal(NOT_PRINTED, Expected.words(key)))
                .toList();
        return new CheckedPage(lines, page.readAtAll() ? missing : List.of());
    }

    /// The things that the lines yield, each once, in the order of the page.
    List<Printed> printed() {
        return lines.stream()
                .filter(PageLine.Yielding.class::isInstance)
                .map(line -> ((PageLine.Yielding) line).printed())
                .distinct()
                .toList();
    }

    /// The line of the sentence that prints the words, or all its lines when the words are wrapped over several.
    Quote quote(Sentence sentence, String words) {
        var prose = lines.stream()
                .filter(PageLine.Prose.class::isInstance)
                .map(PageLine.Prose.class::cast)
                .filter(line -> line.sentence() == sentence)
                .toList();
        return prose.stream()
                .map(line -> new Quote(line.number(), line.number(), line.words()))
                .filter(line -> line.prints(words))
                .findFirst()
                .orElseGet(() -> whole(prose));
    }

    private static Quote whole(List<PageLine.Prose> lines) {
        var text = lines.stream().map(PageLine.Prose::words).collect(Collectors.joining("\n"));
        return new Quote(lines.getFirst().number(), lines.getLast().number(), text);
    }

    private static Map<String, Long> firstStarts(List<PageLine> lines) {
        var starts = new LinkedHashMap<String, Long>();
        lines.forEach(line -> Expected.keyOf(line).forEach(key -> starts.putIfAbsent(key, Expected.start(line))));
        return starts;
    }

    private static PageLine checked(PageLine line, Map<String, Long> starts, Set<String> misplaced) {
        var key = Expected.keyOf(line).findFirst();
        if (key.isEmpty()) return line;
        var words = Expected.words(key.get());
        if (starts.get(key.get()) != Expected.start(line)) return refused(line, PRINTED_TWICE, words);
        if (misplaced.contains(key.get())) return refused(line, OUT_OF_ORDER, words);
        return line;
    }

    /// Only a link may be new to us, and only when we know the country it names: what cannot be placed is refused, not
    /// guessed.
    private static PageLine known(PageLine.Yielding line, Readings readings, LinkParties parties) {
        var key = line.printed().key();
        return switch (line.printed()) {
            case Printed.Link link ->
                parties.placed(link) ? line : refused(line, UNKNOWN_COUNTRY, link.partnerAndCountry());
            case Printed.Accord accord ->
                readings.accord(key).isPresent() ? line : refused(line, UNKNOWN_COUNTRY, accord.partner());
            case Printed.Commission commission ->
                readings.body(key).isPresent() ? line : refused(line, UNKNOWN_COUNTRY, commission.partner());
            case Printed.Body body -> knows(readings, body) ? line : refused(line, UNKNOWN_TEXT, body.name());
            case Printed.Field field ->
                knows(readings, field) ? line : refused(line, UNKNOWN_TEXT, field.description());
            case Printed.Title ignored -> line;
        };
    }

    /// An acronym alone does not make a body: the page also says what form it has, in its name or before it.
    private static boolean knows(Readings readings, Printed.Body body) {
        return readings.body(body.key())
                .map(BodyReading::formPrinted)
                .filter(words -> body.quote().prints(words)
                        || Sentence.GATHERINGS.words().contains(words))
                .isPresent();
    }

    private static boolean knows(Readings readings, Printed.Field field) {
        var fields = readings.fields(field.key());
        return !fields.isEmpty()
                && fields.stream().allMatch(reading -> field.description().contains(reading.words()));
    }

    private static PageLine refused(PageLine line, Refusal.Reason reason, String shown) {
        return new PageLine.Refused(line.number(), new Refusal(reason, shown));
    }

    private static Set<String> misplaced(List<String> expected, Map<String, Long> starts) {
        var ranks = new HashMap<String, Integer>();
        expected.forEach(key -> ranks.put(key, ranks.size()));
        var printed = starts.entrySet().stream()
                .filter(entry -> ranks.containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> ranks.get(entry.getKey()))
                .toList();
        return Order.misplaced(printed).stream().map(expected::get).collect(Collectors.toUnmodifiableSet());
    }
}
