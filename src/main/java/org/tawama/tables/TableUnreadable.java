package org.tawama.tables;

/// Thrown when a table or its mapping cannot be used at all; the message is one sentence with culprit, cause and
/// remedy. What is wrong with a single row is a refusal of that row, never this.
public final class TableUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TableUnreadable(String sentence) {
        super(sentence);
    }
}
