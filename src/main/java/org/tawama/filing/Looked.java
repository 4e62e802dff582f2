package org.tawama.filing;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tawama.documents.FileType;

/// What a look at a file found.
public sealed interface Looked {
    /// It can be kept.
    ///
    /// @param pages how many it has, at least 1
    /// @param text what is to be read on them, by their numbers from 1; pages without words are absent
    record Fit(FileType type, int pages, SortedMap<Integer, String> text) implements Looked {
        public Fit {
            text = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(text));
        }
    }

    /// It is not kept.
    ///
    /// @param found what was found, to show beside the reason; data, in no language
    record Unfit(Ground ground, String found) implements Looked {}

    /// Why a file is not kept.
    enum Ground {
        /// It has no bytes.
        EMPTY,
        /// It has more bytes than the register takes.
        TOO_LARGE,
        /// It is none of the types that are kept.
        UNKNOWN_TYPE,
        /// Its name says another type than its bytes.
        NOT_WHAT_IT_SAYS,
        /// It begins like its type and cannot be read to its end.
        DAMAGED,
        /// Behind its end stand bytes that no reader of it sees, or it was cut off behind an earlier end.
        MORE_BEHIND,
        /// It opens with a password only.
        LOCKED,
        /// It has more pages than the register takes.
        TOO_MANY_PAGES,
        /// It holds a program, or an order to start one.
        ACTIVE,
        /// It holds other files, which no reader of its pages sees.
        HIDES_FILES
    }
}
