package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.store.TestStore;
import tools.jackson.databind.json.JsonMapper;

/// Tables on the command line. Each test takes seconds: it founds a whole register.
class TableCommandsTest {
    private static final String MAPPING = """
            source:
              id: atlas
              title: {fr: Atlas}
              publisher: Personne
            key: [id]
            parties:
              - {name: {column: home}, country: DZ, level: commune}
              - {name: {column: partner}, country: {column: country}}
            """;

    @TempDir
    private Path folder;

    private final String database = TestStore.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void imports_a_table_reports_every_row_and_takes_the_batch_back() throws IOException {
        var mapping = Files.writeString(folder.resolve("atlas.yaml"), MAPPING);
        var table = Files.writeString(
                folder.resolve("atlas.csv"),
                "id,home,partner,country\n1,Boufarik,Ville Perdue,France\n2,Oran,Nulle Part,Atlantide\n");
        var report = folder.resolve("report.json");

        var rehearsed = run("import", table.toString(), "--mapping", mapping.toString(), "--dry-run");
        var imported = run("import", table.toString(), "--mapping", mapping.toString(), "--report", report.toString());
        var told = JsonMapper.shared().readTree(Files.readString(report));
        var withdrawn =
                run("import", "--withdraw", told.at("/batch").asString(), "--because", "un essai", "--language", "fr");

        assertThat(rehearsed).isEqualTo(1);
        assertThat(imported).isEqualTo(1);
        assertThat(out.toString())
                .contains("2 rows, 1 recorded", "tried out", "refused: unknown-country 1", "withdrawn");
        assertThat(told.at("/rows").asInt()).isEqualTo(2);
        assertThat(told.at("/recorded").asInt()
                        + told.at("/unchanged").asInt()
                        + told.at("/refused").asInt())
                .isEqualTo(2);
        assertThat(told.at("/details/0/outcome").asString()).isEqualTo("recorded");
        assertThat(told.at("/details/1/reason").asString()).isEqualTo("unknown-country");
        assertThat(withdrawn).isZero();
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void a_mistake_in_words_mapping_or_table_is_one_sentence() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.yaml"), MAPPING.replace("key: [id]", "kye: [id]"));
        var latin = Files.write(
                folder.resolve("latin.yaml"),
                MAPPING.replace("Personne", "Préfet").getBytes(StandardCharsets.ISO_8859_1));
        var mapping = Files.writeString(folder.resolve("atlas.yaml"), MAPPING);
        var table = Files.writeString(folder.resolve("atlas.csv"), "id,home\n1,Oran\n");
        var picture = Files.write(folder.resolve("atlas.png"), new byte[9]);

        refuses("broken.yaml line", "import", table.toString(), "--mapping", broken.toString());
        refuses("UTF-8", "import", table.toString(), "--mapping", latin.toString());
        refuses("partner", "import", table.toString(), "--mapping", mapping.toString());
        refuses(".csv", "import", picture.toString(), "--mapping", mapping.toString());
        refuses("either with --as", "import", table.toString());
        refuses("twinnings-world", "import", table.toString(), "--as", "nobody");
        refuses("copy it from the report", "import", "--withdraw", "Batch no. 1");
        refuses("atlas-7", "import", "--withdraw", "atlas-7");
        refuses("--language", "import", "--withdraw", "atlas-7", "--because", "un essai");
        refuses("français", "import", "--withdraw", "atlas-7", "--because", "un essai", "--language", "français");
        refuses(
                "cannot be written",
                "import",
                table.toString(),
                "--mapping",
                mapping.toString(),
                "--report",
                "/none/r.json");
        refuses("read to its end", "import", broken(), "--mapping", mapping.toString());
        refuses("no file", "import", "--mapping", mapping.toString());
    }

    private String broken() throws IOException {
        return Files.write(folder.resolve("atlas.csv.gz"), new byte[] {1, 2, 3}).toString();
    }

    private void refuses(String named, String... words) {
        errors.getBuffer().setLength(0);

        var exit = run(words);

        assertThat(exit).as(String.join(" ", words)).isEqualTo(2);
        assertThat(errors.toString()).contains(named).hasLineCount(1);
        assertThat(Pattern.compile("Exception|\\tat ")
                        .matcher(errors.toString())
                        .find())
                .isFalse();
    }

    private int run(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--database", database));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }
}
