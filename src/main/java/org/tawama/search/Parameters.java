package org.tawama.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.registrar.Known;
import org.tawama.search.Refused.Fault;
import org.tawama.vocabulary.Typed;

/// Reads an inquiry from the parameters of an address.
final class Parameters {
    private static final int MOST_VALUES = 50;
    private static final Set<String> NAMES =
            Set.of("q", "signedFrom", "signedTo", "sort", "limit", "cursor", "asof", "known", "facets");

    private Parameters() {}

    /// The inquiry, changed by the parameters one after the other; the first refusal ends it.
    static Reading read(Inquiry start, Map<String, List<String>> parameters) {
        Reading reading = start;
        for (var parameter : parameters.entrySet()) {
            reading = switch (reading) {
                case Inquiry inquiry -> read(inquiry, parameter.getKey(), parameter.getValue());
                case Refused refused -> refused;
            };
        }
        if (!(reading instanceof Inquiry inquiry)) return reading;
        return leadsElsewhere(inquiry, parameters)
                ? new Refused("cursor", Fault.BAD_CURSOR, inquiry.cursor().orElse(""))
                : inTurn(inquiry);
    }

    /// Whether the cursor goes on at another day or entry than the address asks for.
    private static boolean leadsElsewhere(Inquiry inquiry, Map<String, List<String>> parameters) {
        return inquiry.cursor()
                .flatMap(text -> Cursor.parse(text, inquiry))
                .map(Cursor::moment)
                .filter(moment -> asks(parameters, "asof") && !moment.day().equals(inquiry.asof())
                        || asks(parameters, "known")
                                && moment.known() != inquiry.known().entries())
                .isPresent();
    }

    private static boolean asks(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().anyMatch(value -> !value.isBlank());
    }

    /// A stretch of days that ends before it begins has none.
    private static Reading inTurn(Inquiry inquiry) {
        var turned = inquiry.signedFrom().isPresent()
                && inquiry.signedTo()
                        .filter(to ->
                                to.latest().isBefore(inquiry.signedFrom().get().earliest()))
                        .isPresent();
        return turned
                ? new Refused(
                        "signedTo", Fault.BAD_VALUE, inquiry.signedTo().get().text())
                : inquiry;
    }

    private static Reading read(Inquiry inquiry, String name, List<String> values) {
        var facet = Facet.find(name);
        if (facet.isPresent()) return select(inquiry, facet.get(), values);
        if (!NAMES.contains(name)) return new Refused(name, Fault.UNKNOWN_PARAMETER, String.join(",", values));
        // A form sends the fields that were left empty, too.
        var said = values.stream().filter(value -> !value.isBlank()).toList();
        if (said.size() > 1) return new Refused(name, Fault.REPEATED, said.get(1));
        if (said.isEmpty()) return inquiry;
        return readOne(inquiry, name, said.getFirst())
                .orElseGet(() -> new Refused(name, Fault.BAD_VALUE, said.getFirst()));
    }

    /// Empty when the value is none that this parameter can have.
    private static Optional<Reading> readOne(Inquiry inquiry, String name, String value) {
        return switch (name) {
            case "q" -> Optional.of(inquiry.withWords(value));
            case "signedFrom" ->
                Typed.date(value).<Reading>map(from -> inquiry.withSigned(Optional.of(from), inquiry.signedTo()));
            case "signedTo" ->
                Typed.date(value).<Reading>map(to -> inquiry.withSigned(inquiry.signedFrom(), Optional.of(to)));
            case "sort" -> Order.find(value).<Reading>map(inquiry::withSort);
            case "limit" -> limit(value).<Reading>map(inquiry::withLimit);
            case "cursor" -> Optional.of(inquiry.withCursor(value));
            case "asof" -> Typed.day(value).<Reading>map(inquiry::withAsof);
            case "known" -> number(value).map(Known::at).<Reading>map(inquiry::withKnown);
            case "facets" -> Optional.of(count(inquiry, value));
            default -> throw new IllegalArgumentException("not one of " + NAMES + ": " + name);
        };
    }

    private static Optional<Integer> limit(String value) {
        return number(value)
                .filter(items -> items >= 1 && items <= Inquiry.MOST_ITEMS)
                .map(Long::intValue);
    }

    private static Optional<Long> number(String value) {
        return Typed.whole(value).stream().boxed().findFirst();
    }

    private static Reading count(Inquiry inquiry, String names) {
        var facets = new ArrayList<String>();
        for (var name : names.split(",", -1)) {
            if (name.isBlank()) continue;
            if (Facet.find(name).isEmpty()) return new Refused("facets", Fault.BAD_VALUE, name);
            if (!facets.contains(name)) facets.add(name);
        }
        return inquiry.withFacets(facets);
    }

    private static Reading select(Inquiry inquiry, Facet facet, List<String> values) {
        if (values.size() > MOST_VALUES) return new Refused(facet.name(), Fault.TOO_LONG, values.getLast());
        var selected = inquiry;
        for (var value : values) {
            if (value.isBlank()) continue;
            var canonical = Typed.europeanDigits(value);
            if (!facet.accepts(canonical)) return new Refused(facet.name(), fault(facet), value);
            selected = selected.with(facet.name(), canonical);
        }
        return selected;
    }

    /// Where the values are records, what cannot name one is no more than a name that none bears: the list helps.
    private static Fault fault(Facet facet) {
        return facet.namedBy().isPresent() ? Fault.NO_SUCH_RECORD : Fault.BAD_VALUE;
    }
}
