package org.tawama.register;

/// Thrown when the key that a log shall be signed with cannot be read, is damaged, belongs to another log
/// or may sign no more. The message is one sentence for a person: culprit, cause, remedy. Nothing was
/// written.
public final class KeyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyRefused(String sentence) {
        super(sentence);
    }

    KeyRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
