package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.bodies.BodyForm;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CsvTable;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.search.ByState;
import org.tawama.search.ByStatus;
import org.tawama.search.Found;
import org.tawama.search.Inquiry;
import org.tawama.search.Search;
import org.tawama.search.Sorting;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.Period;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Bodies by states, and agreements by country and state in law: the same tables as the pages', cell by cell.
final class ParticipationAnswers {
    static final Parameter SORT = Parameter.once(
            "sort",
            new Parameter.Words(40),
            "the column by which the rows stand, with `-` before it the other way: `name`, a column of numbers as it is"
                    + " called in the answer, or a state's code");
    static final Parameter FORM = Parameter.once(
            "form",
            new Parameter.Choice(
                    Stream.of(BodyForm.values()).map(BodyForm::code).toList()),
            "bodies of this form alone");

    private final Search search;
    private final Records records;
    private final Sheets sheets;
    private final Messages messages;

    ParticipationAnswers(Search search, Records records, Sheets sheets, Messages messages) {
        this.search = search;
        this.records = records;
        this.sheets = sheets;
        this.messages = messages;
    }

    Answer bodies(Request request) {
        var form = request.query().text("form").flatMap(BodyForm::find);
        var table = ByState.take(this::find, sheets, form, day(request), known(request));
        var sorted = table.sorted(sorting(request, table.columns()), request.language(), order(request.language()));
        return said(request, json(sorted), columns(sorted), rows(sorted));
    }

    Answer agreements(Request request) {
        var table = ByStatus.take(this::find, day(request), known(request));
        var sorted = table.sorted(sorting(request, table.columns()), request.language(), order(request.language()));
        return said(request, json(sorted), columns(sorted), rows(sorted));
    }

    private static Answer said(Request request, ObjectNode json, List<String> columns, Iterator<List<String>> rows) {
        if (request.suffix().isEmpty()) return Answer.json(json).with("Vary", "Accept, Accept-Language");
        var out = new ByteArrayOutputStream();
        CsvTable.write(columns, rows, out);
        return Answer.of(CsvTable.MEDIA_TYPE, out.toByteArray()).with("Vary", "Accept, Accept-Language");
    }

    private static LocalDate day(Request request) {
        return request.query().day("asof").orElse(request.today());
    }

    private Known known(Request request) {
        var asked = request.query().number("known");
        var known = asked.isPresent() ? Known.at(asked.getAsLong()) : Known.latest();
        Lists.awaitIndexed(search, Parameters.head(records, known));
        return known;
    }

    private Found find(Inquiry inquiry) {
        return Lists.find(search, inquiry);
    }

    private java.util.Comparator<String> order(Language language) {
        return messages.in(language).order();
    }

    private static Sorting sorting(Request request, List<String> columns) {
        return request.query()
                .text(SORT.name())
                .map(text -> Sorting.parse(text, columns).orElseThrow(() -> Refused.value(SORT.name(), text, columns)))
                .orElse(Sorting.USUAL);
    }

    private static ObjectNode json(ByState table) {
        var items = table.rows().stream().map(ParticipationAnswers::item).toList();
        var body = Envelope.of(items.size(), table.known(), table.asof(), Optional.empty(), items);
        var states = body.putArray("states");
        for (var state : table.states()) {
            var object = states.addObject().put("country", state.code());
            put(object, state.name());
            object.put("bodies", state.bodies());
        }
        return body;
    }

    private static ObjectNode item(ByState.Row row) {
        var body = row.body();
        var item = JsonNodeFactory.instance.objectNode().put("id", body.id());
        put(item, body.title());
        item.put("form", body.body().form().code()).put("states", row.states());
        var parts = item.putArray("parts");
        row.parts().forEach((country, part) -> {
            var object = parts.addObject()
                    .put("country", country)
                    .put("part", part.kind().code());
            var members = object.putArray("members");
            part.members().forEach(member -> put(members.addObject(), member));
        });
        return item;
    }

    private static void put(ObjectNode object, BodySheet.Member member) {
        var membership = member.membership();
        object.put("party", membership.party().text());
        put(object, member.name());
        object.put("role", membership.role()).put("state", member.state().code());
        membership.period().from().ifPresent(from -> object.put("from", from.text()));
        membership.period().to().ifPresent(to -> object.put("to", to.text()));
    }

    private static void put(ObjectNode object, LocalText name) {
        var texts = object.putObject("name");
        name.texts().forEach((language, text) -> texts.put(language.code(), text));
    }

    private static ObjectNode json(ByStatus table) {
        var items = table.rows().stream()
                .map(row -> {
                    var item = JsonNodeFactory.instance.objectNode().put("country", row.country());
                    put(item, row.name());
                    return put(item, table, row.total());
                })
                .toList();
        var body = Envelope.of(items.size(), table.known(), table.asof(), Optional.empty(), items);
        put(body.putObject("all"), table, table.total());
        return body.put("unplaced", table.unplaced());
    }

    private static ObjectNode put(ObjectNode object, ByStatus table, ByStatus.Total total) {
        object.put("total", total.all());
        var statuses = object.putObject("statuses");
        table.statuses().forEach(status -> statuses.put(status.code(), total.of(status)));
        return object;
    }

    private static List<String> columns(ByState table) {
        var columns = new ArrayList<>(List.of("id"));
        columns.addAll(names());
        columns.addAll(List.of("form", "states"));
        table.states().forEach(state -> columns.add(state.code()));
        return columns;
    }

    private static List<String> columns(ByStatus table) {
        var columns = new ArrayList<>(List.of("country"));
        columns.addAll(names());
        columns.add("total");
        table.statuses().forEach(status -> columns.add(status.code()));
        return columns;
    }

    private static List<String> names() {
        return Stream.of(Language.values())
                .map(language -> "name." + language.code())
                .toList();
    }

    private static List<String> names(LocalText name) {
        return Stream.of(Language.values())
                .map(language -> name.texts().getOrDefault(language, ""))
                .toList();
    }

    private static Iterator<List<String>> rows(ByState table) {
        return table.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<>(List.of(row.body().id()));
                    cells.addAll(names(row.body().title()));
                    cells.add(row.body().body().form().code());
                    cells.add(Integer.toString(row.states()));
                    for (var state : table.states()) {
                        cells.add(Optional.ofNullable(row.parts().get(state.code()))
                                .map(ParticipationAnswers::cell)
                                .orElse(""));
                    }
                    return List.copyOf(cells);
                })
                .iterator();
    }

    /// `meets`, or each membership: `member 1995/..`, as ISO 8601-2 writes a time that is still open.
    private static String cell(BodySheet.Part part) {
        if (part.members().isEmpty()) return part.kind().code();
        return part.members().stream()
                .map(member -> part(member) + during(member.membership().period()))
                .collect(Collectors.joining("|"));
    }

    private static String part(BodySheet.Member member) {
        return switch (member.state()) {
            case CURRENT -> "member";
            case TO_COME, FORMER -> member.state().code();
        };
    }

    private static String during(Period period) {
        if (period.equals(Period.always())) return "";
        return " " + period.from().map(Object::toString).orElse("..") + "/"
                + period.to().map(Object::toString).orElse("..");
    }

    private static Iterator<List<String>> rows(ByStatus table) {
        return table.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<>(List.of(row.country()));
                    cells.addAll(names(row.name()));
                    cells.add(Long.toString(row.total().all()));
                    table.statuses()
                            .forEach(status ->
                                    cells.add(Long.toString(row.total().of(status))));
                    return List.copyOf(cells);
                })
                .iterator();
    }
}
