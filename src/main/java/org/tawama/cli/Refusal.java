package org.tawama.cli;

import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;

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

    /// Why a value cannot be, and how to write one that can, in the language of the command line; never the
    /// words of the exception, which are for logs.
    static String why(IllegalArgumentException impossible) {
        return Impossible.of(impossible).say(Messages.load().in(Language.EN));
    }

    int exitCode() {
        return exitCode;
    }
}
