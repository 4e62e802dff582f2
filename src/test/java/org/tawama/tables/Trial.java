package org.tawama.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tawama.founding.FoundedRegister;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.register.Register;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.registrar.Registrar;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;

/// A founded register, and tables brought into it.
final class Trial implements AutoCloseable {
    static final Gazetteer GAZETTEER = Gazetteer.load();
    static final String MAPPING = """
            source:
              id: trial
              title: {fr: Essai}
              publisher: Personne
            key: [id]
            form: {column: form, values: {jumelage: twinning}}
            parties:
              - name: {column: home}
                country: DZ
                level: commune
                wilaya: {column: wilaya}
              - name: {column: partner}
                country: {column: country}
                level: commune
            actions:
              - act: signed
                on: {column: signed}
            """;

    private final Path folder;
    private final FoundedRegister founded;
    final List<RowOutcome> rows = new ArrayList<>();

    Trial() {
        try {
            folder = Files.createTempDirectory("tables");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        founded = FoundedRegister.open(
                StoreOptions.in(folder).withDatabase(TestStore.freshAddress()).closedByCaller(), Clock.systemUTC());
    }

    Register register() {
        return founded.register();
    }

    Registrar registrar() {
        return founded.registrar();
    }

    Records records() {
        return founded.records();
    }

    /// Imports lines of `id,home,wilaya,partner,country,form,signed`.
    TableReport take(String... lines) {
        return take(
                MAPPING, "table.csv", "id,home,wilaya,partner,country,form,signed\n" + String.join("\n", lines) + "\n");
    }

    TableReport take(String mapping, String name, String content) {
        return take(mapping, name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    TableReport take(String mapping, String name, byte[] content) {
        try {
            var file = Files.write(folder.resolve(name), content);
            return take(Mapping.read("mapping.yaml", mapping), TableFile.of(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TableReport take(Mapping mapping, TableFile file) throws IOException {
        rows.clear();
        return importing(mapping).into(file, rows::add);
    }

    /// What would become of the lines.
    List<RowOutcome> tried(String... lines) {
        try {
            var text = "id,home,wilaya,partner,country,form,signed\n" + String.join("\n", lines) + "\n";
            rehearse(
                    Mapping.read("mapping.yaml", MAPPING),
                    TableFile.of(Files.writeString(folder.resolve("tried.csv"), text)));
            return List.copyOf(rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TableReport rehearse(Mapping mapping, TableFile file) throws IOException {
        rows.clear();
        return importing(mapping).tried(file, rows::add);
    }

    private TableImport importing(Mapping mapping) {
        return new TableImport(mapping, GAZETTEER, registrar(), records(), "trial");
    }

    <T> long count(Kind<T> kind) {
        return records().list(kind, "", 100_000, Known.latest()).size();
    }

    @Override
    public void close() {
        founded.close();
    }
}
