package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Act;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.parties.Level;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText.Shown;

/// An agreement, laid open.
final class AgreementPage {
    private static final int MOST_RELATED = 10;

    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final AgreementSheet sheet;

    AgreementPage(Asked asked, AgreementSheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
    }

    Answer answer() {
        var relations = new RelationsPart(asked, sheet);
        var documents = new DocumentsPart(asked, sheet.id());
        var printed = new AsPrinted(asked, sheet.evidence(), this::whose);
        var view = new Sheet(
                heading(),
                lines(),
                sheet.parties().stream().map(this::party).toList(),
                new ActionSteps(page, sheet, asked.asof()).steps(documents::proving),
                new PublishedPart(asked).of(sheet),
                new CalendarPart(asked).of(sheet),
                relations.chain(),
                Stream.concat(documents.roll().stream(), relations.rolls().stream())
                        .toList(),
                related(),
                printed.readings(),
                printed.claims(),
                printed.sources(),
                new LinkMap(asked).of(sheet),
                new ProvenancePart(asked).of(sheet));
        return new Answer.Shown(page.shown(sheet.title()).text(), view);
    }

    private Sheet.Heading heading() {
        var badges = new ArrayList<Badge>();
        badges.addAll(Badges.of(page, sheet.agreement().attestation()));
        badges.add(Badges.of(page, sheet.status()));
        badges.add(Badges.of(page, sheet.vitality()));
        badges.addAll(Badges.openQuestions(page, sheet.evidence()));
        var standing = new ArrayList<String>();
        if (sheet.reported()) standing.add(page.say("portal.attestation.reported"));
        standing.addAll(new StandingWords(page, asked.asof()).of(sheet));
        standing.add(page.words().word("portal.vitality", sheet.vitality().code()));
        return new Sheet.Heading(
                page.words().word("agreements.kind", sheet.agreement().kind()),
                Titles.of(page, sheet.title()),
                Crumbs.to(page, Catalogue.AGREEMENTS),
                badges,
                standing,
                List.of(),
                PaperPages.toSheet(page));
    }

    private List<Line> lines() {
        var terms = sheet.agreement().terms();
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.field.form", words.word("agreements.form", terms.form().code())));
        lines.add(words.line(
                "portal.field.partner-country",
                sheet.countries().stream().map(words::country).toList()));
        if (!sheet.wilayas().isEmpty()) {
            lines.add(words.line(
                    "portal.field.wilaya",
                    sheet.wilayas().stream().map(words::place).toList()));
        }
        lines.add(words.line(
                "portal.field.relation",
                RelationPage.from(asked, sheet).stream()
                        .map(link -> Value.to(page.own(link.text()), link.href()))
                        .toList()));
        lines.add(words.line("portal.field.signed", dates(Act.SIGNED)));
        lines.add(words.line("portal.field.in-force", dates(Act.ENTERED_INTO_FORCE)));
        lines.add(words.line("portal.field.publications", GazettePages.linked(asked, terms.publications())));
        if (!sheet.themes().isEmpty()) {
            lines.add(words.line(
                    "portal.field.themes",
                    sheet.themes().stream()
                            .map(theme -> Value.of(page.shown(theme.name())))
                            .toList()));
        }
        return lines;
    }

    private List<Value> dates(Act act) {
        return new ActDays(page)
                .of(sheet, act, asked.asof()).stream()
                        .map(page::own)
                        .map(Value::of)
                        .toList();
    }

    private Sheet.Facing party(PartyLine line) {
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.field.level", words.word("parties.level", line.level().code())));
        line.country().ifPresent(country -> lines.add(words.line("portal.field.country", words.country(country))));
        line.territory().ifPresent(place -> lines.add(words.line("portal.field.territory", words.place(place))));
        line.wilaya().ifPresent(wilaya -> lines.add(words.line("portal.field.wilaya", words.place(wilaya))));
        line.territory()
                .filter(ignored -> line.home())
                .ifPresent(place -> lines.addAll(new Whereabouts(asked).before(place.territory(), sheet.signed())));
        line.signatory()
                .printed()
                .ifPresent(text -> lines.add(words.line("portal.field.printed", Value.of(page.printed(text)))));
        return new Sheet.Facing(
                page.words().word("agreements.side", line.signatory().side().code()),
                page.shown(line.name()),
                page.at("/parties/" + line.id()),
                lines);
    }

    /// What a field concerns where there are several: `/parties/1/country` is the country of the second party,
    /// `/actions/1/on` the day of the second action.
    private Optional<Shown> whose(String field) {
        return whose(page, sheet, field);
    }

    static Optional<Shown> whose(Page page, AgreementSheet sheet, String field) {
        var parts = field.split("/");
        if (parts.length < 3 || !parts[2].matches("\\d{1,4}")) return Optional.empty();
        var index = Integer.parseInt(parts[2]);
        var actions = sheet.agreement().terms().actions();
        return switch (parts[1]) {
            case "parties" -> at(sheet.parties(), index).map(line -> page.shown(line.name()));
            case "actions" ->
                at(actions, index)
                        .map(action -> page.own(
                                page.words().word("agreements.act", action.act().code())));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    /// Other agreements of the same parties.
    private Optional<Sheet.Related> related() {
        var parties = sheet.parties().stream()
                .filter(line -> line.level() != Level.STATE)
                .map(PartyLine::id)
                .toList();
        if (parties.isEmpty()) return Optional.empty();
        var others = asked.agreements(Map.of("party", parties), MOST_RELATED + 1).stream()
                .filter(other -> !other.id().equals(sheet.id()))
                .limit(MOST_RELATED)
                .toList();
        if (others.isEmpty()) return Optional.empty();
        return Optional.of(
                new Sheet.Related(page.say("portal.sheet.related"), AgreementRows.of(page, others), Optional.empty()));
    }
}
