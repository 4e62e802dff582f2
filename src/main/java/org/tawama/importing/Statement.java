package org.tawama.importing;

import static org.tawama.importing.Refusal.Reason.NOT_IN_THE_CALENDAR;
import static org.tawama.importing.Refusal.Reason.UNKNOWN_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tawama.importing.Printed.Quote;

/// A sentence or list item of the page outside the table: one line, or several over which it was wrapped. It ends with
/// the line that ends in `;`, `:` or `.`.
final class Statement {
    /// No sentence of the page is longer.
    static final int MOST_LINES = 8;

    private static final String BULLET = "•";
    private static final String ACRONYM = "(?<acronym>\\p{Lu}(?:\\.\\p{Lu}){1,9})";
    private static final Pattern BODY =
            Pattern.compile("(?<name>[^:;]+?) - " + ACRONYM + "(?: - \\(site : (?<site>https?://\\S+)\\))?(?: ;|\\.)");
    private static final Pattern FIELD = Pattern.compile("(?<name>[^:;]+?) : (?<description>[^:;]+?) ;");
    private static final Pattern NETWORK = Pattern.compile("tels que (?<name>[^()]+) \\(" + ACRONYM + "\\).*");
    private static final Pattern ACCORD = Pattern.compile("(?<name>Accord Algéro – (?<partner>\\p{L}+)),"
            + " signé le (?<signed>\\d{1,2} \\p{L}+ \\d{4})"
            + "(?: \\((?<journal>J\\.O n°(?<number>[1-9]\\d{0,2}) du (?<on>\\d{2}/\\d{2}/\\d{4}))\\))?(?: ;|\\.)");
    private static final Pattern COMMISSION =
            Pattern.compile("(?<name>Commission Algéro-(?<partner>\\p{L}+))(?: ;|\\.)");

    private final List<Line.Text> lines = new ArrayList<>();

    static boolean startsItem(String text) {
        return text.startsWith(BULLET);
    }

    void add(Line.Text line) {
        lines.add(line);
    }

    boolean started() {
        return !lines.isEmpty();
    }

    boolean finished() {
        var last = lines.getLast().text().strip();
        return last.endsWith(";") || last.endsWith(":") || last.endsWith(".");
    }

    boolean tooLong() {
        return lines.size() > MOST_LINES;
    }

    /// What each of its lines is, in that section.
    List<PageLine> read(Section section) {
        var words = words();
        var sentence = Sentence.find(section, words);
        if (sentence.isPresent()) return prose(sentence.get());
        return switch (section) {
            case MULTILATERAL -> multilateral(words);
            case BILATERAL -> bilateral(words);
            case BEFORE, TITLE, DECENTRALISED, TABLE -> refused(UNKNOWN_TEXT);
        };
    }

    /// Every line refused for the same reason, each showing itself.
    List<PageLine> refused(Refusal.Reason reason) {
        return lines.stream()
                .<PageLine>map(line -> new PageLine.Refused(
                        line.number(), new Refusal(reason, line.text().strip())))
                .toList();
    }

    private List<PageLine> multilateral(String words) {
        var body = BODY.matcher(words);
        if (body.matches()) return yielding(body(quote(), body, Optional.ofNullable(body.group("site"))));
        var field = FIELD.matcher(words);
        if (field.matches()) {
            return yielding(new Printed.Field(quote(), field.group("name"), field.group("description")));
        }
        return refused(UNKNOWN_TEXT);
    }

    private List<PageLine> bilateral(String words) {
        var commission = COMMISSION.matcher(words);
        if (commission.matches()) {
            return yielding(new Printed.Commission(quote(), commission.group("name"), commission.group("partner")));
        }
        var accord = ACCORD.matcher(words);
        if (!accord.matches()) return refused(UNKNOWN_TEXT);
        return accord(accord).map(this::yielding).orElseGet(() -> refused(NOT_IN_THE_CALENDAR));
    }

    private Optional<Printed> accord(Matcher matched) {
        var signed = FrenchDates.inWords(matched.group("signed"));
        var journal = Optional.ofNullable(matched.group("journal"));
        var on = Optional.ofNullable(matched.group("on")).flatMap(FrenchDates::inNumbers);
        if (signed.isEmpty() || journal.isPresent() != on.isPresent()) return Optional.empty();
        var gazette = on.map(day -> new Printed.Gazette(
                matched.group("journal"), Integer.parseInt(matched.group("number")), day, matched.group("on")));
        return Optional.of(new Printed.Accord(
                quote(),
                matched.group("name"),
                matched.group("partner"),
                signed.get(),
                matched.group("signed"),
                gazette));
    }

    /// Prose may name a network on one of its lines; that line yields it.
    private List<PageLine> prose(Sentence sentence) {
        return lines.stream().map(line -> proseOrNetwork(line, sentence)).toList();
    }

    private PageLine proseOrNetwork(Line.Text line, Sentence sentence) {
        var text = line.text().strip();
        var network = NETWORK.matcher(text);
        if (!network.matches()) {
            return new PageLine.Prose(
                    line.number(), text, sentence, lines.getFirst().number());
        }
        var quote = new Quote(line.number(), line.number(), text);
        return new PageLine.Yielding(line.number(), body(quote, network, Optional.empty()));
    }

    private static Printed.Body body(Quote quote, Matcher matched, Optional<String> website) {
        return new Printed.Body(quote, matched.group("name"), matched.group("acronym"), website);
    }

    private List<PageLine> yielding(Printed printed) {
        return lines.stream()
                .<PageLine>map(line -> new PageLine.Yielding(line.number(), printed))
                .toList();
    }

    private Quote quote() {
        var text = String.join(
                "\n", lines.stream().map(line -> line.text().strip()).toList());
        return new Quote(lines.getFirst().number(), lines.getLast().number(), text);
    }

    /// The sentence on one line, without its bullet, its blanks made single. A line broken inside an address
    /// (`http://www.aim-` / `council.org`) is joined without a blank.
    private String words() {
        var words = new StringBuilder();
        for (var line : lines) {
            var text = line.text().strip();
            if (!words.isEmpty() && !brokenInsideAWord(words)) words.append(' ');
            words.append(text);
        }
        var joined = words.toString().replaceAll("[\\s\\u00A0]+", " ");
        return joined.startsWith(BULLET) ? joined.substring(BULLET.length()).strip() : joined;
    }

    private static boolean brokenInsideAWord(StringBuilder words) {
        var length = words.length();
        return length > 1 && words.charAt(length - 1) == '-' && words.charAt(length - 2) != ' ';
    }
}
