package org.tawama.importing;

/// One line of a file as it came, before anything is understood. Numbers count from 1.
sealed interface Line {
    long number();

    /// A line that can be read; without its line break.
    record Text(long number, String text) implements Line {}

    /// A line that is not read, and why.
    record Unreadable(long number, Refusal refusal) implements Line {}
}
