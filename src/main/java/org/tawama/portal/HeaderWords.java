package org.tawama.portal;

import java.util.Optional;
import org.tawama.opendata.StatementWords;
import org.tawama.register.Reason;
import org.tawama.register.Revision;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;

/// What the header of a statement says, in the reader's language; a code that has no words stays as it is.
record HeaderWords(Page page, StatementWords words) {
    static HeaderWords of(Asked asked) {
        return new HeaderWords(asked.page(), asked.holdings().statementWords());
    }

    Shown office(Revision revision) {
        return said(words.office(revision.office()), revision.office());
    }

    Shown act(Revision revision) {
        return said(words.act(revision.act()), revision.act());
    }

    Optional<Shown> reason(Revision revision) {
        return revision.reason().map(reason -> said(words.reason(reason), reason.text()));
    }

    Shown basis(Reason basis) {
        return said(words.basis(basis), basis.text());
    }

    private Shown said(LocalText words, String code) {
        return words.shownIn(page.language()).orElseGet(() -> page.own(code));
    }
}
