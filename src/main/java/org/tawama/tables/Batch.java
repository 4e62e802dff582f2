package org.tawama.tables;

/// One import of one table: everything that it stated can be taken back together.
///
/// @param text the source's name and the number of the log's last entry before the import: `twinnings-world-2081`
public record Batch(String text) {
    static Batch of(String source, long head) {
        return new Batch(source + "-" + head);
    }

    /// Why a statement of this batch was made.
    String reason() {
        return "Imported in the batch " + text + ".";
    }
}
