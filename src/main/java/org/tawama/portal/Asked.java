package org.tawama.portal;

import java.time.LocalDate;
import java.util.Map;
import org.tawama.registrar.Known;

/// What a reader asks for.
///
/// @param page in the reader's language, still without a title
/// @param variables the variable parts of the address: `id`
/// @param asof the day in law for which everything is read
/// @param known how much of the log counts
/// @param entry the newest entry that counts
record Asked(Page page, Map<String, String> variables, Parameters parameters, LocalDate asof, Known known, long entry) {
    Asked {
        variables = Map.copyOf(variables);
    }

    String id() {
        return variables.get("id");
    }

    Page.AsOf standing() {
        return new Page.AsOf(asof, entry);
    }
}
