package org.tawama.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The columns of a list as a table: a name, and where in the record's JSON its cells come from. Columns are only ever
/// added at the end.
///
/// A path names fields from the outside in; where it meets a list, each element gives one value.
final class Columns {
    private record Column(String name, List<String> path) {}

    private final List<Column> columns;

    private Columns(String... paths) {
        var all = new ArrayList<Column>();
        for (var path : paths) {
            if (path.endsWith(".*")) {
                var stem = path.substring(0, path.length() - 2);
                for (var language : org.tawama.vocabulary.Language.values()) {
                    all.add(column(stem + "." + language.code()));
                }
            } else {
                all.add(column(path));
            }
        }
        columns = List.copyOf(all);
    }

    private static Column column(String path) {
        return new Column(path.replace('.', '_'), List.of(path.split("\\.")));
    }

    static Columns of(Listed list) {
        return switch (list) {
            case AGREEMENTS ->
                new Columns(
                        "id",
                        "kind",
                        "form",
                        "title.*",
                        "parties.party",
                        "parties.side",
                        "parties.name.*",
                        "parties.level",
                        "parties.country",
                        "parties.territory",
                        "parties.wilaya",
                        "parties.printed",
                        "status",
                        "vitality",
                        "themes",
                        "actions.act",
                        "actions.on",
                        "publications.journal",
                        "publications.year",
                        "publications.number",
                        "publications.on",
                        "publications.printed",
                        "evidence.doubt",
                        "evidence.source",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at",
                        "evidence.reference",
                        "clauses.entryIntoForce",
                        "clauses.duration",
                        "clauses.renewal",
                        "attestation",
                        "actions.reference",
                        "actions.place.*",
                        "publications.act",
                        "publications.actKind",
                        "publications.page",
                        "publications.inForce",
                        "relations.kind",
                        "relations.other");
            case PARTIES ->
                new Columns(
                        "id",
                        "level",
                        "country",
                        "name.*",
                        "otherNames",
                        "territory",
                        "wilaya",
                        "website",
                        "evidence.doubt",
                        "evidence.source",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at",
                        "evidence.reference");
            case TERRITORIES ->
                new Columns(
                        "id",
                        "level",
                        "country",
                        "name.*",
                        "otherNames",
                        "existing",
                        "existence.from",
                        "existence.to",
                        "parent",
                        "wilaya",
                        "codes.scheme",
                        "codes.text",
                        "point.latitude",
                        "point.longitude",
                        "evidence.doubt",
                        "evidence.source",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at",
                        "evidence.reference");
            case COUNTRIES ->
                new Columns(
                        "id",
                        "alpha3",
                        "m49",
                        "name.*",
                        "otherNames",
                        "region.*",
                        "point.latitude",
                        "point.longitude",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at");
            case BODIES ->
                new Columns(
                        "id",
                        "form",
                        "name.*",
                        "otherNames",
                        "acronym",
                        "countries",
                        "members.party",
                        "website",
                        "partOf",
                        "foundedBy",
                        "themes",
                        "evidence.doubt",
                        "evidence.source",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at",
                        "evidence.reference",
                        "existing",
                        "foundingArticle",
                        "reportsTo",
                        "prepares",
                        "seat.*",
                        "lead.*",
                        "statute.*");
            case MEETINGS ->
                new Columns(
                        "id",
                        "title.*",
                        "body",
                        "series",
                        "number",
                        "level",
                        "place.*",
                        "country",
                        "start",
                        "end",
                        "state",
                        "decisions.text.*",
                        "statedRate",
                        "evidence.doubt",
                        "evidence.source",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at",
                        "evidence.reference");
            case RECOMMENDATIONS ->
                new Columns(
                        "id",
                        "title.*",
                        "meeting",
                        "body",
                        "number",
                        "text.*",
                        "addressees.side",
                        "addressees.country",
                        "addressees.office.*",
                        "due",
                        "state",
                        "repeats",
                        "sessionsAgo",
                        "followUps.on",
                        "followUps.progress",
                        "evidence.doubt",
                        "evidence.source",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at",
                        "evidence.reference");
            case THEMES -> new Columns("id", "name.*", "broader", "recorded.entry", "recorded.revision", "recorded.at");
            case GAZETTE_ISSUES ->
                new Columns(
                        "id",
                        "journal",
                        "year",
                        "number",
                        "title.*",
                        "on",
                        "hijri.printed",
                        "hijri.computed",
                        "links.fr",
                        "links.ar",
                        "evidence.doubt",
                        "evidence.source",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at",
                        "evidence.reference",
                        "existing");
            case SOURCES ->
                new Columns(
                        "id",
                        "title.*",
                        "publisher",
                        "date",
                        "url",
                        "licence",
                        "sha256",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at");
            case DOCUMENTS ->
                new Columns(
                        "id",
                        "title.*",
                        "form",
                        "languages",
                        "legalValue",
                        "on",
                        "about.kind",
                        "about.id",
                        "about.act",
                        "file.sha256",
                        "file.bytes",
                        "file.type",
                        "file.pages",
                        "file.readable",
                        "file.name",
                        "file.path",
                        "existing",
                        "evidence.doubt",
                        "evidence.source",
                        "recorded.entry",
                        "recorded.revision",
                        "recorded.at",
                        "evidence.reference");
            case DOUBTS ->
                new Columns(
                        "id",
                        "doubt",
                        "state",
                        "record.kind",
                        "record.id",
                        "record.title.*",
                        "evidence.field",
                        "evidence.printed",
                        "evidence.verdict",
                        "evidence.value",
                        "evidence.source",
                        "evidence.locator",
                        "evidence.quote",
                        "evidence.note.*",
                        "recorded.entry",
                        "recorded.at",
                        "evidence.reference");
        };
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /// What stands in a column of one record.
    ///
    /// @param number that the text writes, when it is one number and nothing else
    record Cell(String text, Optional<BigDecimal> number) {}

    List<String> row(Sheet sheet) {
        return cells(sheet).stream().map(Cell::text).toList();
    }

    List<Cell> cells(Sheet sheet) {
        var json = Json.of(sheet);
        return columns.stream()
                .map(column -> new Cell(String.join("|", values(json, column.path())), number(json, column.path())))
                .toList();
    }

    private static Optional<BigDecimal> number(JsonNode json, List<String> path) {
        var node = json;
        for (var name : path) node = node.path(name);
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    /// A value that holds the joining mark gives it up, so that a cell always splits into what was joined. A list's
    /// element without the field gives an empty value, so that columns of one list stay side by side.
    private static List<String> values(JsonNode node, List<String> path) {
        if (node.isArray()) {
            var values = new ArrayList<String>();
            node.forEach(element -> values.add(String.join(" ", values(element, path))));
            return values.stream().allMatch(String::isEmpty) ? List.of() : values;
        }
        if (!path.isEmpty()) return values(node.path(path.getFirst()), path.subList(1, path.size()));
        if (node.isMissingNode() || node.isNull()) return List.of();
        return List.of(node.asString().replace('|', '¦'));
    }
}
