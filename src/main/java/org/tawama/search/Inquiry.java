package org.tawama.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.opendata.Listed;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;

/// What a reader asks of a list. Build it with [#of] and the `with` methods, or from an address with [#parse].
///
/// @param list what is listed; empty means everything there is
/// @param q words, `"phrases"` and `-exclusions`; empty asks for no words
/// @param selections the values chosen by facet: any of one facet, all of the facets
/// @param signedFrom the first day of signature, inside; a partial date that can mean it or later is found
/// @param signedTo the last day of signature, inside
/// @param limit items on a page, 1 to 100
/// @param cursor where a page before ended, as that page said it
/// @param facets the facets to count, by name
/// @param language in which names are compared for sorting and labels
public record Inquiry(
        Optional<Listed> list,
        String q,
        Map<String, List<String>> selections,
        Optional<PartialDate> signedFrom,
        Optional<PartialDate> signedTo,
        Optional<Order> sort,
        int limit,
        Optional<String> cursor,
        LocalDate asof,
        Known known,
        List<String> facets,
        Language language)
        implements Reading {
    public static final int MOST_ITEMS = 100;
    private static final int USUAL_ITEMS = 20;

    public Inquiry {
        if (limit < 1 || limit > MOST_ITEMS) throw new IllegalArgumentException("limit outside 1..100: " + limit);
        var copy = new LinkedHashMap<String, List<String>>();
        selections.forEach((facet, values) -> {
            if (!values.isEmpty()) copy.put(facet, List.copyOf(values));
        });
        selections = java.util.Collections.unmodifiableMap(copy);
        facets = List.copyOf(facets);
        for (var facet : selections.keySet()) Facet.get(facet);
        facets.forEach(Facet::get);
    }

    /// The first page of a list on that day, as known now.
    public static Inquiry of(Listed list, LocalDate asof) {
        return everything(asof).in(Optional.of(list));
    }

    /// The first page of everything on that day, as known now.
    public static Inquiry everything(LocalDate asof) {
        return new Inquiry(
                Optional.empty(),
                "",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                USUAL_ITEMS,
                Optional.empty(),
                asof,
                Known.latest(),
                List.of(),
                Language.FR);
    }

    /// Reads the parameters of an address; the first that cannot be read is refused by name.
    public static Reading parse(
            Optional<Listed> list, Map<String, List<String>> parameters, Language language, LocalDate today) {
        return Parameters.read(everything(today).in(list).withLanguage(language), parameters);
    }

    /// The order asked for, else by relevance when there are words, else by identifier.
    public Order order() {
        return sort.orElse(q.isBlank() ? Order.ID : Order.RELEVANCE);
    }

    private Inquiry in(Optional<Listed> other) {
        return new Inquiry(
                other, q, selections, signedFrom, signedTo, sort, limit, cursor, asof, known, facets, language);
    }

    public Inquiry withWords(String words) {
        return new Inquiry(
                list, words, selections, signedFrom, signedTo, sort, limit, cursor, asof, known, facets, language);
    }

    /// One more value of a facet.
    public Inquiry with(String facet, String value) {
        var more = new LinkedHashMap<>(selections);
        var values = new ArrayList<>(more.getOrDefault(facet, List.of()));
        if (!values.contains(value)) values.add(value);
        more.put(facet, values);
        return withSelections(more);
    }

    public Inquiry withSelections(Map<String, List<String>> other) {
        return new Inquiry(list, q, other, signedFrom, signedTo, sort, limit, cursor, asof, known, facets, language);
    }

    public Inquiry withSigned(Optional<PartialDate> from, Optional<PartialDate> to) {
        return new Inquiry(list, q, selections, from, to, sort, limit, cursor, asof, known, facets, language);
    }

    public Inquiry withSort(Order order) {
        return new Inquiry(
                list,
                q,
                selections,
                signedFrom,
                signedTo,
                Optional.of(order),
                limit,
                cursor,
                asof,
                known,
                facets,
                language);
    }

    public Inquiry withLimit(int items) {
        return new Inquiry(
                list, q, selections, signedFrom, signedTo, sort, items, cursor, asof, known, facets, language);
    }

    public Inquiry withCursor(String text) {
        return new Inquiry(
                list,
                q,
                selections,
                signedFrom,
                signedTo,
                sort,
                limit,
                Optional.of(text),
                asof,
                known,
                facets,
                language);
    }

    public Inquiry withAsof(LocalDate day) {
        return new Inquiry(
                list, q, selections, signedFrom, signedTo, sort, limit, cursor, day, known, facets, language);
    }

    public Inquiry withKnown(Known other) {
        return new Inquiry(
                list, q, selections, signedFrom, signedTo, sort, limit, cursor, asof, other, facets, language);
    }

    public Inquiry withFacets(List<String> names) {
        return new Inquiry(
                list, q, selections, signedFrom, signedTo, sort, limit, cursor, asof, known, names, language);
    }

    public Inquiry withLanguage(Language other) {
        return new Inquiry(list, q, selections, signedFrom, signedTo, sort, limit, cursor, asof, known, facets, other);
    }
}
