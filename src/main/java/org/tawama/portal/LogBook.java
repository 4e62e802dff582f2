package org.tawama.portal;

import java.util.List;

/// The log: its checkpoint, its end in words, and how to check it.
///
/// @param note the signed checkpoint to the letter
/// @param root hexadecimal
/// @param example number of the entry that the commands show
public record LogBook(
        String origin,
        String size,
        String root,
        String note,
        List<String> keys,
        List<LogLine> latest,
        String site,
        String example) {
    public LogBook {
        keys = List.copyOf(keys);
        latest = List.copyOf(latest);
    }
}
