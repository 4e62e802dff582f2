package org.tawama.portal;

import java.util.List;
import org.tawama.opendata.Listed;
import org.tawama.search.Order;

/// The lists of records that readers can browse, and by what.
///
/// @param facets the facets that are counted beside the list, the most telling first; the others can be asked for all
///     the same
enum Catalogue {
    AGREEMENTS(
            Listed.AGREEMENTS,
            List.of("country", "wilaya", "status", "kind", "form", "level", "theme", "decade", "doubt", "attestation"),
            List.of(Order.TITLE, Order.SIGNED_DOWN, Order.SIGNED, Order.RECORDED_DOWN)),
    PARTIES(Listed.PARTIES, List.of("country", "level", "wilaya", "doubt"), List.of(Order.TITLE, Order.RECORDED_DOWN)),
    TERRITORIES(
            Listed.TERRITORIES,
            List.of("level", "country", "wilaya", "doubt"),
            List.of(Order.TITLE, Order.RECORDED_DOWN)),
    COUNTRIES(Listed.COUNTRIES, List.of(), List.of(Order.TITLE)),
    GAZETTE_ISSUES(Listed.GAZETTE_ISSUES, List.of("doubt"), List.of(Order.TITLE, Order.RECORDED_DOWN)),
    BODIES(Listed.BODIES, List.of("form", "country", "theme", "doubt"), List.of(Order.TITLE, Order.RECORDED_DOWN)),
    MEETINGS(
            Listed.MEETINGS,
            List.of("body", "country", "level", "status", "decade", "doubt"),
            List.of(Order.START_DOWN, Order.START, Order.TITLE, Order.RECORDED_DOWN)),
    RECOMMENDATIONS(
            Listed.RECOMMENDATIONS,
            List.of("status", "body", "owner", "country", "meeting", "doubt"),
            List.of(Order.DUE, Order.DUE_DOWN, Order.TITLE, Order.RECORDED_DOWN)),
    DOCUMENTS(
            Listed.DOCUMENTS,
            List.of("form", "country", "body", "meeting", "written", "doubt"),
            List.of(Order.TITLE, Order.RECORDED_DOWN));

    private final Listed list;
    private final List<String> facets;
    private final List<Order> orders;

    Catalogue(Listed list, List<String> facets, List<Order> orders) {
        this.list = list;
        this.facets = facets;
        this.orders = orders;
    }

    Listed list() {
        return list;
    }

    List<String> facets() {
        return facets;
    }

    /// The orders offered besides the usual one.
    List<Order> orders() {
        return orders;
    }

    /// Address below the language.
    String path() {
        return "/" + list.code();
    }

    /// The key of its name.
    String key() {
        return "portal.catalogue." + list.code();
    }
}
