package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.tawama.store.TakenAway;
import org.tawama.store.TestStore;
import org.tawama.vocabulary.Language;
import tools.jackson.databind.json.JsonMapper;

/// The database is taken away, and a row is broken, for real: what a reader is told then, and that it passes. Takes
/// half a minute: each has a register of its own.
class FailuresTest {
    private static final List<String> PAGES =
            List.of("/agreements/a1", "/agreements", "", "/map", "/register", "/about");
    private static final List<String> DATA = List.of(
            "/api/v1/agreements/a1",
            "/api/v1/agreements/a1.csv",
            "/api/v1/agreements/a1/history",
            "/api/v1/agreements",
            "/api/v1/agreements.csv",
            "/api/v1/entries/1",
            "/log/checkpoint",
            "/log/tile/entries/000");

    /// How long it may take until the server has noticed that the database is back.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void tells_every_reader_in_his_language_that_the_register_is_away_and_is_there_again_by_itself() throws Exception {
        var data = RunningTawama.freshFolder();
        try (var tawama = RunningTawama.with("--data=" + data)) {
            var before = tagsOf(tawama);

            try (var away = TakenAway.from(data)) {
                assertThat(away).isNotNull();
                awaitStatus(tawama, "/api/v1/agreements/a1", 503);
                for (var language : Language.values()) requireAway(tawama, language);
                assertThat(tawama.get("/sitemap.xml").statusCode()).isEqualTo(503);
                for (var file : List.of("/robots.txt", "/api/v1/openapi.json")) {
                    assertThat(tawama.get(file).statusCode()).as(file).isEqualTo(200);
                }
                requireStyled(tawama);
            }
            awaitStatus(tawama, "/fr/agreements", 200);

            assertThat(tagsOf(tawama)).isEqualTo(before);
            for (var path : PAGES) {
                assertThat(tawama.get("/ar" + path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    private static void requireAway(RunningTawama tawama, Language language) {
        var titles = Map.of(
                Language.FR, "Le registre ne répond pas",
                Language.AR, "السجل لا يستجيب",
                Language.EN, "The register does not answer");
        var asked = new ArrayList<String>();
        PAGES.forEach(path -> asked.add("/" + language.code() + path));
        asked.addAll(DATA);
        atOnce(tawama, asked, language).forEach((path, answer) -> {
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).containsOnlyDigits();
            if (DATA.contains(path)) {
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(JsonMapper.shared()
                                .readTree(answer.body())
                                .get("type")
                                .asString())
                        .isEqualTo("/problems/unavailable");
                assertThat(answer.body()).contains(titles.get(language));
            } else {
                assertThat(answer.body()).contains("<h1>" + titles.get(language));
            }
            requireHonest(answer, language);
        });
    }

    /// Each waits for a connection before it gives up; so all wait together.
    private static Map<String, HttpResponse<String>> atOnce(
            RunningTawama tawama, List<String> paths, Language language) {
        var answers = new ConcurrentHashMap<String, HttpResponse<String>>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var path : paths) {
                readers.submit(() -> answers.put(path, tawama.get(path, "Accept-Language", language.code())));
            }
        }
        assertThat(answers).hasSize(paths.size());
        return answers;
    }

    /// The page that says so still has its stylesheet.
    private static void requireStyled(RunningTawama tawama) {
        var sheet = tawama.get("/fr").body().replaceFirst("(?s).*href=\"(/static/[^\"]*\\.css)\".*", "$1");

        assertThat(tawama.get(sheet).statusCode()).as(sheet).isEqualTo(200);
    }

    @Test
    void owns_in_the_readers_language_what_it_did_not_foresee_and_answers_all_the_rest() throws SQLException {
        var database = TestStore.freshAddress();
        try (var tawama = RunningTawama.with("--data=" + RunningTawama.freshFolder(), "--database=" + database)) {
            var sound = body(database, "a1");

            setBody(database, "a1", sound.replaceFirst("\"parties\"", "\"partes\""));
            for (var language : Language.values()) requireBroken(tawama, language);
            for (var other : List.of("/fr/agreements/a2", "/api/v1/agreements/a2", "/fr/about", "/log/checkpoint")) {
                assertThat(tawama.get(other).statusCode()).as(other).isEqualTo(200);
            }
            setBody(database, "a1", sound);

            assertThat(tawama.get("/fr/agreements/a1").statusCode()).isEqualTo(200);
            assertThat(tawama.get("/api/v1/agreements/a1").statusCode()).isEqualTo(200);
        }
    }

    /// The record's JSON is answered from the index, which still knows it; its other formats are drawn from the
    /// register.
    private static void requireBroken(RunningTawama tawama, Language language) {
        var titles = Map.of(
                Language.FR, List.of("Le registre n’a pas pu répondre", "L’erreur est de notre côté"),
                Language.AR, List.of("تعذّر على السجل أن يجيب", "الخطأ من جانبنا"),
                Language.EN, List.of("The register could not answer", "We failed"));

        var page = tawama.get("/" + language.code() + "/agreements/a1");
        var problem = tawama.get("/api/v1/agreements/a1.csv", "Accept-Language", language.code());

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.headers().firstValue("Retry-After")).isEmpty();
        assertThat(page.body()).contains("<h1>" + titles.get(language).getFirst());
        requireHonest(page, language);
        assertThat(problem.statusCode()).isEqualTo(500);
        assertThat(JsonMapper.shared().readTree(problem.body()).get("type").asString())
                .isEqualTo("/problems/unexpected");
        assertThat(problem.body()).contains(titles.get(language).getLast());
        requireHonest(problem, language);
        assertThat(tawama.ask("HEAD", "/" + language.code() + "/agreements/a1").statusCode())
                .isEqualTo(500);
    }

    /// Nothing of how we are made, whatever went wrong.
    private static void requireHonest(HttpResponse<String> answer, Language language) {
        assertThat(answer.headers().firstValue("Content-Language")).contains(language.code());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .doesNotContain("Exception", "\tat ", "org.", "java", "SQL", "jdbc", "127.0.0.1", "select ", "target/")
                .doesNotContainIgnoringCase("postgres", "hikari", "tomcat", "spring", "lucene");
        if (answer.body().startsWith("<")) {
            assertThat(answer.body())
                    .contains("<html lang=\"" + language.code() + "\" dir=\""
                            + language.direction().code() + "\">")
                    .contains("href=\"/" + language.code() + "\"");
        }
    }

    private static Map<String, String> tagsOf(RunningTawama tawama) {
        var tags = new TreeMap<String, String>();
        for (var path : DATA) {
            var answer = tawama.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            tags.put(path, answer.headers().firstValue("ETag").orElse(""));
        }
        return tags;
    }

    private static void awaitStatus(RunningTawama tawama, String path, int status) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (tawama.get(path).statusCode() != status) {
            assertThat(System.nanoTime()).as(path + " never answered " + status).isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private static String body(String database, String record) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var query = connection.prepareStatement(
                        "select body from entry where record = ? order by number desc limit 1")) {
            query.setString(1, record);
            var rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    /// As only somebody with every power over the database can: the log itself refuses it.
    private static void setBody(String database, String record, String body) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var power = connection.createStatement();
                var change = connection.prepareStatement("update entry set body = ? where record = ?")) {
            power.execute("alter table entry disable trigger an_entry_is_never_changed");
            change.setString(1, body);
            change.setString(2, record);
            assertThat(change.executeUpdate()).isPositive();
            power.execute("alter table entry enable trigger an_entry_is_never_changed");
        }
    }
}
