package org.tawama.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;

/// What befell a command from outside, as a sentence: the database went away or its files are rotten, a file could not
/// be read or written. What no operator can mend is none of these.
final class Mishap {
    private Mishap() {}

    static Optional<String> sentence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && !mistake(refused)) return Optional.of(sentence(refused));
            if (cause instanceof FileSystemException refused) return Optional.of(sentence(refused));
            if (cause instanceof IOException broken && !(broken.getCause() instanceof SQLException)) {
                return Optional.of("Reading or writing failed (" + word(broken) + "): make room, or mend the disk.");
            }
        }
        return Optional.empty();
    }

    /// A statement that PostgreSQL could not follow is our mistake. Classes of the others: 08 connection, 28 log-in,
    /// 53 room, 55 locks, 57 ended by an operator, 58 its system, XX its own files; 42501 is a right that the role
    /// lacks, 25006 a database that only reads; none at all from the pool.
    private static boolean mistake(SQLException refused) {
        var state = refused.getSQLState();
        return state != null && !state.matches("(08|28|53|55|57|58|XX|42501|25006).*");
    }

    private static String sentence(SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        if (state.startsWith("XX") || state.startsWith("58")) {
            return "The database's files are damaged or cannot be read (" + word(refused)
                    + "): go on from a backup or from an exported log.";
        }
        if (state.equals("42501") || state.startsWith("28")) {
            return "The database refuses this to the role that the register uses (" + word(refused)
                    + "): grant the role what docs/postgresql.md lists, or name another in --database.";
        }
        if (state.equals("25006")) {
            return "The database takes nothing new (" + word(refused) + "): name the server that writes in --database.";
        }
        if (state.startsWith("53")) {
            return "The database has no room (" + word(refused) + "): make room and give the command again.";
        }
        return "The database went away (" + word(refused) + "): give the command again when it is back.";
    }

    private static String sentence(FileSystemException refused) {
        var why = refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason();
        return refused.getFile() + " cannot be read or written (" + why + "): change its owner, or make room.";
    }

    private static String word(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("no word")
                .strip();
    }
}
