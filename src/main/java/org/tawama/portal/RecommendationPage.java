package org.tawama.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.agreements.Side;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.RecommendationId;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.Spacing;

/// A recommendation, laid open: what is asked of whom until when, what became of it, and how often it was asked.
final class RecommendationPage {
    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final RecommendationWords told;
    private final RecommendationSheet sheet;

    RecommendationPage(Asked asked, RecommendationSheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.told = new RecommendationWords(asked);
        this.sheet = sheet;
    }

    Answer answer() {
        return new RecordPage(
                        page.words().word("portal.kind", Kind.RECOMMENDATION.code()),
                        Crumbs.to(page, Catalogue.RECOMMENDATIONS),
                        List.of(told.badge(sheet.state())),
                        told.standing(sheet),
                        lines(),
                        Stream.of(
                                        words.roll("follow-ups", "portal.roll.follow-ups", followUps()),
                                        words.roll("earlier", "portal.roll.repeats", earlier()),
                                        words.roll("later", "portal.roll.repeated-by", later()))
                                .flatMap(Optional::stream)
                                .toList(),
                        Optional.empty())
                .of(asked, sheet);
    }

    private List<Line> lines() {
        var recommendation = sheet.recommendation();
        var lines = new ArrayList<Line>();
        lines.add(words.line("portal.field.text", texts(recommendation.text())));
        lines.add(words.line("portal.field.session", session()));
        lines.add(words.line(
                "portal.field.body",
                sheet.body().map(body -> Value.to(page.shown(body.name()), page.at("/bodies/" + body.id())))));
        lines.add(words.line(
                "portal.field.number-in-session",
                recommendation
                        .number()
                        .map(number -> Value.of(page.own(page.words().number(number))))));
        lines.add(words.line("portal.field.due", told.due(sheet)));
        lines.add(words.line("portal.field.addressees.home", told.addressees(sheet, Side.HOME)));
        lines.add(words.line("portal.field.addressees.partner", told.addressees(sheet, Side.PARTNER)));
        sheet.repeats().map(this::repeats).ifPresent(value -> lines.add(words.line("portal.field.repeats", value)));
        return lines;
    }

    /// As adopted: in every language in which it is known, the reader's first.
    private List<Value> texts(LocalText text) {
        var shown = page.shown(text);
        var values = new ArrayList<Value>();
        values.add(Value.of(shown));
        for (var language : Language.values()) {
            text.find(language)
                    .filter(ignored -> language != shown.language())
                    .map(other -> Value.of(new Shown(Spacing.of(language, other), language)))
                    .ifPresent(values::add);
        }
        return values;
    }

    private Value session() {
        var id = sheet.recommendation().meeting();
        return asked.holdings()
                .sheets()
                .find(Kind.MEETING, id.text(), asked.asof(), asked.known())
                .map(meeting -> Value.to(page.shown(meeting.title()), page.at("/meetings/" + id)))
                .orElseGet(() -> Value.of(page.printed(id.text())));
    }

    /// *Recommendation 7 of the 15th session, 3 sessions ago.*
    private Value repeats(RecommendationSheet.Repeated repeated) {
        var name = find(repeated.id())
                .map(other -> page.shown(other.title()).text())
                .orElse(repeated.id().text());
        return Value.to(
                page.own(repeated.sessionsAgo()
                        .map(age -> page.say("recommendations.repeated", "name", name, "count", age))
                        .orElse(name)),
                page.at("/recommendations/" + repeated.id()));
    }

    /// In the order in which they were reported.
    private List<Sheet.Item> followUps() {
        return sheet.recommendation().followUps().stream().map(this::followUp).toList();
    }

    private Sheet.Item followUp(FollowUp followUp) {
        var said = new ArrayList<String>();
        said.add(page.shown(followUp.by()).text());
        if (!followUp.text().empty()) said.add(page.shown(followUp.text()).text());
        var head = page.say(
                "portal.part-of",
                "name",
                new ToCome(page, asked.asof()).marked(page.words().date(followUp.on()), Optional.of(followUp.on())),
                "value",
                page.words()
                        .word("recommendations.progress", followUp.progress().code()));
        return new Sheet.Item(
                page.own(head),
                Optional.empty(),
                Optional.of(page.own(String.join(page.say("portal.value.semicolon"), said))));
    }

    /// The recommendations that it repeats, and those that these repeat, with their age in sessions seen from it.
    private List<Sheet.Item> earlier() {
        var items = new ArrayList<Sheet.Item>();
        var seen = new HashSet<>(Set.of(sheet.id()));
        var next = sheet.recommendation().repeats();
        while (next.isPresent() && seen.add(next.get().text())) {
            var other = find(next.get());
            other.map(this::linked).ifPresent(items::add);
            next = other.flatMap(found -> found.recommendation().repeats());
        }
        return items;
    }

    private Sheet.Item linked(RecommendationSheet other) {
        var said = new ArrayList<String>();
        sheet.meeting()
                .flatMap(own -> other.meeting()
                        .flatMap(session -> own.sessionsSince(session).or(() -> session.sessionsSince(own))))
                .map(age -> page.say("recommendations.sessions-ago", "count", age))
                .ifPresent(said::add);
        said.add(page.words().word("recommendations.state", other.state().code()));
        return new Sheet.Item(
                page.shown(other.title()),
                Optional.of(page.at("/recommendations/" + other.id())),
                Optional.of(page.own(String.join(page.say("portal.value.comma"), said))));
    }

    /// Later recommendations that repeat this one.
    private List<Sheet.Item> later() {
        var ids = asked.holdings().records().referring(sheet.id(), asked.known()).stream()
                .filter(reference -> reference.kind().equals(Kind.RECOMMENDATION.code()))
                .map(Records.Reference::id)
                .sorted()
                .toList();
        return asked.holdings().sheets().list(Kind.RECOMMENDATION, ids, asked.asof(), asked.known()).stream()
                .map(RecommendationSheet.class::cast)
                .map(this::linked)
                .toList();
    }

    private Optional<RecommendationSheet> find(RecommendationId id) {
        return asked.holdings()
                .sheets()
                .find(Kind.RECOMMENDATION, id.text(), asked.asof(), asked.known())
                .map(RecommendationSheet.class::cast);
    }
}
