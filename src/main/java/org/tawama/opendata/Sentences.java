package org.tawama.opendata;

import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.Wording;

/// The sentences in which sheets and formats speak; read when the first is needed.
final class Sentences {
    private static final Messages SHIPPED = Messages.load();

    private Sentences() {}

    static Wording in(Language language) {
        return SHIPPED.in(language);
    }
}
