package org.tawama.portal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;

/// Tells a failure that passes by itself from one of ours.
final class Outage {
    private Outage() {}

    /// Whether something failed because the database, or the index behind it, does not answer for now.
    static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Behind
                    || cause instanceof Typesetting.Busy
                    || cause instanceof SQLException refused && passes(refused)) return true;
        }
        return false;
    }

    /// Class 08 is a broken connection, 57P a server that goes down or comes up, 53 one without resources.
    private static boolean passes(SQLException refused) {
        if (refused instanceof SQLTransientException || refused instanceof SQLNonTransientConnectionException)
            return true;
        var state = String.valueOf(refused.getSQLState());
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
