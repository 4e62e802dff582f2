package org.tawama.search;

import java.util.List;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.LocalText;

/// One item found.
///
/// @param id its identifier in its list
/// @param about the list of the record behind it: its own, except for a question
/// @param record the identifier of that record
/// @param json the item as the API shows it, on the inquiry's day, as known
/// @param matched why it was found, where the words are not in a name that is shown; empty where they are
public record Hit(
        Listed list, String id, Listed about, String record, LocalText title, String json, List<Match> matched) {
    public Hit {
        matched = List.copyOf(matched);
    }

    /// Words of the inquiry were found here.
    ///
    /// @param text the whole name, printed form or quote that holds them
    public record Match(Reason reason, String text) {}
}
