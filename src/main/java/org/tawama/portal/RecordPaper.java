package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.portal.Paper.Chapter;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText.Shown;

/// The page of a record, whatever its kind, as it is set on paper.
record RecordPaper(Page page, Sheet sheet) {

    Paper paper() {
        var heading = sheet.heading();
        var standing = new ArrayList<>(heading.standing());
        if (standing.isEmpty()) heading.badges().forEach(badge -> standing.add(badge.word()));
        return new Paper(heading.kind(), heading.titles(), standing, sheet.lines(), chapters());
    }

    private List<Chapter> chapters() {
        var chapters = new ArrayList<Chapter>();
        add(
                chapters,
                "parties",
                "portal.sheet.parties",
                sheet.parties().stream().map(this::facing));
        add(
                chapters,
                "timeline",
                "portal.sheet.timeline",
                sheet.steps().stream().map(this::step));
        add(
                chapters,
                "published",
                "portal.published.title",
                sheet.published().stream().map(this::facing));
        sheet.follows()
                .ifPresent(follows -> chapters.add(new Chapter(
                        "follows",
                        page.say("portal.follows.title"),
                        Optional.of(follows.note()),
                        follows.answers().stream().map(this::worked).toList())));
        sheet.chain()
                .ifPresent(chain -> chapters.add(new Chapter(
                        "chain",
                        chain.title(),
                        Optional.of(chain.note()),
                        chain.links().stream().map(this::item).toList())));
        sheet.rolls()
                .forEach(roll -> chapters.add(new Chapter(
                        roll.id(),
                        roll.title(),
                        roll.note(),
                        roll.items().stream().map(this::item).toList())));
        sheet.related()
                .ifPresent(related -> chapters.add(new Chapter(
                        "related",
                        related.title(),
                        Optional.empty(),
                        related.rows().stream().map(this::row).toList())));
        add(chapters, "claims", "portal.claims.title", sheet.claims().stream().map(this::claimed));
        add(
                chapters,
                "readings",
                "portal.sheet.readings",
                sheet.readings().stream().map(this::reading));
        add(
                chapters,
                "sources",
                "portal.sheet.sources",
                sheet.sources().stream().map(this::printed));
        add(
                chapters,
                "history",
                "portal.sheet.history",
                sheet.provenance().history().stream().map(this::statement));
        return chapters;
    }

    private void add(List<Chapter> chapters, String id, String title, Stream<Entry> entries) {
        var all = entries.toList();
        if (!all.isEmpty()) chapters.add(new Chapter(id, page.say(title), Optional.empty(), all));
    }

    private Entry facing(Sheet.Facing one) {
        return new Entry(
                key(one.href()),
                Optional.empty(),
                one.name(),
                Optional.of(one.href()),
                List.of(page.own(one.side())),
                one.lines(),
                List.of());
    }

    private Entry step(Sheet.Step step) {
        var day = step.on().map(date -> page.words().date(date)).orElseGet(() -> page.say("portal.value.no-date"));
        var words = new ArrayList<Shown>();
        words.add(page.own(step.act()));
        words.addAll(step.particulars());
        return Entry.brief(day, page.own(day), Optional.empty(), words);
    }

    private Entry worked(Sheet.Worked worked) {
        var words = new ArrayList<Shown>();
        words.add(page.own(worked.answer()));
        worked.working().forEach(said -> words.add(page.own(said)));
        return Entry.brief(worked.question(), page.own(worked.question()), Optional.empty(), words);
    }

    private Entry item(Sheet.Item item) {
        return Entry.brief(
                item.href().map(this::key).orElse(""),
                item.text(),
                item.href(),
                item.remark().stream().toList());
    }

    private Entry row(Listing.Row row) {
        var words = new ArrayList<Shown>();
        row.signed().ifPresent(date -> words.add(page.own(page.say("portal.paper.signed", "date", date))));
        words.add(page.own(row.state().word()));
        return Entry.brief(key(row.href()), row.title(), Optional.of(row.href()), words);
    }

    private Entry claimed(Sheet.Claimed claimed) {
        return new Entry(
                claimed.id(),
                Optional.empty(),
                page.own(claimed.field()),
                Optional.empty(),
                List.of(page.own(claimed.outcome().word()), page.own(claimed.sentence())),
                claimed.claims().stream().map(this::claim).toList(),
                List.of());
    }

    private Line claim(Sheet.Claim claim) {
        var values = new ArrayList<Value>();
        values.add(Value.of(claim.says()));
        claim.reasons().forEach(reason -> values.add(Value.of(reason)));
        claim.reference().map(page::printed).map(Value::of).ifPresent(values::add);
        return new Line(claim.source().source().text(), values);
    }

    private Entry reading(Sheet.Reading reading) {
        var lines = new ArrayList<Line>();
        reading.printed()
                .ifPresent(text -> lines.add(new Line(page.say("portal.field.printed"), List.of(Value.of(text)))));
        lines.add(new Line(page.say("portal.sheet.understood"), List.of(Value.of(reading.understood()))));
        var where = Stream.of(reading.source(), reading.locator())
                .filter(said -> !said.isBlank())
                .map(said -> Value.of(page.own(said)))
                .toList();
        lines.add(new Line(page.say("portal.kind.source"), where));
        reading.reference()
                .ifPresent(text ->
                        lines.add(new Line(page.say("portal.paper.reference"), List.of(Value.of(page.printed(text))))));
        var words = new ArrayList<Shown>();
        words.add(page.own(reading.verdict().word()));
        words.addAll(reading.reasons());
        return new Entry(
                reading.id(), Optional.empty(), page.own(reading.field()), Optional.empty(), words, lines, List.of());
    }

    /// The place in its source with the address of that, then what is learnt there beside what it prints.
    private Entry printed(Sheet.Printed printed) {
        var words = new ArrayList<Shown>();
        if (!printed.locator().isBlank()) words.add(page.own(printed.locator()));
        printed.quote().ifPresent(words::add);
        printed.url().map(page::printed).ifPresent(words::add);
        var told = printed.learnt().stream()
                .collect(Collectors.partitioningBy(one -> one.field().isPresent()));
        told.get(false).stream().flatMap(this::said).forEach(words::add);
        return new Entry(
                key(printed.href()) + printed.locator(),
                Optional.empty(),
                printed.source(),
                Optional.of(printed.href()),
                words,
                told.get(true).stream().map(this::learnt).toList(),
                List.of());
    }

    private Line learnt(Sheet.Learnt learnt) {
        return new Line(
                learnt.field().orElseThrow(), said(learnt).map(Value::of).toList());
    }

    private Stream<Shown> said(Sheet.Learnt learnt) {
        return Stream.concat(
                Stream.of(learnt.text()),
                learnt.reference().stream()
                        .map(text -> page.own(page.say("portal.sheet.reference", "reference", text))));
    }

    private Entry statement(Sheet.Statement statement) {
        var words = new ArrayList<Shown>();
        words.add(page.own(page.words().date(statement.at())));
        words.add(page.own(statement.act()));
        words.add(page.own(statement.office()));
        statement.reason().ifPresent(words::add);
        return Entry.brief(key(statement.href()), page.own(statement.title()), Optional.of(statement.href()), words);
    }

    /// The address without its language: the same thing has the same in every one.
    private String key(String href) {
        return href.replaceFirst("^/(ar|fr|en)(?=/|$)", "");
    }
}
