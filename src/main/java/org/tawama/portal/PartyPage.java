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
        var agreements = new AgreementsPart(asked, Map.of("party", List.of(sheet.id())), List.of());
        return new RecordPage(
                        page.words().word("parties.level", sheet.party().level().code()),
                        Crumbs.to(page, Catalogue.PARTIES),
                        List.of(),
                        List.of(),
                        lines(agreements),
                        words.names(names()).stream().toList(),
                        Optional.of(agreements))
                .of(asked, sheet);
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
