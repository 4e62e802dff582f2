package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.opendata.PartySheet;
import org.tawama.portal.Sheet.Line;

/// A party, laid open.
final class PartyPage {
    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final PartySheet sheet;

    PartyPage(Asked asked, PartySheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
    }

    Answer answer() {
        var printed = new AsPrinted(asked, sheet.evidence(), field -> Optional.empty());
        var agreements = new AgreementsPart(asked, Map.of("party", List.of(sheet.id())), List.of());
        var view = new Sheet(
                heading(),
                lines(agreements),
                List.of(),
                List.of(),
                words.names(names()).stream().toList(),
                agreements.related(),
                printed.readings(),
                printed.sources(),
                agreements.map(),
                new ProvenancePart(asked).of(sheet));
        return new Answer.Shown(page.shown(sheet.title()).text(), view);
    }

    private Sheet.Heading heading() {
        return new Sheet.Heading(
                page.words().word("parties.level", sheet.party().level().code()),
                Titles.of(page, sheet.title()),
                Crumbs.to(page, Catalogue.PARTIES),
                Badges.openQuestions(page, sheet.evidence()),
                List.of(),
                List.of());
    }

    private List<Line> lines(AgreementsPart agreements) {
        var party = sheet.party();
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.field.level", words.word("parties.level", party.level().code())));
        lines.add(words.line("portal.field.country", sheet.country().map(words::country)));
        lines.add(words.line("portal.field.territory", sheet.territory().map(words::place)));
        sheet.wilaya().ifPresent(wilaya -> {
            lines.add(words.line("portal.field.wilaya", words.place(wilaya)));
            sheet.territory()
                    .ifPresent(
                            place -> lines.addAll(new Whereabouts(asked).before(place.territory(), Optional.empty())));
        });
        words.otherNames(party.otherNames()).ifPresent(lines::add);
        party.website().ifPresent(site -> lines.add(words.line("portal.field.website", words.website(site))));
        lines.add(words.line("portal.nav.agreements", agreements.count()));
        return lines;
    }

    private List<Sheet.Item> names() {
        return sheet.party().names().stream()
                .map(name -> new Sheet.Item(page.shown(name.text()), Optional.empty(), words.during(name.period())))
                .toList();
    }
}
