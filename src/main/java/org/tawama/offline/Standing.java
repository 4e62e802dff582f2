package org.tawama.offline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a copy shows: the register as things stood on a day, as they were known at an entry.
///
/// @param past whether the site has to be asked for it, since it shows another day or entry to whoever does not ask
public record Standing(LocalDate day, long entry, boolean past) {

    /// The address at which the site shows this page so.
    String asked(String address) {
        return past ? address + (address.contains("?") ? "&" : "?") + String.join("&", pairs()) : address;
    }

    /// Whether a page at that address is shown so, and not as things stand now.
    boolean isOf(String address) {
        return !past || pairsOf(address).containsAll(pairs());
    }

    /// The address without what asks for this day and entry; it still names any other that is asked for.
    String bare(String address) {
        var mark = address.indexOf('?');
        if (!past || mark < 0) return address;
        var others = new ArrayList<>(pairsOf(address));
        others.removeAll(pairs());
        return address.substring(0, mark) + (others.isEmpty() ? "" : "?" + String.join("&", others));
    }

    private List<String> pairs() {
        return List.of("asof=" + day, "known=" + entry);
    }

    private static List<String> pairsOf(String address) {
        var mark = address.indexOf('?');
        return mark < 0 ? List.of() : List.of(address.substring(mark + 1).split("&"));
    }
}
