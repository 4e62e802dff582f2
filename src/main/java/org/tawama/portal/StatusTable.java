package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tawama.search.ByStatus;
import org.tawama.search.Sorting;

/// Agreements by country and state in law, in words; each number leads to the list that it is the total of.
///
/// @param chosen the address of the table standing so
record StatusTable(Page page, ByStatus table, Sorting sorting, Function<Sorting, String> chosen) {
    private static final Address LIST = new Address("/agreements", Map.of());

    List<Matrix.Head> heads() {
        var heads = new ArrayList<Matrix.Head>();
        heads.add(head(page.say("portal.participation.country"), Sorting.NAME));
        heads.add(head(page.say("portal.participation.total"), ByStatus.TOTAL));
        table.statuses()
                .forEach(status ->
                        heads.add(head(page.words().word("agreements.status", status.code()), status.code())));
        return heads;
    }

    private Matrix.Head head(String text, String column) {
        return ParticipationPages.head(page.own(text), column, sorting, chosen);
    }

    List<Matrix.Row> rows() {
        return table.rows().stream()
                .map(row -> new Matrix.Row(
                        row.name().empty() ? page.own(row.country()) : page.shown(row.name()),
                        Optional.of(page.at("/countries/" + row.country())),
                        cells(row.total(), LIST.set("country", row.country()))))
                .toList();
    }

    List<Matrix.Row> sums() {
        if (table.rows().isEmpty()) return List.of();
        return List.of(new Matrix.Row(
                page.own(page.say("portal.participation.all-agreements")),
                Optional.empty(),
                cells(table.total(), LIST)));
    }

    private List<Matrix.Cell> cells(ByStatus.Total total, Address list) {
        var cells = new ArrayList<Matrix.Cell>();
        cells.add(cell(total.all(), list));
        table.statuses().forEach(status -> cells.add(cell(total.of(status), list.set("status", status.code()))));
        return cells;
    }

    private Matrix.Cell cell(long count, Address list) {
        return Matrix.Cell.of(
                page.words().number(count), Optional.of(page.at(list.text())).filter(ignored -> count > 0));
    }
}
