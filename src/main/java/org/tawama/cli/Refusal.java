package org.tawama.cli;

/// Thrown by a command that cannot do what it was asked; the message is one sentence with culprit, cause and remedy.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// Other words on the command line would have helped.
    public static Refusal ofWords(String sentence) {
        return new Refusal(sentence, Commands.WRONG_USAGE);
    }

    /// What was given was read, and is not what it should be, or could not be read to its end; other words would not
    /// have helped.
    static Refusal ofContent(String sentence) {
        return new Refusal(sentence, Commands.FAILED);
    }

    int exitCode() {
        return exitCode;
    }
}
