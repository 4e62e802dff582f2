package org.tawama.portal;

import java.util.List;
import java.util.Optional;

/// The log: its checkpoint, its end in words, and how to check it.
///
/// @param note the signed checkpoint to the letter
/// @param root hexadecimal
/// @param printed address of the checkpoint's page for printing
/// @param example number of the entry that the commands show
public record LogBook(
        String origin,
        String size,
        String root,
        String note,
        List<String> keys,
        List<Witness> witnesses,
        String printed,
        List<LogLine> latest,
        String site,
        String example) {
    public LogBook {
        keys = List.copyOf(keys);
        witnesses = List.copyOf(witnesses);
        latest = List.copyOf(latest);
    }

    /// Somebody who signs beside us.
    ///
    /// @param newest the newest cosigned checkpoint, when his signature is under it
    public record Witness(String key, Optional<Link> newest) {}
}
