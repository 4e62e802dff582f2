package org.tawama.search;

import java.util.List;
import java.util.Optional;
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
    /// @param text the whole name, printed form or quote that holds them; of a page, what stands there
    /// @param spot where they stand, if they stand on a page of a file
    public record Match(Reason reason, String text, Optional<Spot> spot) {
        public Match(Reason reason, String text) {
            this(reason, text, Optional.empty());
        }
    }

    /// Where words stand in a file.
    ///
    /// @param page from 1
    /// @param from where they begin in the text of the match, a number of UTF-16 units from 0, inside
    /// @param to where they end there, outside
    public record Spot(int page, int from, int to) {}
}
