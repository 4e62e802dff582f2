package org.tawama.portal;

import org.tawama.opendata.AgreementSheet;
import org.tawama.registrar.Kind;

/// Answers for agreements.
final class AgreementPages {
    private final Holdings holdings;

    AgreementPages(Holdings holdings) {
        this.holdings = holdings;
    }

    Answer one(Asked asked) {
        return holdings.find(Kind.AGREEMENT, asked)
                .map(AgreementSheet.class::cast)
                .<Answer>map(sheet -> new AgreementPage(asked, holdings, sheet).answer())
                .orElseGet(Answer.Absent::new);
    }
}
