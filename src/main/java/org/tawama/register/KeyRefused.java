package org.tawama.register;

/// Thrown when a register is opened or written with a key that may not sign for it. The message is one sentence:
/// culprit, cause, remedy.
public final class KeyRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    KeyRefused(String sentence) {
        super(sentence);
    }
}
