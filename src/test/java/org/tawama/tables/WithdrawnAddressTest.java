package org.tawama.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.registrar.Withdrawals;
import tools.jackson.databind.json.JsonMapper;

/// What readers and programs find at the address of a record that was withdrawn.
class WithdrawnAddressTest {
    private static final RunningTawama TAWAMA = RunningTawama.fresh();

    @TempDir
    private static Path folder;

    private static String withdrawn = "";

    private static String withdrawn() throws Exception {
        if (!withdrawn.isEmpty()) return withdrawn;
        var batch = taken();
        assertThat(TAWAMA.get("/fr/agreements/" + withdrawn).statusCode()).isEqualTo(200);
        withdraw(batch);
        return withdrawn;
    }

    private static String taken() throws Exception {
        var register = TAWAMA.register();
        var file = Files.writeString(
                folder.resolve("t.csv"),
                "id,home,wilaya,partner,country,form,signed\nq1,Boufarik,,Ville Perdue,France,,\n");
        var rows = new ArrayList<RowOutcome>();
        var report = new TableImport(
                        Mapping.read("m.yaml", Trial.MAPPING),
                        Trial.GAZETTEER,
                        register.registrar(),
                        register.records(),
                        "trial")
                .into(TableFile.of(file), rows::add);
        withdrawn = rows.getFirst().record().orElseThrow();
        return report.batch().text();
    }

    private static void withdraw(String batch) {
        new Withdrawals(TAWAMA.register().register()).withdraw("trial", batch, Withdrawals.reason(batch));
    }

    /// Once the page of versions said of both that nothing had changed.
    @Test
    void the_page_of_versions_says_that_it_was_withdrawn_and_came_back() throws Exception {
        withdrawn();
        var batch = taken();
        var versions = TAWAMA.get("/en/agreements/" + withdrawn + "/history").body();
        withdraw(batch);

        assertThat(versions)
                .contains("The record is withdrawn", "The record is in the lists again")
                .doesNotContain("Nothing changed");
        assertThat(TAWAMA.get("/en/agreements/" + withdrawn).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void the_page_says_in_the_readers_language_that_the_record_was_withdrawn(String language) throws Exception {
        var page = TAWAMA.get("/" + language + "/agreements/" + withdrawn());

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("lang=\"" + language + "\"");
        assertThat(TAWAMA.get("/" + language + "/problems/withdrawn-record").statusCode())
                .isEqualTo(200);
    }

    /// Catches a page that says only that something is gone, without when and why, and without a way to what stood.
    @Test
    void the_page_says_what_happened_and_leads_to_what_stood_before() throws Exception {
        var page = TAWAMA.get("/fr/agreements/" + withdrawn()).body();

        var before = Pattern.compile("href=\"([^\"]+\\?known=\\d+)\"").matcher(page);
        assertThat(page).contains("Retrait du lot trial-", "Importé dans le lot trial-", "/fr/register/entries/");
        assertThat(before.find()).isTrue();
        assertThat(TAWAMA.get(before.group(1)).body()).contains("Ville Perdue");
    }

    @Test
    void the_interface_answers_with_a_problem_and_keeps_the_history() throws Exception {
        var answer = TAWAMA.get("/api/v1/agreements/" + withdrawn());
        var history = JsonMapper.shared()
                .readTree(TAWAMA.get("/api/v1/agreements/" + withdrawn() + "/history")
                        .body());

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/type").asString())
                .isEqualTo("/problems/withdrawn-record");
        assertThat(history.at("/items/0/act").asString()).isEqualTo("withdrawn");
        assertThat(history.at("/items/1/act").asString()).isEqualTo("imported");
    }

    @Test
    void as_known_before_the_record_is_there() throws Exception {
        var history = JsonMapper.shared()
                .readTree(TAWAMA.get("/api/v1/agreements/" + withdrawn() + "/history")
                        .body());
        var entry = history.at("/items/1/entry").asLong();

        assertThat(TAWAMA.get("/api/v1/agreements/" + withdrawn() + "?known=" + entry)
                        .statusCode())
                .isEqualTo(200);
        assertThat(TAWAMA.get("/api/v1/agreements/a-none").statusCode()).isEqualTo(404);
    }
}
