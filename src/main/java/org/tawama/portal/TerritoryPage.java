package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.opendata.TerritorySheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.PartialDate;

/// A territory, laid open: what it is called and numbered, where it lies and lay, what lies in it, and who there has
/// agreed with whom.
final class TerritoryPage {
    private static final int MOST_WITHIN = 500;

    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final TerritorySheet sheet;
    private final Territory territory;
    private final List<Records.Reference> referring;

    TerritoryPage(Asked asked, TerritorySheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
        this.territory = sheet.territory();
        this.referring = asked.holdings().records().referring(sheet.id(), asked.known());
    }

    Answer answer() {
        var agreements = agreements();
        return new RecordPage(
                        page.words().word("territories.level", territory.level().code()),
                        Crumbs.to(page, Catalogue.TERRITORIES),
                        Badges.existing(page, sheet.existing()),
                        List.of(),
                        lines(agreements),
                        Stream.of(words.names(names()), parents(), parties(), within())
                                .flatMap(Optional::stream)
                                .toList(),
                        agreements)
                .of(asked, sheet);
    }

    private List<Line> lines(Optional<AgreementsPart> agreements) {
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.field.level",
                words.word("territories.level", territory.level().code())));
        lines.add(words.line("portal.field.country", country()));
        sheet.parent().ifPresent(parent -> lines.add(words.line("portal.field.parent", words.place(parent))));
        words.during(territory.existence())
                .ifPresent(period -> lines.add(words.line("portal.field.existence", Value.of(period))));
        for (var code : territory.codes()) {
            lines.add(new Line(
                    page.words()
                            .find("portal.code." + code.scheme())
                            .orElseGet(() -> page.say("portal.code.other", "scheme", code.scheme())),
                    Stream.concat(
                                    Stream.of(Value.of(page.printed(code.text()))),
                                    words.during(code.period()).map(Value::of).stream())
                            .toList()));
        }
        words.otherNames(territory.otherNames()).ifPresent(lines::add);
        agreements.ifPresent(part -> lines.add(words.line("portal.nav.agreements", part.count())));
        return lines;
    }

    private Optional<Value> country() {
        return asked.holdings()
                .records()
                .find(Kind.COUNTRY, territory.country().text(), asked.known())
                .map(held -> words.country(held.value()));
    }

    private List<Sheet.Item> names() {
        return territory.names().stream()
                .map(name -> new Sheet.Item(page.shown(name.text()), Optional.empty(), words.during(name.period())))
                .toList();
    }

    /// The territories above it through time; nothing when there has been only one.
    private Optional<Sheet.Roll> parents() {
        if (territory.parents().size() < 2) return Optional.empty();
        var ids = territory.parents().stream()
                .map(parent -> parent.territory().text())
                .toList();
        var above = asked.holdings().records().findAll(Kind.TERRITORY, ids, asked.known());
        var items = territory.parents().stream()
                .filter(parent -> above.containsKey(parent.territory().text()))
                .map(parent -> new Sheet.Item(
                        Places.named(
                                page,
                                above.get(parent.territory().text()).value(),
                                parent.period().to().map(PartialDate::latest).orElse(asked.asof())),
                        Optional.of(page.at("/territories/" + parent.territory())),
                        words.during(parent.period())))
                .toList();
        return words.roll("parents", "portal.roll.parents", items);
    }

    /// What lies directly in it on the day, by name.
    private Optional<Sheet.Roll> within() {
        var ids = ids(Kind.TERRITORY).limit(MOST_WITHIN).toList();
        var items = asked.holdings().sheets().list(Kind.TERRITORY, ids, asked.asof(), asked.known()).stream()
                .map(TerritorySheet.class::cast)
                .filter(inner -> inner.existing()
                        && inner.parent()
                                .filter(parent -> parent.id().equals(sheet.id()))
                                .isPresent())
                .map(inner -> item("/territories/" + inner.id(), inner))
                .sorted(Comparator.comparing(
                        item -> item.text().text(), page.words().order()))
                .toList();
        if (items.isEmpty()) return Optional.empty();
        return Optional.of(new Sheet.Roll(
                "within",
                page.say("portal.roll.within", "count", items.size()),
                Optional.empty(),
                items,
                Optional.empty()));
    }

    /// The legal persons that answer for it.
    private Optional<Sheet.Roll> parties() {
        var items = asked
                .holdings()
                .sheets()
                .list(Kind.PARTY, ids(Kind.PARTY).limit(MOST_WITHIN).toList(), asked.asof(), asked.known())
                .stream()
                .map(party -> item("/parties/" + party.id(), party))
                .toList();
        return words.roll("parties", "portal.roll.parties", items);
    }

    private Sheet.Item item(String path, org.tawama.opendata.Sheet record) {
        return new Sheet.Item(page.shown(record.title()), Optional.of(page.at(path)), Optional.empty());
    }

    private Stream<String> ids(Kind<?> kind) {
        return referring.stream()
                .filter(reference -> reference.kind().equals(kind.code()))
                .map(Records.Reference::id);
    }

    /// Of a wilaya those of all who lie in it, elsewhere those of the parties that answer for the place.
    private Optional<AgreementsPart> agreements() {
        if (territory.level() == TerritoryLevel.WILAYA) {
            return Optional.of(new AgreementsPart(asked, Map.of("wilaya", List.of(sheet.id())), List.of()));
        }
        var parties = ids(Kind.PARTY).limit(50).toList();
        if (parties.isEmpty()) return Optional.empty();
        return Optional.of(new AgreementsPart(asked, Map.of("party", parties), List.of()));
    }
}
