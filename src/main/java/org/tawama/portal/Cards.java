package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.GazetteSheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.opendata.PartySheet;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.SourceSheet;
import org.tawama.opendata.TerritorySheet;
import org.tawama.opendata.ThemeSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.search.Found;
import org.tawama.vocabulary.LocalText.Shown;

/// Records of a list as cards: the title, and the few facts that tell one from its neighbours.
final class Cards {
    private final Asked asked;
    private final Page page;
    private final RecordWords words;

    Cards(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
    }

    /// What was found of a list, in the same order, with the reason where nothing in the card says it.
    List<Listing.Card> of(Listed list, Found found) {
        return asked.sheets(list, found).stream()
                .map(sheet ->
                        of(sheet, Because.found(page, found, sheet.id()), Because.inFile(asked, found, sheet.id())))
                .toList();
    }

    Listing.Card of(org.tawama.opendata.Sheet sheet, Optional<Shown> matched, Optional<Listing.Excerpt> excerpt) {
        return new Listing.Card(
                page.at("/" + sheet.listed().code() + "/" + sheet.id()),
                page.shown(sheet.title()),
                badges(sheet),
                lines(sheet),
                matched,
                excerpt);
    }

    private List<Badge> badges(org.tawama.opendata.Sheet sheet) {
        var badges = new ArrayList<Badge>();
        if (sheet instanceof AgreementSheet agreement) {
            badges.addAll(Badges.of(page, agreement.agreement().attestation()));
            badges.add(Badges.of(page, agreement.status()));
        }
        if (sheet instanceof RecommendationSheet one) badges.add(new RecommendationWords(asked).badge(one.state()));
        badges.addAll(Badges.openQuestions(page, sheet.evidence()));
        return badges;
    }

    private List<Line> lines(org.tawama.opendata.Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement ->
                List.of(
                        words.line("agreements.side.home", names(agreement.home())),
                        words.line("agreements.side.partner", names(agreement.partners())),
                        words.line(
                                "portal.field.partner-country",
                                agreement.countries().stream()
                                        .map(country -> Value.of(page.shown(country.name())))
                                        .toList()),
                        words.line(
                                "portal.field.signed",
                                new ActDays(page).signed(agreement).map(days -> Value.of(page.own(days)))));
            case PartySheet party ->
                List.of(
                        words.line(
                                "portal.field.level",
                                words.word(
                                        "parties.level", party.party().level().code())),
                        words.line(
                                "portal.field.country",
                                party.country().map(country -> Value.of(page.shown(country.name())))));
            case TerritorySheet place -> place(place);
            case CountrySheet country ->
                List.of(words.line("portal.field.country-key", Value.of(page.printed(country.id()))));
            case BodySheet body ->
                List.of(
                        words.line(
                                "portal.field.form",
                                words.word("bodies.form", body.body().form().code())),
                        words.line(
                                "portal.field.countries",
                                body.countries().stream()
                                        .map(country -> Value.of(page.shown(country.name())))
                                        .toList()));
            case MeetingSheet meeting -> new MeetingWords(asked).card(meeting);
            case RecommendationSheet recommendation -> new RecommendationWords(asked).card(recommendation);
            case ThemeSheet ignored -> List.of();
            case GazetteSheet issue ->
                List.of(words.line(
                        "portal.gazette.on",
                        issue.issue()
                                .on()
                                .map(date -> Value.of(page.own(page.words().date(date))))));
            case DocumentSheet document -> new DocumentWords(asked).card(document);
            case SourceSheet ignored -> List.of();
            case DoubtSheet ignored -> List.of();
        };
    }

    private List<Line> place(TerritorySheet place) {
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.field.level",
                words.word("territories.level", place.territory().level().code())));
        place.parent()
                .ifPresent(parent -> lines.add(words.line("portal.field.parent", Value.of(page.shown(parent.name())))));
        place.territory()
                .codeOn("wilaya", asked.asof())
                .ifPresent(code -> lines.add(words.line("portal.code.wilaya", Value.of(page.printed(code)))));
        return lines;
    }

    private List<Value> names(List<PartyLine> side) {
        return side.stream().map(line -> Value.of(page.shown(line.name()))).toList();
    }
}
