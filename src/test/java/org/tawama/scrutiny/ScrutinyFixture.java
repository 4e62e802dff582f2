package org.tawama.scrutiny;

import static org.tawama.agreements.AgreementFixture.NANTERRE;
import static org.tawama.agreements.AgreementFixture.TLEMCEN;
import static org.tawama.agreements.AgreementFixture.aTwinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementFixture;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.vocabulary.PartialDate;

/// What the tests of the rules share: a day, twinnings and their publication, and what is asked of them.
final class ScrutinyFixture {
    private static final Gazetteer GAZETTEER = Gazetteer.load();
    static final Scrutiny SCRUTINY = new Scrutiny(GAZETTEER::algerianPlaces);
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private ScrutinyFixture() {}

    static AgreementFixture twinning() {
        return aTwinning().between(TLEMCEN, NANTERRE);
    }

    static List<Evidence> found(Agreement agreement) {
        return SCRUTINY.examined(agreement, List.of(), TODAY);
    }

    static List<Doubt> doubts(Agreement agreement) {
        return found(agreement).stream().flatMap(item -> item.doubt().stream()).toList();
    }

    static Agreement publishing(Agreement agreement, GazetteReference... references) {
        var terms = agreement.terms();
        var published = new Terms(
                terms.title(),
                terms.form(),
                terms.parties(),
                terms.actions(),
                List.of(references),
                terms.relations(),
                terms.themes(),
                terms.evidence());
        return agreement instanceof Agreement.Bilateral
                ? new Agreement.Bilateral(agreement.id(), published)
                : new Agreement.Decentralised(agreement.id(), published);
    }

    static GazetteReference issue(String on) {
        return new GazetteReference(
                Journal.JORADP, 2007, 77, date(on), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PartialDate date(String text) {
        return PartialDate.parse(text);
    }
}
