package org.tawama.portal;

import java.util.List;

/// What a page answers when it is asked.
sealed interface Answer {
    /// The page, with its own name (without the site's) and what its template shows.
    record Shown(String title, Object view) implements Answer {}

    /// There is no such record, or it was not known yet.
    record Absent() implements Answer {}

    /// There was such a record, and it was withdrawn.
    ///
    /// @param history newest first: the withdrawal comes before what it takes back
    /// @param lastStood the newest entry at which the record stood
    record Withdrawn(List<Sheet.Statement> history, long lastStood) implements Answer {
        public Withdrawn {
            history = List.copyOf(history);
        }
    }

    /// The page lies elsewhere.
    ///
    /// @param path below the language
    record Moved(String path) implements Answer {}

    /// What was asked for is on that page, for now.
    ///
    /// @param path below the language
    record Elsewhere(String path) implements Answer {}
}
