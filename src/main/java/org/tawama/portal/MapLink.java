package org.tawama.portal;

import org.tawama.vocabulary.Point;

/// One line on the map: how many agreements join a home place to a partner's place, and where the reader finds them.
/// Labels are plain text in the reader's language; `count` is at least 1.
public record MapLink(String fromLabel, Point from, String toLabel, Point to, int count, String href) {
    public MapLink {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "a link counts at least one agreement: " + fromLabel + " to " + toLabel + " counts " + count);
        }
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
