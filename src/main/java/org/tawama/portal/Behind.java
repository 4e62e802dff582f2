package org.tawama.portal;

/// The index has not caught up with the log in the time a reader can be asked to wait.
final class Behind extends RuntimeException {
    private static final long serialVersionUID = 1;

    Behind(long entry) {
        super("the index has not reached entry " + entry);
    }
}
