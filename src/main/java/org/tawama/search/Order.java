package org.tawama.search;

import java.util.Arrays;
import java.util.Optional;

/// In which order a list comes. Ties are broken by identifier, so that an order is always total.
public enum Order {
    /// Best match first.
    RELEVANCE("relevance"),
    /// By title, in the order of the reader's language.
    TITLE("title"),
    /// Earliest possible day of signature first; without a date last.
    SIGNED("signed"),
    /// Latest first; without a date last.
    SIGNED_DOWN("-signed"),
    /// Earliest possible first day of a session first; without a date, and all that is no session, last.
    START("start"),
    /// Latest first; without a date last.
    START_DOWN("-start"),
    /// Earliest last day on which a recommendation is due first; without a date, and all that is none, last.
    DUE("due"),
    /// Latest first; without a date last.
    DUE_DOWN("-due"),
    /// First recorded state first, by entry number.
    RECORDED("recorded"),
    RECORDED_DOWN("-recorded"),
    /// By identifier, numbers in it by their value: `a9` before `a10`.
    ID("id");

    private final String code;

    Order(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether the highest comes first.
    boolean descending() {
        return code.startsWith("-");
    }

    public static Optional<Order> find(String code) {
        return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
    }
}
