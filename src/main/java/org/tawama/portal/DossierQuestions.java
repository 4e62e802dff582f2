package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Attestation;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Sheet;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText.Shown;

/// What is open in a country's dossier: one chapter, a figure that counts what stands in it, and a mark beside
/// every line that rests on it.
record DossierQuestions(Asked asked, Bibliography bibliography) {

    private Page page() {
        return asked.page();
    }

    /// How many questions of that record stand in the chapter, to be set beside its line; nothing where none
    /// does.
    Optional<Shown> mark(Sheet record) {
        var open = asking(record).size();
        return open == 0
                ? Optional.empty()
                : Optional.of(page().own(page().say("portal.sheet.open-questions", "count", open)));
    }

    /// The figure: as many as the chapter has lines, and how many links only lack their day.
    Line figure(List<? extends Sheet> records) {
        var words = page().words();
        var values = new ArrayList<Value>();
        values.add(Value.of(page().own(words.number(
                records.stream().mapToLong(record -> asking(record).size()).sum()))));
        var undated = records.stream()
                .flatMap(this::open)
                .filter(one -> isToldWithTheLink(one))
                .count();
        if (undated > 0) {
            values.add(Value.of(page().own(page().say(
                            "portal.paper.state",
                            "status",
                            page().say("portal.paper.undated-links"),
                            "count",
                            words.number(undated)))));
        }
        return new Line(page().say("portal.nav.doubts"), values);
    }

    /// Each record that leaves something open, with a line for each question.
    Stream<Entry> entries(List<? extends Sheet> records) {
        return records.stream().flatMap(this::entry);
    }

    private Stream<Entry> entry(Sheet record) {
        var asking = asking(record);
        if (asking.isEmpty()) return Stream.empty();
        var lines = new AsPrinted(asked, asking, whose(record))
                .each().stream().map(this::line).toList();
        return Stream.of(new Entry(
                record.id(),
                Optional.empty(),
                page().shown(record.title()),
                Optional.of(page().at("/" + record.listed().code() + "/" + record.id())),
                List.of(),
                lines,
                bibliography.cite(asking)));
    }

    private Function<String, Optional<Shown>> whose(Sheet record) {
        return record instanceof AgreementSheet agreement
                ? field -> AgreementPage.whose(page(), agreement, field)
                : field -> Optional.empty();
    }

    private Line line(org.tawama.portal.Sheet.Reading reading) {
        var values = new ArrayList<Value>();
        values.add(Value.of(reading.printed().orElse(reading.understood())));
        reading.reasons().forEach(reason -> values.add(Value.of(reason)));
        return new Line(reading.field(), values);
    }

    private List<Evidence> asking(Sheet record) {
        return open(record)
                .filter(one -> !isToldWithTheLink(one))
                .map(DoubtSheet::item)
                .toList();
    }

    private Stream<DoubtSheet> open(Sheet record) {
        return asked.holdings().sheets().doubts(record, asked.asof()).stream()
                .filter(one -> one.item().open());
    }

    /// That no day is known is said with each link of local authorities itself.
    private static boolean isToldWithTheLink(DoubtSheet one) {
        return one.doubt() == Doubt.MISSING_DATE
                && one.about() instanceof AgreementSheet sheet
                && sheet.agreement() instanceof Agreement.Decentralised
                && sheet.agreement().attestation() == Attestation.CONFIRMED;
    }
}
