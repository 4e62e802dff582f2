package org.tawama.tables;

import java.util.regex.Pattern;

/// One import of one table: everything that it stated can be taken back together.
///
/// @param text the source's name and the number of the log's last entry before the import: `twinnings-world-2081`
public record Batch(String text) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*-[0-9]+");

    public Batch {
        if (!SHAPE.matcher(text).matches()) throw new IllegalArgumentException("not the name of a batch: " + text);
    }

    static Batch of(String source, long head) {
        return new Batch(source + "-" + head);
    }
}
