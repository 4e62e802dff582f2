package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tawama.bodies.BodyForm;
import org.tawama.search.ByState;
import org.tawama.search.ByStatus;
import org.tawama.search.Sorting;

/// The tables that cross bodies with states, and countries with the states in law of agreements.
final class ParticipationPages {
    static final String BODIES = "/participation";
    static final String AGREEMENTS = "/participation/agreements";
    static final Set<String> PARAMETERS_OF_BODIES = Set.of("sort", "form");
    static final Set<String> PARAMETERS_OF_AGREEMENTS = Set.of("sort");

    private static final String SORT = "sort";
    private static final String FORM = "form";

    private final Asked asked;
    private final Page page;
    private final Address address;

    private ParticipationPages(Asked asked, String path) {
        this.asked = asked;
        this.page = asked.page();
        this.address = new Address(page.href(path), asked.parameters().values());
    }

    static Answer bodies(Asked asked) {
        return new ParticipationPages(asked, BODIES).bodies();
    }

    static Answer agreements(Asked asked) {
        return new ParticipationPages(asked, AGREEMENTS).agreements();
    }

    private Answer bodies() {
        var form = asked.parameters()
                .find(FORM)
                .map(code -> BodyForm.find(code).orElseThrow(() -> new BadParameter(FORM)));
        var table = ByState.take(asked::find, asked.holdings().sheets(), form, asked.asof(), asked.known());
        var sorting = sorting(table.columns());
        var sorted = table.sorted(sorting, page.language(), page.words().order());
        var parts = new ParticipationTable(page, sorted, sorting, this::chosen, form);
        return new Answer.Shown(
                page.say("portal.participation.bodies"),
                new Matrix(
                        new Page.AsOf(table.asof(), table.known()),
                        page.say("portal.participation.bodies-lead"),
                        tables(BODIES),
                        filters(table.forms(), form),
                        formats("/api/v1/participation/bodies"),
                        List.of(),
                        caption("portal.participation.bodies", parts.heads()),
                        parts.heads(),
                        parts.rows(),
                        parts.sums(),
                        parts.legend()));
    }

    private Answer agreements() {
        var table = ByStatus.take(asked::find, asked.asof(), asked.known());
        var sorting = sorting(table.columns());
        var sorted = table.sorted(sorting, page.language(), page.words().order());
        var parts = new StatusTable(page, sorted, sorting, this::chosen);
        return new Answer.Shown(
                page.say("portal.participation.agreements"),
                new Matrix(
                        new Page.AsOf(table.asof(), table.known()),
                        page.say("portal.participation.agreements-lead"),
                        tables(AGREEMENTS),
                        List.of(),
                        formats("/api/v1/participation/agreements"),
                        table.unplaced() == 0
                                ? List.of()
                                : List.of(page.say("portal.participation.unplaced", "count", table.unplaced())),
                        caption("portal.participation.agreements", parts.heads()),
                        parts.heads(),
                        parts.rows(),
                        parts.sums(),
                        List.of()));
    }

    private Sorting sorting(List<String> columns) {
        return asked.parameters()
                .find(SORT)
                .map(text -> Sorting.parse(text, columns).orElseThrow(() -> new BadParameter(SORT)))
                .orElse(Sorting.USUAL);
    }

    /// The same table standing otherwise.
    private String chosen(Sorting sorting) {
        return sorting.equals(Sorting.USUAL)
                ? address.without(SORT).text()
                : address.set(SORT, sorting.text()).text();
    }

    private List<Link> tables(String current) {
        return List.of(
                new Link(page.say("portal.participation.bodies"), page.at(BODIES), current.equals(BODIES)),
                new Link(page.say("portal.participation.agreements"), page.at(AGREEMENTS), current.equals(AGREEMENTS)));
    }

    private List<Link> filters(List<BodyForm> forms, Optional<BodyForm> chosen) {
        if (forms.size() < 2 && chosen.isEmpty()) return List.of();
        var links = new ArrayList<Link>();
        var all = address.without(FORM).without(SORT);
        links.add(new Link(page.say("portal.participation.all-forms"), all.text(), chosen.isEmpty()));
        for (var form : forms) {
            links.add(new Link(
                    page.words().word("bodies.form", form.code()),
                    all.set(FORM, form.code()).text(),
                    chosen.equals(Optional.of(form))));
        }
        return links;
    }

    private List<Link> formats(String path) {
        return List.of(
                Link.to("JSON", address.at(path).text()),
                Link.to("CSV", address.at(path + ".csv").text()));
    }

    private String caption(String key, List<Matrix.Head> heads) {
        var by = heads.stream().filter(head -> head.sorted().isPresent()).findFirst();
        return by.map(head -> page.say(
                        "portal.participation.caption",
                        "table",
                        page.say(key),
                        "column",
                        head.text().text(),
                        "direction",
                        head.sorted().get()))
                .orElseGet(() -> page.say(key));
    }

    /// The head of a column under which the table can stand.
    static Matrix.Head head(
            org.tawama.vocabulary.LocalText.Shown text,
            String column,
            Sorting sorting,
            Function<Sorting, String> chosen) {
        var sorted = Optional.of(sorting.down() ? "descending" : "ascending")
                .filter(ignored -> sorting.column().equals(column));
        return new Matrix.Head(text, chosen.apply(sorting.choosing(column)), sorted);
    }
}
