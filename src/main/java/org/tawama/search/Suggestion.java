package org.tawama.search;

import java.util.List;
import org.tawama.opendata.Listed;
import org.tawama.vocabulary.LocalText;

/// A record that a reader may be about to name.
///
/// @param label its title in the reader's language, or in the language that it has
/// @param why where the words were found, when not in a name that is shown
public record Suggestion(Listed list, String id, LocalText.Shown label, List<Hit.Match> why) {
    public Suggestion {
        why = List.copyOf(why);
    }
}
