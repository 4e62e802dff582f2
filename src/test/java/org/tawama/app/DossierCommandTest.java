package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.cli.Commands;
import org.tawama.store.TestStore;

/// The dossier for a minister, made by a command without any server. Takes seconds, for it founds a register.
class DossierCommandTest {
    private static final String DATABASE = TestStore.freshAddress();

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private record Said(int exit, String errors) {}

    @Test
    void writes_the_paper_of_a_country_and_of_a_record_and_says_how_far_it_is() throws IOException {
        var country = folder.resolve("france.pdf");
        var record = folder.resolve("bizerte.pdf");

        var first = dossier("FR", "--language", "ar", "--with", "fr", "--output", country.toString());
        var second = dossier("agreements/a35", "--language", "en", "--output", record.toString());

        assertThat(first.exit()).isZero();
        assertThat(first.errors()).contains("1/3 ", "2/3 ", "3/3 setting ", "Wrote " + country);
        assertThat(text(country)).contains("https://register.example/ar/countries/FR/dossier@");
        assertThat(second.exit()).isZero();
        assertThat(text(record)).contains("Binzert (Libye)");
    }

    @Test
    void refuses_what_is_no_country_no_record_and_no_language_and_leaves_no_file() throws IOException {
        var file = folder.resolve("none.pdf").toString();

        assertRefused(dossier("XX", "--output", file), "XX", "a country by its code");
        assertRefused(dossier("nonsense", "--output", file), "nonsense", "agreements/a19");
        assertRefused(dossier("FR", "--language", "de", "--output", file), "de", "ar, fr or en");
        assertRefused(dossier("FR", "--with", "fr", "--output", file), "--with");
        assertRefused(dossier("FR", "--output", folder + "/nowhere/x.pdf"), "nowhere", "--output");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static void assertRefused(Said said, String... about) {
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.errors().lines().toList().getLast()).contains(about).endsWith(".");
    }

    private static String text(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /// Catches a record that was there, and of which it is said that nobody ever knew it.
    @Test
    void says_of_a_record_that_was_withdrawn_that_it_was() {
        var file = folder.resolve("none.pdf").toString();
        assertThat(run("withdraw", "meetings/m36", "--because", "double").exit())
                .isZero();

        var said = dossier("meetings/m36", "--output", file);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.errors()).contains("meetings/m36 was withdrawn").doesNotContain("knows no");
        assertRefused(dossier("FR", "--known", "1", "--output", file), "knows no FR as of --known");
    }

    private static Said dossier(String... more) {
        var words = new ArrayList<>(List.of("dossier"));
        words.addAll(List.of(more));
        words.addAll(List.of("--public-address", "https://register.example"));
        return run(words.toArray(String[]::new));
    }

    private static Said run(String... command) {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--data", home.toString(), "--database", DATABASE));
        var errors = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            var exit = Commands.run(Server::serve, Server::show, words.toArray(String[]::new));
            return new Said(exit, errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
