package org.tawama.importing;

/// What one line of the page is; every line is exactly one of these.
sealed interface PageLine {
    long number();

    record Blank(long number) implements PageLine {}

    /// A heading of a section, or the heading of a wilaya in the table.
    ///
    /// @param words the heading to the letter
    record Heading(long number, String words) implements PageLine {}

    /// @param words the line to the letter
    /// @param start the number of the line on which its sentence begins
    record Prose(long number, String words, Sentence sentence, long start) implements PageLine {}

    /// A line, or one of the lines, on which something is printed that becomes a record.
    record Yielding(long number, Printed printed) implements PageLine {}

    record Refused(long number, Refusal refusal) implements PageLine {}
}
