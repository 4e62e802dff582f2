package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.Listed;
import org.tawama.opendata.SourceSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText.Shown;

/// Answers for the sources.
final class SourcePages {
    private SourcePages() {}

    static Answer list(Asked asked) {
        var downloads = new Downloads(asked.page());
        var address = new Address("", asked.parameters().values());
        return new Answer.Shown(
                asked.page().say("portal.sources.title"),
                new Sources(
                        asked.standing(),
                        downloads.of(Listed.SOURCES, address),
                        downloads.news(Listed.SOURCES, address),
                        SourceLines.all(asked)));
    }

    static Answer one(Asked asked) {
        return asked.one(Kind.SOURCE, SourceSheet.class, sheet -> shown(asked, sheet));
    }

    private static Answer shown(Asked asked, SourceSheet sheet) {
        var page = asked.page();
        return new RecordPage(
                        page.words().word("portal.kind", Kind.SOURCE.code()),
                        List.of(
                                Link.to(page.say("portal.nav.home"), page.at("")),
                                Link.to(page.say("portal.sources.title"), page.at("/sources"))),
                        List.of(),
                        List.of(SourceLines.credit(page, sheet.source())),
                        lines(page, sheet),
                        List.of(),
                        Optional.empty())
                .of(asked, sheet);
    }

    private static List<Line> lines(Page page, SourceSheet sheet) {
        var source = sheet.source();
        var lines = new ArrayList<Line>();
        lines.add(line(page, "portal.source.publisher", page.printed(source.publisher())));
        source.date()
                .ifPresent(date -> lines.add(
                        line(page, "portal.source.date", page.own(page.words().date(date)))));
        source.url()
                .filter(SourceLines::leadsOut)
                .ifPresent(url -> lines.add(new Line(
                        page.say("portal.source.url"), List.of(Value.to(new Shown(url, Language.EN), url)))));
        lines.add(new Line(
                page.say("portal.source.licence"),
                SourceLines.licence(source).stream()
                        .map(licence -> Value.of(new Shown(licence, Language.EN)))
                        .toList()));
        source.sha256()
                .ifPresent(digest -> lines.add(line(page, "portal.source.digest", new Shown(digest, Language.EN))));
        if (!source.note().empty()) lines.add(line(page, "portal.source.note", page.shown(source.note())));
        return lines;
    }

    private static Line line(Page page, String key, Shown value) {
        return new Line(page.say(key), List.of(Value.of(value)));
    }
}
