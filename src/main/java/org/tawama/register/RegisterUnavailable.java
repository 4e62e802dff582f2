package org.tawama.register;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/// Thrown by an append that could not be made for a reason which passes. Unless the reason is [Reason#UNCONFIRMED],
/// nothing was written, and the same append may be tried again.
///
/// It is one of Spring's exceptions for a database that cannot be reached, so that whoever tells an outage from a
/// mistake needs no further case.
public final class RegisterUnavailable extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    /// What is in the way.
    public enum Reason {
        /// The database does not answer, or went away before the append was complete.
        AWAY,
        /// Somebody else is writing, for longer than the caller can wait.
        BUSY,
        /// The disk on which the log is kept is full, or nearly.
        NO_ROOM,
        /// The database went away while it was asked to make the append durable: it is there whole or not
        /// at all, and only the log can tell. An origin names what was to be recorded, so to record it
        /// again records nothing twice.
        UNCONFIRMED
    }

    private final Reason reason;

    private RegisterUnavailable(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static RegisterUnavailable busy(Throwable cause) {
        return new RegisterUnavailable(
                Reason.BUSY, "Somebody else is writing to the log: try again when he has finished.", cause);
    }

    static RegisterUnavailable noRoom(Throwable cause) {
        return new RegisterUnavailable(
                Reason.NO_ROOM,
                "The disk of the log is full, nothing was recorded: make room, the register writes again by itself.",
                cause);
    }

    private static RegisterUnavailable away(Throwable cause) {
        return new RegisterUnavailable(
                Reason.AWAY, "The database does not answer, nothing was recorded: try again when it is back.", cause);
    }

    private static RegisterUnavailable unconfirmed(Throwable cause) {
        return new RegisterUnavailable(
                Reason.UNCONFIRMED,
                "The database went away while it was recording: what was to be recorded is there whole or not at all,"
                        + " look for it or record it again.",
                cause);
    }

    /// What to throw instead of `failed`, which ended an append whose entries were all `written`, or were not:
    /// the outage behind it, or the same when there is none.
    static RuntimeException explained(RuntimeException failed, boolean written) {
        var first = first(failed);
        if (first instanceof RegisterUnavailable already) return already;
        return refusal(first)
                .or(() -> refusal(failed))
                .map(refusal -> explained(refusal, failed, written))
                .orElse(failed);
    }

    private static RuntimeException explained(SQLException refusal, RuntimeException failed, boolean written) {
        var state = String.valueOf(refusal.getSQLState());
        if (state.equals("53100")) return noRoom(failed);
        if (state.equals("55P03")) return busy(failed);
        // A connection that cannot even be rolled back is broken; then the pool says so without a code.
        var outage = failed instanceof TransactionSystemException
                || refusal instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53");
        if (!outage) return failed;
        return written ? unconfirmed(failed) : away(failed);
    }

    /// When the roll-back failed as well, Spring throws that and keeps what failed first beside it.
    private static Throwable first(RuntimeException failed) {
        return failed instanceof TransactionSystemException twice && twice.getApplicationException() != null
                ? twice.getApplicationException()
                : failed;
    }

    private static Optional<SQLException> refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) return Optional.of(refusal);
        }
        return Optional.empty();
    }
}
