package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.opendata.CsvTable;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.search.ByWilaya;
import org.tawama.search.Census;
import org.tawama.search.Search;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Figures by wilaya, on the map of the day that is asked for, each with its definition.
final class WilayaAnswers {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final List<String> FIGURES = List.of("agreements", "countries", "parties", "questions");

    private final Search search;
    private final Records records;
    private final Census census;
    private final Messages messages;

    WilayaAnswers(Search search, Records records, Sheets sheets, Messages messages) {
        this.search = search;
        this.records = records;
        this.census = new Census(search, sheets);
        this.messages = messages;
    }

    Answer table(Request request) {
        var figures = figures(request);
        var csv = request.suffix().isPresent();
        return (csv ? csv(figures) : Answer.json(json(figures, request.language())))
                .with("Vary", csv ? "Accept" : "Accept, Accept-Language");
    }

    private ByWilaya figures(Request request) {
        var known = request.query().number("known");
        awaitIndexed(known.orElseGet(records::head));
        return census.byWilaya(
                request.query().day("asof").orElse(request.today()),
                known.isPresent() ? Known.at(known.getAsLong()) : Known.latest());
    }

    private void awaitIndexed(long entry) {
        try {
            search.awaitIndexed(entry, PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private ObjectNode json(ByWilaya figures, Language language) {
        var items = figures.rows().stream().map(WilayaAnswers::item).toList();
        var body = Envelope.of(items.size(), figures.known(), figures.asof(), Optional.empty(), items);
        body.put("placed", figures.placed()).put("unplaced", figures.unplaced());
        figures.division()
                .ifPresentOrElse(
                        division -> body.put("since", division.since().toString()), () -> body.putNull("since"));
        var divisions = body.putArray("divisions");
        figures.divisions()
                .forEach(division -> divisions
                        .addObject()
                        .put("since", division.since().toString())
                        .put("wilayas", division.wilayas()));
        var definitions = body.putObject("definitions");
        FIGURES.forEach(figure -> definitions.put(figure, messages.in(language).word("statistics.definition", figure)));
        return body;
    }

    private static ObjectNode item(ByWilaya.Row row) {
        var item = JsonNodeFactory.instance.objectNode().put("id", row.wilaya().id());
        row.code().ifPresent(code -> item.put("code", code));
        var name = item.putObject("name");
        row.wilaya().title().texts().forEach((language, text) -> name.put(language.code(), text));
        item.put("agreements", row.agreements())
                .put("countries", row.countries())
                .put("parties", row.parties())
                .put("questions", row.questions());
        var doubts = item.putArray("doubts");
        doubts(row).forEach(doubts::add);
        return item;
    }

    /// What is still doubted about the wilaya itself: that it bears this code, for one.
    private static List<String> doubts(ByWilaya.Row row) {
        return row.wilaya().evidence().stream()
                .filter(Evidence::open)
                .flatMap(item -> item.question().stream())
                .map(Doubt::code)
                .distinct()
                .toList();
    }

    private static Answer csv(ByWilaya figures) {
        var columns = new ArrayList<>(List.of("id", "code"));
        Stream.of(Language.values()).map(language -> "name." + language.code()).forEach(columns::add);
        columns.addAll(FIGURES);
        columns.addAll(List.of("doubts", "asof", "known"));
        var out = new ByteArrayOutputStream();
        CsvTable.write(
                columns, figures.rows().stream().map(row -> cells(row, figures)).iterator(), out);
        return Answer.of(CsvTable.MEDIA_TYPE, out.toByteArray());
    }

    private static List<String> cells(ByWilaya.Row row, ByWilaya figures) {
        var cells = new ArrayList<>(List.of(row.wilaya().id(), row.code().orElse("")));
        for (var language : Language.values()) {
            cells.add(row.wilaya().title().texts().getOrDefault(language, ""));
        }
        Stream.of(row.agreements(), row.countries(), row.parties(), row.questions())
                .map(String::valueOf)
                .forEach(cells::add);
        cells.add(String.join("|", doubts(row)));
        cells.add(figures.asof().toString());
        cells.add(Long.toString(figures.known()));
        return cells;
    }
}
