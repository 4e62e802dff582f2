package org.tawama.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.importing.FoundingPage;
import org.tawama.importing.Import;
import org.tawama.importing.ImportReport;
import org.tawama.importing.ReportedAgreements;
import org.tawama.importing.SecondSources;
import org.tawama.importing.SessionsTold;
import org.tawama.importing.Source;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Records;
import org.tawama.registrar.Registrar;

/// The first statements of a new register: the reference data that Tawama ships, each with its source, then the
/// ministry's page, then what other documents say of the same agreements, the sessions of bodies that they tell of, and
/// the agreements that they report.
///
/// Five writings, each whole or absent. A register that has the third was founded, and one killed before it begins
/// again, which states nothing twice. One that lacks the later ones, because it is older than they are, is given
/// these and nothing else.
final class Founding {
    private final Registrar registrar;
    private final Records records;

    Founding(Registrar registrar, Records records) {
        this.registrar = registrar;
        this.records = records;
    }

    void foundIfNew() {
        if (!holds(SecondSources.lastStated())) found();
        if (!holds(SessionsTold.lastStated())) SessionsTold.shipped().into(registrar, Registrar.OWN_OFFICE);
        if (!holds(ReportedAgreements.lastStated()))
            ReportedAgreements.shipped().into(registrar, Registrar.OWN_OFFICE);
    }

    private boolean holds(String source) {
        return records.find(Kind.SOURCE, source).isPresent();
    }

    private void found() {
        var gazetteer = Gazetteer.load();
        registrar.write(Registrar.OWN_OFFICE, "recorded", Occasion.FOUNDING.reason(), desk -> place(gazetteer, desk));
        requireWhole(readPage(new FoundingPage(gazetteer)));
        SecondSources.shipped().into(registrar, Registrar.OWN_OFFICE);
    }

    private static void place(Gazetteer gazetteer, Desk desk) {
        gazetteer.sources().forEach(source -> desk.put(Kind.SOURCE, source, Set.of()));
        gazetteer.countries().forEach(country -> desk.put(Kind.COUNTRY, country, Set.of()));
        gazetteer.territories().forEach(territory -> desk.put(Kind.TERRITORY, territory, Set.of()));
    }

    private ImportReport readPage(Source page) {
        try (var shipped = FoundingPage.shipped()) {
            return new Import(page, Registrar.OWN_OFFICE).into(registrar, shipped);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireWhole(ImportReport report) {
        if (!report.accepted()) throw new IllegalStateException("the shipped page is damaged: " + report);
    }
}
