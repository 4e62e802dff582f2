package org.tawama.portal;

import java.util.List;
import org.tawama.register.Revision;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.LocalText;

/// The end of the log in words, newest first.
final class LogLines {
    private final Asked asked;
    private final Page page;
    private final Holdings holdings;
    private final HeaderWords words;

    LogLines(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.holdings = asked.holdings();
        this.words = HeaderWords.of(asked);
    }

    /// The last `count` entries up to the one asked for.
    List<LogLine> latest(int count) {
        var first = Math.max(1, asked.entry() - count + 1);
        var most = (int) Math.min(count, asked.entry() - first + 1);
        var entries = holdings.register().entries(first, most);
        var statements = holdings.records().statements(first, most);
        return java.util.stream.IntStream.range(0, statements.size())
                .mapToObj(at -> line(statements.get(at), entries.get(at)))
                .toList()
                .reversed();
    }

    /// The entry with that number, which the log has.
    LogLine at(long number) {
        var entry = holdings.register().entries(number, 1).getFirst();
        return line(holdings.records().statements(number, 1).getFirst(), entry);
    }

    private LogLine line(Held<?> held, Revision entry) {
        return new LogLine(
                Long.toString(held.recorded().entry()),
                page.at("/register/entries/" + held.recorded().entry()),
                held.recorded().at(),
                page.say(
                        "portal.log.what",
                        "kind",
                        kind(page, held),
                        "act",
                        words.act(entry).text()),
                page.shown(title(held)),
                href(page, held));
    }

    LocalText title(Held<?> held) {
        return holdings.sheets().sheet(held, asked.asof(), asked.known()).title();
    }

    static String kind(Page page, Held<?> held) {
        return page.words().word("portal.kind", held.kind().code());
    }

    /// Where the record itself is read.
    static String href(Page page, Held<?> held) {
        return page.at("/" + held.kind().plural() + "/" + held.id());
    }
}
