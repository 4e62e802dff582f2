package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Withdrawals;
import tools.jackson.databind.json.JsonMapper;

/// The files of documents over HTTP: whole, by ranges, and only those that a document names.
class FileBytesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String CONTENT = "Article premier\nLes communes conviennent.\n";

    private static String path;

    @BeforeAll
    static void find_the_file() {
        var document = TAWAMA.get("/api/v1/documents/d1").body();
        path = JsonMapper.shared().readTree(document).at("/file/path").asString();
    }

    @Test
    void gives_the_bytes_with_their_type_name_and_tag() {
        var answer = TAWAMA.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(CONTENT);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).startsWith("inline; filename*=UTF-8''accord"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(TAWAMA.get(
                                path,
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void knows_the_file_by_its_digest_alone() {
        assertThat(path).endsWith(".txt");
        assertThat(TAWAMA.get(path.replace(".txt", "")).body()).isEqualTo(CONTENT);
    }

    @Test
    void gives_one_range_and_the_whole_for_what_it_cannot_read() {
        var last = CONTENT.length() - 1;
        for (var range : Arrays.asList(
                new String[] {"bytes=0-6", "0-6", "Article"},
                new String[] {"bytes=8-", "8-" + last, CONTENT.substring(8)},
                new String[] {"bytes=-3", last - 2 + "-" + last, CONTENT.substring(last - 2)},
                new String[] {"bytes=8-999", "8-" + last, CONTENT.substring(8)},
                new String[] {"bytes=-999", "0-" + last, CONTENT})) {
            var answer = TAWAMA.get(path, "Range", range[0]);

            assertThat(answer.statusCode()).as(range[0]).isEqualTo(206);
            assertThat(answer.headers().firstValue("Content-Range"))
                    .contains("bytes " + range[1] + "/" + CONTENT.length());
            assertThat(answer.body()).as(range[0]).isEqualTo(range[2]);
        }
        assertThat(TAWAMA.get(path, "Range", "bytes=99-").statusCode()).isEqualTo(416);
        assertThat(TAWAMA.get(path, "Range", "bytes=-0").statusCode()).isEqualTo(416);
        for (var unread : Arrays.asList("bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=x-1")) {
            assertThat(TAWAMA.get(path, "Range", unread).statusCode())
                    .as(unread)
                    .isEqualTo(200);
        }
    }

    /// The page of a record that was withdrawn answers 410, and so does its file, though it is kept.
    @Test
    void a_file_of_a_withdrawn_document_is_gone_for_readers() {
        var words = "Copie retirée";
        var withdrawn = PortalFixture.stateMinutes(TAWAMA, "m2", words);
        var file = JsonMapper.shared()
                .readTree(TAWAMA.get("/api/v1/documents/" + withdrawn).body())
                .at("/file");
        assertThat(TAWAMA.get(file.get("path").asString()).body()).isEqualTo(words + "\n");

        new Withdrawals(TAWAMA.register().register())
                .withdraw("tests", Kind.DOCUMENT, withdrawn, Reason.words("en", "For tests."));

        assertThat(TAWAMA.get("/api/v1/documents/" + withdrawn).statusCode()).isEqualTo(410);
        assertThat(TAWAMA.get(file.get("path").asString()).statusCode()).isEqualTo(410);
        assertThat(TAWAMA.register().records().keepsFile(file.get("sha256").asString()))
                .isTrue();
    }

    @Test
    void gives_out_nothing_that_no_document_names() {
        for (var nothing : Arrays.asList(
                "/files/" + "0".repeat(64),
                "/files/",
                "/files/x",
                path + "/x",
                path.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(TAWAMA.get(nothing).statusCode()).as(nothing).isEqualTo(404);
        }
    }

    @Test
    void lists_documents_by_record_language_form_and_words_in_their_files() {
        for (var query : Arrays.asList(
                "record=a35", "written=fr", "form=text", "q=article+conviennent", "q=%22premier+les+communes%22")) {
            var list = JsonMapper.shared()
                    .readTree(TAWAMA.get("/api/v1/documents?" + query).body());

            assertThat(list.at("/items/0/id").asString()).as(query).isEqualTo("d1");
        }
        for (var query : Arrays.asList("record=a36", "written=ar", "form=minutes", "q=article+second")) {
            assertThat(JsonMapper.shared()
                            .readTree(TAWAMA.get("/api/v1/documents?" + query).body())
                            .path("total")
                            .asInt())
                    .as(query)
                    .isZero();
        }
    }

    @Test
    void says_on_which_page_and_where_the_words_stand() {
        var match = JsonMapper.shared()
                .readTree(TAWAMA.get("/api/v1/documents?q=convienn").body())
                .at("/items/0/matched/0");

        assertThat(match.path("reason").asString()).isEqualTo("page");
        assertThat(match.path("page").asInt()).isEqualTo(1);
        assertThat(match.path("text")
                        .asString()
                        .substring(match.path("from").asInt(), match.path("to").asInt()))
                .isEqualTo("conviennent.");
        assertThat(TAWAMA.get("/fr/search?q=conviennent").body())
                .contains("<mark>conviennent.</mark>")
                .contains("/fr/documents/d1/pages/1");
    }
}
