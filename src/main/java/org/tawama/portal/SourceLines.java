package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Source;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;

/// The sources of the register, in the order of their titles.
final class SourceLines {
    private static final int AT_ONCE = 100;

    /// A page that lists more would be read by nobody; the data file has them all.
    private static final int MOST = 300;

    private SourceLines() {}

    static List<SourceLine> all(Asked asked) {
        var sources = new ArrayList<Held<Source>>();
        var after = "";
        while (sources.size() < MOST) {
            var some = asked.holdings().records().list(Kind.SOURCE, after, AT_ONCE, asked.known());
            sources.addAll(some);
            if (some.size() < AT_ONCE) break;
            after = some.getLast().id();
        }
        return sources.stream()
                .map(held -> line(asked.page(), held.value()))
                .sorted(Comparator.comparing(
                        line -> line.title().text(), asked.page().words().order()))
                .toList();
    }

    private static SourceLine line(Page page, Source source) {
        return new SourceLine(
                page.shown(source.title()),
                page.at("/sources/" + source.id()),
                source.publisher(),
                source.url().filter(SourceLines::leadsOut),
                licence(source),
                credit(page, source));
    }

    static Optional<String> licence(Source source) {
        return Optional.of(source.licence()).filter(licence -> !licence.isBlank());
    }

    /// A data set is used under its licence; a text without one is cited, not copied.
    static String credit(Page page, Source source) {
        return licence(source)
                .map(licence -> page.say("portal.sources.credit", "publisher", source.publisher(), "licence", licence))
                .orElseGet(() -> page.say("portal.sources.cited", "publisher", source.publisher()));
    }

    /// An address that a browser may follow, whatever a record says.
    static boolean leadsOut(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
