package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawama.vocabulary.Language;
import tools.jackson.databind.json.JsonMapper;

/// What a request has to be before anybody looks at what it asks for.
class GateTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final String HOST = "Host: localhost\r\n";
    private static final String END = HOST + "\r\n";

    /// Requests that are none; nobody asks the server to end the connection.
    static List<Arguments> malformed() {
        var get = "GET /fr HTTP/1.1\r\n";
        var post = "POST /fr HTTP/1.1\r\n";
        return List.of(
                Arguments.of("no request line", 400, "NONSENSE\r\n\r\n"),
                Arguments.of("the hello of TLS", 400, "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\r\n\r\n"),
                Arguments.of("a method that is no word", 400, "GE<T /fr HTTP/1.1\r\n" + END),
                Arguments.of("no version of HTTP", 400, "GET /fr HTTX/1.1\r\n" + END),
                Arguments.of("HTTP/2 without asking", 400, "GET /fr HTTP/2.0\r\n" + END),
                Arguments.of("a method for proxies", 400, "CONNECT localhost:80 HTTP/1.1\r\n" + END),
                Arguments.of("a method that mirrors", 405, "TRACE /fr HTTP/1.1\r\n" + END),
                Arguments.of("illegal characters", 400, "GET /fr/<> HTTP/1.1\r\n" + END),
                Arguments.of("illegal characters for a program", 400, "GET /api/v1/a{}b HTTP/1.1\r\n" + END),
                Arguments.of("letters that are not encoded", 400, "GET /fr?q=\u00d8\u00ac HTTP/1.1\r\n" + END),
                Arguments.of("a parameter without a name", 400, "GET /fr/agreements?=x HTTP/1.1\r\n" + END),
                Arguments.of(
                        "a parameter without a name for a program",
                        400,
                        "GET /api/v1/agreements?q=a&= HTTP/1.1\r\n" + END),
                Arguments.of("a backslash", 400, "GET /fr\\agreements HTTP/1.1\r\n" + END),
                Arguments.of("a path above the root", 400, "GET /../../etc/passwd HTTP/1.1\r\n" + END),
                Arguments.of("a path that climbs", 400, "GET /api/v1/../../fr HTTP/1.1\r\n" + END),
                Arguments.of("a path that climbs in disguise", 400, "GET /fr/%2E%2e/ar HTTP/1.1\r\n" + END),
                Arguments.of("a path that stays", 400, "GET /fr/./about HTTP/1.1\r\n" + END),
                Arguments.of("a path without a root", 400, "GET fr HTTP/1.1\r\n" + END),
                Arguments.of("bad percent-encoding", 400, "GET /fr/%zz HTTP/1.1\r\n" + END),
                Arguments.of("percent-encoding of no text", 400, "GET /fr/%ff HTTP/1.1\r\n" + END),
                Arguments.of("an encoded slash", 400, "GET /fr%2Fagreements HTTP/1.1\r\n" + END),
                Arguments.of("an encoded NUL", 400, "GET /api/v1/a%00 HTTP/1.1\r\n" + END),
                Arguments.of("a NUL in the line", 400, "GET /fr\0 HTTP/1.1\r\n" + END),
                Arguments.of("a NUL in a header", 400, get + "X: a\0b\r\n" + END),
                Arguments.of("a NUL in a name", 400, get + "X\0: ab\r\n" + END),
                Arguments.of("a blank before the colon", 400, get + "X : ab\r\n" + END),
                Arguments.of("a header without a colon", 400, get + "Xab\r\n" + END),
                Arguments.of("a folded header", 400, get + "X: ab\r\n c\r\n" + END),
                Arguments.of("a folded header, blanks before it", 400, get + "X:     ab\r\n   c\r\n" + END),
                Arguments.of("a line feed alone", 400, "GET /fr HTTP/1.1\nHost: localhost\n\n"),
                Arguments.of("a line feed alone between headers", 400, get + "X: a\nY: b\r\n" + END),
                Arguments.of("a header too long", 400, get + "X: " + "a".repeat(100_000) + "\r\n" + END),
                Arguments.of("an address too long", 400, "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + END),
                Arguments.of("too many headers", 400, get + "X: a\r\n".repeat(300) + END),
                Arguments.of("two lengths", 400, post + "Content-Length: 3\r\nContent-Length: 5\r\n" + END + "abcde"),
                Arguments.of("the same length twice", 400, post + "Content-Length: 0\r\nContent-Length: 0\r\n" + END),
                Arguments.of("a length that is no number", 400, post + "Content-Length: abc\r\n" + END),
                Arguments.of(
                        "a length beside chunks",
                        400,
                        post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n" + END + "0\r\n\r\n"),
                Arguments.of("an unknown encoding", 400, post + "Transfer-Encoding: xchunked\r\n" + END),
                Arguments.of("a body too large", 413, post + "Content-Length: 65537\r\n" + END + "x".repeat(65_537)),
                Arguments.of("an unknown expectation", 417, get + "Expect: sunshine\r\n" + END),
                Arguments.of("no host", 400, get + "\r\n"),
                Arguments.of("no host in HTTP/1.0", 400, "GET /fr HTTP/1.0\r\n\r\n"),
                Arguments.of("an empty host", 400, get + "Host: \r\n\r\n"),
                Arguments.of("two hosts", 400, get + "Host: a.example\r\n" + END),
                Arguments.of("a host with a path", 400, get + "Host: a.example/x\r\n\r\n"),
                Arguments.of("a host with a name before it", 400, get + "Host: a@b.example\r\n\r\n"),
                Arguments.of("a host with a script", 400, get + "Host: \"><script>\r\n\r\n"),
                Arguments.of("a host with a port that no machine has", 400, get + "Host: a.example:99999\r\n\r\n"),
                Arguments.of("a host other than the address", 400, "GET http://b.example/fr HTTP/1.1\r\n" + END));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void answers_what_is_no_request_in_a_few_words_of_its_own_and_ends_the_connection(
            String what, int status, String request) {
        var reply = Wire.send(TAWAMA, request);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Connection")).contains("close");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Content-Language")).contains("fr");
        assertThat(reply.header("Content-Type").orElseThrow())
                .isIn("text/html;charset=UTF-8", "application/problem+json");
        assertThat(reply.body()).hasSizeBetween(100, 1_000);
        assertThat(reply.head() + reply.body())
                .doesNotContainIgnoringCase("tomcat", "apache", "server:", "coyote", "spring")
                .doesNotContain("Exception", "java", "\tat ", "<script", "HTTP Status");
    }

    @ParameterizedTest
    @CsvSource({
        "/ar/%zz, text/html;charset=UTF-8, lang=\"ar\" dir=\"rtl\"",
        "/en/%zz, text/html;charset=UTF-8, lang=\"en\" dir=\"ltr\"",
        "/%zz, text/html;charset=UTF-8, lang=\"ar\" dir=\"rtl\"",
        "/api/v1/%zz, application/problem+json, /problems/malformed-request",
        "/log/%zz, application/problem+json, /problems/malformed-request"
    })
    void tells_a_person_with_a_page_and_a_program_with_a_problem_in_its_language(
            String path, String mediaType, String words) {
        var reply = Wire.send(TAWAMA, "GET " + path + " HTTP/1.1\r\nAccept-Language: ar-DZ\r\n" + END);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).contains(mediaType);
        assertThat(reply.body()).contains(words);
        if (mediaType.startsWith("text")) assertThat(reply.body()).contains("<h1>", "<title>", "tawama.css", "href=");
    }

    @Test
    void says_which_kind_of_problem_it_is() {
        var problems = List.of(
                "POST /api/v1/x HTTP/1.1\r\nContent-Length: 70000\r\n" + END + "x".repeat(70_000),
                "GET /api/v1/x HTTP/1.1\r\nHost: a,b\r\n\r\n",
                "GET /api/v1/x HTTP/1.0\r\n\r\n",
                "GET /api/v1/x HTTP/3.0\r\n" + END);

        var types = problems.stream()
                .map(request ->
                        JsonMapper.shared().readTree(Wire.send(TAWAMA, request).body()))
                .map(problem -> problem.get("type").asString() + " "
                        + problem.get("status").asInt())
                .toList();

        assertThat(types)
                .containsExactly(
                        "/problems/too-large 413",
                        "/problems/malformed-request 400",
                        "/problems/bad-host 400",
                        "/problems/not-supported 400");
    }

    @Test
    void answers_before_it_has_seen_a_body_that_is_far_too_large() {
        var reply = Wire.announce(TAWAMA, "PUT /api/v1/x HTTP/1.1\r\nContent-Length: 9999999999\r\n" + END);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.header("Connection")).contains("close");
    }

    /// HTTP/0.9 has no headers: what comes back is the refusal alone, and nothing of the page that was asked for.
    @Test
    void refuses_a_request_without_a_version() {
        var reply = Wire.send(TAWAMA, "GET /en\r\n");

        assertThat(reply.head()).isEmpty();
        assertThat(reply.body()).contains("<h1>Not supported</h1>").hasSizeLessThan(1_000);
    }

    @Test
    void names_the_methods_there_are_where_another_is_used() {
        for (var method : List.of("FOO", "get", "PATCH", "TRACE")) {
            var page = Wire.send(TAWAMA, method + " /fr HTTP/1.1\r\nConnection: close\r\n" + END);
            var data = Wire.send(TAWAMA, method + " /api/v1/agreements HTTP/1.1\r\nConnection: close\r\n" + END);

            assertThat(page.status()).as(method).isEqualTo(405);
            assertThat(page.header("Allow")).as(method).contains("GET, HEAD");
            assertThat(data.status()).as(method).isEqualTo(405);
            assertThat(data.header("Allow")).as(method).contains("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void lets_a_well_formed_request_pass_in_whatever_pieces_it_comes() {
        var asked =
                "GET /api/v1/entries/1 HTTP/1.1\r\n" + HOST + "Accept:\t */* \t\r\nX-Nothing:\r\nX-Blanks:  \t \r\n";
        var request = asked + "Connection: close\r\n\r\n";

        assertThat(Wire.send(TAWAMA, request).status()).isEqualTo(200);
        assertThat(Wire.sendSlowly(TAWAMA, request, 1).status()).isEqualTo(200);
        assertThat(Wire.sendSlowly(TAWAMA, request, 7).status()).isEqualTo(200);
        assertThat(Wire.send(TAWAMA, asked + "\r\n" + asked + "\r\n" + request)
                        .body()
                        .split("HTTP/1.1 200"))
                .as("three requests at once")
                .hasSize(3);
        assertThat(Wire.send(TAWAMA, request.replace("GET /", "GET http://localhost/"))
                        .status())
                .isEqualTo(200);
        assertThat(Wire.send(TAWAMA, request.replace("HTTP/1.1", "HTTP/1.0")).status())
                .isEqualTo(200);
    }

    /// Would catch a reading of the server's buffer that is right only for the headers that browsers send.
    @Property(tries = 150)
    void lets_any_well_formed_headers_pass_but_no_line_that_ends_in_a_line_feed_alone(
            @ForAll("headers") List<String> headers, @ForAll int which) {
        var lines = new ArrayList<String>();
        lines.add("GET /api/v1/entries/1 HTTP/1.1");
        lines.addAll(headers);
        lines.addAll(List.of("Host: localhost", "Connection: close", ""));

        var sound = String.join("\r\n", lines) + "\r\n";
        var broken = new StringBuilder();
        var bare = Math.floorMod(which, lines.size());
        for (var at = 0; at < lines.size(); at++) broken.append(lines.get(at)).append(at == bare ? "\n" : "\r\n");

        assertThat(Wire.send(TAWAMA, sound).status()).isEqualTo(200);
        assertThat(Wire.send(TAWAMA, broken.toString()).status()).isEqualTo(400);
    }

    @Provide
    Arbitrary<List<String>> headers() {
        var blanks = Arbitraries.strings().withChars(" \t").ofMaxLength(3);
        var value =
                Arbitraries.strings().withCharRange('!', '~').withChars(" \t").ofMaxLength(30);
        var name = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        return Combinators.combine(name, blanks, value, blanks)
                .as((called, before, said, after) -> "X-" + called + ":" + before + said + after)
                .list()
                .ofMaxSize(8);
    }

    @Test
    void answers_in_every_language_what_is_in_the_way() {
        for (var language : Language.values()) {
            var reply = Wire.send(TAWAMA, "GET /" + language.code() + " HTTP/1.1\r\nHost: a,b\r\n\r\n");

            assertThat(reply.header("Content-Language")).contains(language.code());
            assertThat(reply.body())
                    .contains("href=\"/" + language.code() + "\"")
                    .doesNotContain("???");
        }
    }

    @Test
    void answers_a_reader_of_many_languages_in_the_best_of_the_first() {
        var many = "de,it;q=0.9,en;q=0.8,ar;q=0.7,es;q=0.6,tr;q=0.5,ru;q=0.4,pt;q=0.3,nl;q=0.2,ja;q=0.1";

        for (var path : List.of("/fr/agreements/a6", "/", "/nothing", "/api/v1/agreements/a6")) {
            assertThat(TAWAMA.get(path, "Accept-Language", many + ",fr;q=0.05,zh".repeat(20))
                            .statusCode())
                    .as(path)
                    .isLessThan(500);
        }
        assertThat(TAWAMA.get("/api/v1/agreements/none", "Accept-Language", many + ",fr")
                        .body())
                .contains("unknown");
    }
}
