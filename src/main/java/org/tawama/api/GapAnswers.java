package org.tawama.api;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.tawama.opendata.CsvTable;
import org.tawama.opendata.Expected;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.search.Found;
import org.tawama.search.Gaps;
import org.tawama.search.Inquiry;
import org.tawama.search.Search;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Messages;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How complete the records are, each number with its definition; the same numbers that the page shows.
final class GapAnswers {
    private static final List<String> COLUMNS = List.of("group", "wilaya", "field", "records", "filled", "missing");

    private final Search search;
    private final Records records;
    private final Messages messages;

    GapAnswers(Search search, Records records, Messages messages) {
        this.search = search;
        this.records = records;
        this.messages = messages;
    }

    Answer all(Request request) {
        var asked = request.query().number("known");
        var known = asked.isPresent() ? Known.at(asked.getAsLong()) : Known.latest();
        var head = Parameters.head(records, known);
        Lists.awaitIndexed(search, head);
        var gaps = Gaps.take(this::find, request.query().day("asof").orElse(request.today()), known);
        if (request.suffix().isEmpty()) return Answer.json(json(gaps)).with("Vary", "Accept");
        var out = new ByteArrayOutputStream();
        CsvTable.write(COLUMNS, rows(gaps).iterator(), out);
        return Answer.of(CsvTable.MEDIA_TYPE, out.toByteArray()).with("Vary", "Accept");
    }

    private Found find(Inquiry inquiry) {
        return switch (search.find(inquiry)) {
            case Found found -> found;
            case org.tawama.search.Refused refused -> throw Lists.refuse(refused);
        };
    }

    private ObjectNode json(Gaps gaps) {
        var object = JsonNodeFactory.instance
                .objectNode()
                .put("total", gaps.groups().size())
                .put("known", gaps.known())
                .put("asof", gaps.asof().toString())
                .put("licence", Envelope.LICENCE);
        var groups = object.putArray("groups");
        for (var group : gaps.groups()) {
            var said = groups.addObject().put("group", group.group().code());
            put(said, group.tally());
            var fields = said.putArray("fields");
            for (var field : group.group().expected()) put(fields.addObject(), field, group.tally());
            var wilayas = said.putArray("wilayas");
            for (var wilaya : group.wilayas()) {
                var one = wilayas.addObject().put("wilaya", wilaya.id());
                put(one, "name", wilaya.name());
                put(one, wilaya.tally());
            }
        }
        return object;
    }

    private static void put(ObjectNode object, Gaps.Tally tally) {
        object.put("records", tally.records()).put("expected", tally.expected()).put("filled", tally.filled());
    }

    private void put(ObjectNode object, Expected field, Gaps.Tally tally) {
        object.put("field", field.code());
        put(object, "name", said("completeness.field." + field.code()));
        put(object, "definition", said("completeness.definition." + field.code()));
        object.put("filled", tally.filled(field)).put("missing", tally.missing().get(field));
    }

    private static void put(ObjectNode object, String name, LocalText text) {
        var texts = object.putObject(name);
        text.texts().forEach((language, value) -> texts.put(language.code(), value));
    }

    private LocalText said(String key) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values())
            texts.put(language, messages.in(language).say(key));
        return new LocalText(texts);
    }

    /// One row for each group, wilaya and field; without a wilaya the whole group.
    private static List<List<String>> rows(Gaps gaps) {
        var rows = new ArrayList<List<String>>();
        for (var group : gaps.groups()) {
            group.group().expected().forEach(field -> rows.add(row(group, "", field, group.tally())));
            for (var wilaya : group.wilayas()) {
                group.group().expected().forEach(field -> rows.add(row(group, wilaya.id(), field, wilaya.tally())));
            }
        }
        return rows;
    }

    private static List<String> row(Gaps.OfGroup group, String wilaya, Expected field, Gaps.Tally tally) {
        return List.of(
                group.group().code(),
                wilaya,
                field.code(),
                Long.toString(tally.records()),
                Long.toString(tally.filled(field)),
                Long.toString(tally.missing().get(field)));
    }
}
