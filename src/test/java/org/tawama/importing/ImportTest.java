package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Evidence;
import org.tawama.opendata.Golden;
import org.tawama.register.LogKey;
import org.tawama.register.Register;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Records;
import org.tawama.registrar.Registrar;
import org.tawama.store.Store;
import org.tawama.store.TestStore;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Messages;

/// The page through the write door of a real register.
class ImportTest {
    private final Store store = TestStore.fresh();
    private final Register register =
            Register.open(store.dataSource(), LogKey.generate("trial.example/log"), Clock.systemUTC());
    private final Registrar registrar = new Registrar(register);
    private final Records records = new Records(register);
    private final Import page = new Import(Pages.SOURCE, "archive");

    @BeforeEach
    void places() {
        registrar.write(Registrar.OWN_OFFICE, "recorded", Occasion.FOUNDING.reason(), desk -> {
            Pages.GAZETTEER.sources().forEach(source -> desk.put(Kind.SOURCE, source, Set.of()));
            Pages.GAZETTEER.countries().forEach(country -> desk.put(Kind.COUNTRY, country, Set.of()));
            Pages.GAZETTEER.territories().forEach(place -> desk.put(Kind.TERRITORY, place, Set.of()));
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void records_the_page_and_records_nothing_new_when_it_comes_again() {
        var first = take(Pages.shipped());
        var entries = records.head();
        var second = take(Pages.shipped());

        assertThat(first.rows()).isEqualTo(202);
        assertThat(first.recorded()).isEqualTo(56 + 4 + 15 + 5 + 4 + 1);
        assertThat(first.refused()).isZero();
        Golden.check("importing/founding-page.report.json", ReportWriter.json(first));
        assertThat(second.recorded()).isZero();
        assertThat(second.unchanged()).isEqualTo(202);
        assertThat(records.head()).isEqualTo(entries);
        assertThat(records.list(Kind.AGREEMENT, "", 100, Known.latest())).hasSize(60);
        assertThat(records.list(Kind.BODY, "", 100, Known.latest())).hasSize(18);
        assertThat(records.list(Kind.PARTY, "", 100, Known.latest())).hasSize(98);
        assertThat(records.list(Kind.THEME, "", 100, Known.latest())).hasSize(6);
    }

    @Test
    void records_nothing_of_a_damaged_copy() {
        var entries = records.head();

        var report = take(Pages.copy(lines -> lines.remove(117)));

        assertThat(report.accepted()).isFalse();
        assertThat(report.missing()).hasSize(1);
        assertThat(records.head()).isEqualTo(entries);
    }

    @Test
    void rehearses_without_recording() throws IOException {
        var entries = records.head();

        var report = page.tried(registrar, new ByteArrayInputStream(Pages.shipped()));

        assertThat(report.recorded()).isEqualTo(take(Pages.shipped()).recorded());
        assertThat(report.recorded()).isPositive();
        assertThat(entries).isLessThan(records.head());
        assertThat(page.tried(registrar, new ByteArrayInputStream(Pages.shipped()))
                        .recorded())
                .isZero();
    }

    /// Catches an older register that no longer starts, because a later release words a note otherwise.
    @Test
    void what_a_source_says_is_not_said_twice_when_its_note_is_worded_otherwise() {
        take(Pages.shipped());
        SecondSources.shipped().into(registrar, Registrar.OWN_OFFICE);
        var entries = records.head();

        registrar.write(Registrar.OWN_OFFICE, "recorded", Occasion.FOUNDING.reason(), desk -> {
            var origin = "founding-page:accord/FR";
            var id = desk.recordFrom(origin).orElseThrow();
            var said = desk.standing(Kind.AGREEMENT, Set.of(id)).get(id).value().evidence();
            SecondSources.put(
                    desk, origin, said.stream().map(ImportTest::notedOtherwise).toList());
        });

        assertThat(records.head()).isEqualTo(entries);
    }

    private static Evidence notedOtherwise(Evidence claim) {
        return new Evidence(
                claim.field(),
                claim.printed(),
                claim.source(),
                claim.locator(),
                claim.quote(),
                claim.verdict(),
                claim.value(),
                claim.doubt(),
                claim.reference(),
                LocalText.of("Autrement dit.", "", "In other words."),
                claim.decision(),
                claim.checked());
    }

    @Test
    void every_source_is_found_by_its_name() {
        var sources = new Sources(Pages.GAZETTEER);

        assertThat(sources.list())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(sources.find(source.name())).contains(source));
        assertThat(sources.list().stream().map(Source::name).toList()).isEqualTo(List.of("founding-page"));
    }

    /// Catches a source whose name would stand bare in a sentence: "Imported from the source: founding-page".
    @Test
    void every_source_is_called_something_in_every_language() {
        var messages = Messages.load();

        for (var source : new Sources(Pages.GAZETTEER).list()) {
            for (var language : Language.values()) {
                assertThat(messages.in(language).find("importing.source." + source.name()))
                        .as(source.name())
                        .isPresent();
            }
        }
    }

    private ImportReport take(byte[] file) {
        try {
            return page.into(registrar, new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
