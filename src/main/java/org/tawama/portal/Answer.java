package org.tawama.portal;

/// What a page answers when it is asked.
sealed interface Answer {
    /// The page, with its own name (without the site's) and what its template shows.
    record Shown(String title, Object view) implements Answer {}

    /// There is no such record, or it was not known yet.
    record Absent() implements Answer {}

    /// There was such a record, and it was withdrawn.
    record Withdrawn() implements Answer {}

    /// The page lies elsewhere.
    ///
    /// @param path below the language
    record Moved(String path) implements Answer {}
}
