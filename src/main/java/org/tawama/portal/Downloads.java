package org.tawama.portal;

import java.util.List;
import org.tawama.opendata.Format;

/// Leads to a list as a file, once for each format that there is.
final class Downloads {
    private static final String MACHINES = "/api/v1/";

    private Downloads() {}

    /// All of the list, with the same filters.
    ///
    /// @param list the code of the list: `agreements`
    static List<Link> of(String list, Address filters) {
        return Format.all().stream()
                .map(format -> Link.to(
                        format.title(),
                        filters.at(MACHINES + list + "." + format.extension()).text()))
                .toList();
    }

    /// The list without filters; in the preferred format at the address that its records begin with.
    ///
    /// @param past what it is asked to answer for a day and an entry, question mark included
    static List<Link> of(String list, String past) {
        var preferred = Format.all().getFirst().extension();
        return Format.all().stream()
                .map(format -> Link.to(
                        format.title(),
                        MACHINES
                                + list
                                + (format.extension().equals(preferred) ? "" : "." + format.extension())
                                + past))
                .toList();
    }
}
