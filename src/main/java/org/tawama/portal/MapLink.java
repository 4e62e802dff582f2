package org.tawama.portal;

import org.tawama.vocabulary.Point;

/// One line on the map: how many records join a home place to another, and where the reader finds them; or one place
/// without a line. Labels are plain text in the reader's language; `count` is at least 1.
public record MapLink(String fromLabel, Point from, String toLabel, Point to, int count, String href) {
    public MapLink {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "a link counts at least one record: " + fromLabel + " to " + toLabel + " counts " + count);
        }
    }

    /// A place alone.
    static MapLink at(String label, Point point, int count, String href) {
        return new MapLink(label, point, label, point, count, href);
    }

    boolean isPlace() {
        return from.equals(to);
    }

    /// From 1 to 4, so that a line's thickness tells few from many without pretending to be exact.
    int weight() {
        if (count >= 8) {
            return 4;
        }
        if (count >= 4) {
            return 3;
        }
        return count >= 2 ? 2 : 1;
    }
}
