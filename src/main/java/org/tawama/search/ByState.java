package org.tawama.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tawama.bodies.BodyForm;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Participation;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// Which states take part in which bodies: one row a body, one column a state, on one day and as known at one entry.
///
/// @param forms of which there are bodies, whichever was asked for
/// @param states that are anything to one of the bodies, by code
public record ByState(LocalDate asof, long known, List<BodyForm> forms, List<Row> rows, List<State> states) {
    /// The columns that are no state.
    public static final String FORM = "form";

    public static final String STATES = "states";

    private static final int LAST = Participation.values().length;

    public ByState {
        forms = List.copyOf(forms);
        rows = List.copyOf(rows);
        states = List.copyOf(states);
    }

    /// One body.
    public record Row(BodySheet body, SortedMap<String, BodySheet.Part> parts) {

        /// How many states take part in it.
        public int states() {
            return (int)
                    parts.values().stream().filter(part -> part.kind().counts()).count();
        }
    }

    /// One state.
    ///
    /// @param name empty while the register holds no such country
    /// @param bodies in how many of the rows it takes part
    public record State(String code, LocalText name, long bodies) {}

    /// Reads all bodies, or those of one form.
    ///
    /// @param find answers an inquiry
    public static ByState take(
            Function<Inquiry, Found> find, Sheets sheets, Optional<BodyForm> form, LocalDate asof, Known known) {
        var inquiry = Inquiry.of(Listed.BODIES, asof)
                .withKnown(known)
                .withLimit(Inquiry.MOST_ITEMS)
                .withFacets(List.of(FORM));
        var first = find.apply(form.map(one -> inquiry.with(FORM, one.code())).orElse(inquiry));
        var then = Known.at(first.known());
        var rows = new ArrayList<Row>();
        for (var page = first; ; ) {
            var ids = page.items().stream().map(Hit::id).toList();
            for (var sheet : sheets.list(Kind.BODY, ids, asof, then)) {
                var body = (BodySheet) sheet;
                rows.add(new Row(body, body.parts()));
            }
            if (page.next().isEmpty()) break;
            page = find.apply(form.map(one -> inquiry.with(FORM, one.code()))
                    .orElse(inquiry)
                    .withCursor(page.next().get()));
        }
        return new ByState(asof, first.known(), forms(first), rows, states(rows, sheets, asof, then));
    }

    private static List<BodyForm> forms(Found found) {
        return found.facets().get(FORM).stream()
                .flatMap(count -> BodyForm.find(count.value()).stream())
                .sorted()
                .toList();
    }

    private static List<State> states(List<Row> rows, Sheets sheets, LocalDate asof, Known known) {
        var codes = new TreeSet<String>();
        rows.forEach(row -> codes.addAll(row.parts().keySet()));
        var names = new TreeMap<String, LocalText>();
        for (var sheet : sheets.list(Kind.COUNTRY, List.copyOf(codes), asof, known)) {
            names.put(sheet.id(), ((CountrySheet) sheet).title());
        }
        return codes.stream()
                .map(code -> new State(code, names.getOrDefault(code, LocalText.none()), taking(rows, code)))
                .toList();
    }

    private static long taking(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> Optional.ofNullable(row.parts().get(code))
                        .filter(part -> part.kind().counts())
                        .isPresent())
                .count();
    }

    /// By what the rows can stand.
    public List<String> columns() {
        var columns = new ArrayList<>(List.of(Sorting.NAME, FORM, STATES));
        states.forEach(state -> columns.add(state.code()));
        return columns;
    }

    /// The same in another order.
    ///
    /// @param order of names in that language
    public ByState sorted(Sorting sorting, Language language, Comparator<String> order) {
        var names = Comparator.<Row, String>comparing(row -> shown(row.body().title(), language), order)
                .thenComparing(row -> row.body().id());
        var by = switch (sorting.column()) {
            case Sorting.NAME -> names;
            case FORM ->
                Comparator.<Row, BodyForm>comparing(row -> row.body().body().form());
            case STATES -> Comparator.comparingInt(Row::states);
            default -> Comparator.<Row>comparingInt(row -> rank(row, sorting.column()));
        };
        var sorted = rows.stream().sorted(sorting.by(by, names)).toList();
        return new ByState(asof, known, forms, sorted, states);
    }

    /// The columns as a reader of that language looks them up.
    public List<State> statesByName(Language language, Comparator<String> order) {
        return states.stream()
                .sorted(Comparator.comparing(state -> shown(state.name(), language), order))
                .toList();
    }

    private static int rank(Row row, String state) {
        return Optional.ofNullable(row.parts().get(state))
                .map(part -> part.kind().ordinal())
                .orElse(LAST);
    }

    private static String shown(LocalText text, Language language) {
        return text.shownIn(language).map(LocalText.Shown::text).orElse("");
    }
}
