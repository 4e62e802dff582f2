package org.tawama.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.opendata.ThemeSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;

/// Answers for the fields of cooperation.
final class ThemePages {
    private ThemePages() {}

    static Answer one(Asked asked) {
        return asked.one(Kind.THEME, ThemeSheet.class, sheet -> shown(asked, sheet));
    }

    private static Answer shown(Asked asked, ThemeSheet sheet) {
        var page = asked.page();
        var agreements = new AgreementsPart(asked, Map.of("theme", List.of(sheet.id())), List.of());
        var lines = sheet.broader()
                .map(wider -> List.of(new Line(
                        page.say("portal.theme.broader"),
                        List.of(Value.to(page.shown(wider.name()), page.at("/themes/" + wider.id()))))))
                .orElse(List.of());
        return new RecordPage(
                        page.words().word("portal.kind", Kind.THEME.code()),
                        Crumbs.to(page, Catalogue.AGREEMENTS),
                        List.of(),
                        List.of(),
                        lines,
                        List.of(),
                        Optional.of(agreements))
                .of(asked, sheet);
    }
}
