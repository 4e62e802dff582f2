package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.portal.PortalFixture;
import org.tawama.store.TestStore;
import tools.jackson.databind.json.JsonMapper;

/// Where readers find the register: what it was told at the start, else what each request says. Takes some seconds: it
/// founds a register of its own.
class PublicAddressTest {
    private static final RunningTawama UNTOLD = RunningTawama.shared();
    private static final String SITE = "https://register.example";
    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?:rel=\"canonical\" href=\"|hreflang=\"[a-z]+\" href=\"|<loc>|Sitemap: |curl -s )(https?://[^/]+)/");
    private static RunningTawama told;

    @BeforeAll
    static void starts_a_server_that_is_told_its_address() {
        told = RunningTawama.with(
                "--public-address=" + SITE + "/",
                "--data=" + RunningTawama.freshFolder(),
                "--database=" + TestStore.freshAddress());
        PortalFixture.stateExamples(told);
    }

    @AfterAll
    static void ends_the_server() {
        told.close();
    }

    @Test
    void begins_every_absolute_address_whatever_host_the_request_names() {
        for (var path :
                List.of("/ar", "/fr/agreements/a35", "/en/register", "/fr/data", "/robots.txt", "/sitemap.xml")) {
            var reply = ask(told, path, "Host: evil.example:99\r\n");

            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(sites(reply)).as(path).isNotEmpty().containsOnly(SITE);
            assertThat(reply.body()).as(path).doesNotContain("evil.example", "localhost");
        }
    }

    @Test
    void is_the_server_of_the_description() {
        assertThat(server(told)).isEqualTo(SITE);
        assertThat(server(UNTOLD)).as("wherever it was found").isEqualTo("/");
    }

    @Test
    void tells_browsers_to_come_by_https_only_where_there_is_https() {
        for (var path : PortalFixture.addresses()) {
            assertThat(told.get(path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .contains("max-age=31536000");
        }
        for (var path : List.of("/", "/api/v1/agreements", "/log/checkpoint", "/nothing", "/api/nothing")) {
            assertThat(told.get(path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .isPresent();
        }
    }

    @Test
    void makes_a_request_without_a_host_understood_but_not_one_with_a_bad_host() {
        var without = Wire.send(told, "GET /fr HTTP/1.0\r\n\r\n");
        var bad = ask(told, "/fr", "Host: a,b\r\n");

        assertThat(without.status()).isEqualTo(200);
        assertThat(sites(without)).containsOnly(SITE);
        assertThat(bad.status()).isEqualTo(400);
    }

    @Test
    void is_what_the_request_says_where_nobody_told_it() {
        for (var host : List.of("register.example", "REGISTER.example:8443", "127.0.0.1", "[::1]:8080")) {
            for (var path : List.of("/ar", "/robots.txt", "/sitemap.xml", "/en/register")) {
                var reply = ask(UNTOLD, path, "Host: " + host + "\r\n");

                assertThat(reply.status()).as(host + path).isEqualTo(200);
                assertThat(sites(reply))
                        .as(host + path)
                        .containsOnly("http://" + host.toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    /// Would catch an answer that believes a header which anybody can send.
    @Test
    void is_not_what_another_header_says() {
        var reply = ask(
                UNTOLD,
                "/fr",
                "Host: register.example\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n"
                        + "Forwarded: host=evil.example;proto=https\r\n");

        assertThat(sites(reply)).containsOnly("http://register.example");
        assertThat(reply.body()).doesNotContain("evil.example");
    }

    @Test
    void stays_out_of_links_and_of_where_an_answer_sends_a_reader() {
        var moved = ask(UNTOLD, "/FR/about/", "Host: register.example\r\n");
        var list = ask(UNTOLD, "/api/v1/agreements?limit=1", "Host: register.example\r\n");

        assertThat(moved.header("Location")).contains("/fr/about");
        assertThat(list.header("Link").orElseThrow()).startsWith("</api/v1/agreements?");
        assertThat(list.body()).doesNotContain("register.example");
    }

    private static Wire.Reply ask(RunningTawama server, String path, String headers) {
        return Wire.send(server, "GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
    }

    private static List<String> sites(Wire.Reply reply) {
        return ABSOLUTE.matcher(reply.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String server(RunningTawama server) {
        return JsonMapper.shared()
                .readTree(server.get("/api/v1/openapi.json").body())
                .at("/servers/0/url")
                .asString();
    }
}
