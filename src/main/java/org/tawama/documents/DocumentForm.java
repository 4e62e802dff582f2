package org.tawama.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a document is to the record it belongs to.
public enum DocumentForm {
    /// The instrument itself, as signed or published.
    TEXT,
    ANNEX,
    TRANSLATION,
    MINUTES,
    /// Minutes that give every word.
    VERBATIM_MINUTES,
    REPORT,
    INVITATION,
    AGENDA,
    DECREE,
    GAZETTE_PAGE,
    LETTER,
    PHOTOGRAPH,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentForm> find(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }
}
