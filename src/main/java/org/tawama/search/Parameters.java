package org.tawama.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.registrar.Known;
import org.tawama.search.Refused.Fault;
import org.tawama.vocabulary.PartialDate;

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
        return reading;
    }

    private static Reading read(Inquiry inquiry, String name, List<String> values) {
        var facet = Facet.find(name);
        if (facet.isPresent()) return select(inquiry, facet.get(), values);
        if (values.size() > 1) return new Refused(name, Fault.REPEATED, values.get(1));
        var value = values.isEmpty() ? "" : values.getFirst();
        // A form sends the fields that were left empty, too.
        if (value.isEmpty() && NAMES.contains(name)) return inquiry;
        try {
            return readOne(inquiry, name, value);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return new Refused(name, Fault.BAD_VALUE, value);
        }
    }

    private static Reading readOne(Inquiry inquiry, String name, String value) {
        return switch (name) {
            case "q" -> inquiry.withWords(value);
            case "signedFrom" -> inquiry.withSigned(date(value), inquiry.signedTo());
            case "signedTo" -> inquiry.withSigned(inquiry.signedFrom(), date(value));
            case "sort" ->
                Order.find(value)
                        .<Reading>map(inquiry::withSort)
                        .orElseGet(() -> new Refused(name, Fault.BAD_VALUE, value));
            case "limit" -> inquiry.withLimit(Integer.parseInt(value));
            case "cursor" -> inquiry.withCursor(value);
            case "asof" -> inquiry.withAsof(LocalDate.parse(value));
            case "known" -> inquiry.withKnown(Known.at(Long.parseLong(value)));
            case "facets" -> count(inquiry, value);
            default -> new Refused(name, Fault.UNKNOWN_PARAMETER, value);
        };
    }

    private static Optional<PartialDate> date(String value) {
        return Optional.of(PartialDate.parse(value));
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
            if (value.isEmpty()) continue;
            if (!facet.accepts(value)) return new Refused(facet.name(), Fault.BAD_VALUE, value);
            selected = selected.with(facet.name(), value);
        }
        return selected;
    }
}
