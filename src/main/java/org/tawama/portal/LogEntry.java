package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// One entry of the log, laid open to whoever wants to recompute it.
///
/// @param line the entry in words
/// @param erased what it erased, and what later entries erased from it
/// @param header canonical JSON, to the letter: what is hashed into the leaf
/// @param statement the body, indented for reading
/// @param exact the body to the letter: what is hashed into the header
public record LogEntry(
        LogLine line,
        String revision,
        Shown office,
        Optional<Shown> reason,
        List<Sheet.Erased> erased,
        String header,
        String statement,
        String exact,
        Proof proof,
        Optional<Link> previous,
        Optional<Link> next,
        List<Link> formats) {
    public LogEntry {
        erased = List.copyOf(erased);
        formats = List.copyOf(formats);
    }

    /// What shows that the entry is in the log of that size.
    ///
    /// @param holds whether it leads to the root; computed anew for this page
    public record Proof(String leaf, String body, String size, String root, List<String> path, boolean holds) {
        public Proof {
            path = List.copyOf(path);
        }
    }
}
