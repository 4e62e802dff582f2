package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.api.ApiAddresses;
import org.tawama.portal.PortalFixture;

/// The headers that keep a browser from doing with an answer what we did not mean, over every address there is.
class ProtectionTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    /// Every page in every language, every address of the interface, every file, and some that lead nowhere.
    static List<String> addresses() {
        var addresses = new ArrayList<>(PortalFixture.addresses());
        addresses.addAll(ApiAddresses.of(TAWAMA));
        addresses.addAll(List.of("/", "/robots.txt", "/sitemap.xml", "/favicon.ico", "/problems/bad-value"));
        var page = TAWAMA.get("/fr").body();
        Stream.of("tawama.css", "mark.svg")
                .map(file -> page.replaceFirst("(?s).*\"(/static/[0-9a-f]+/)tawama.css.*", "$1") + file)
                .forEach(addresses::add);
        addresses.addAll(List.of(
                "/fr/nothing", "/nothing", "/static/nothing", "/error", "/FR/about/", "/fr?colour=red", "/fr/%ff"));
        addresses.addAll(List.of("/api/nothing", "/api/v1/agreements?limit=0", "/log/tile/9/000", "/api/v1/%ff"));
        return addresses;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void covers_the_answer_of_every_address(String address) {
        for (var method : List.of("GET", "HEAD", "OPTIONS", "POST")) {
            requireCovered(TAWAMA.ask(method, address), method + " " + address);
        }
    }

    @Test
    void covers_an_answer_that_says_nothing_changed() {
        var tag = TAWAMA.get("/api/v1/entries/1").headers().firstValue("ETag").orElseThrow();

        var same = TAWAMA.get("/api/v1/entries/1", "If-None-Match", tag);

        assertThat(same.statusCode()).isEqualTo(304);
        requireCovered(same, "not modified");
    }

    private static void requireCovered(HttpResponse<String> answer, String asked) {
        var headers = answer.headers();
        assertThat(headers.allValues("X-Content-Type-Options")).as(asked).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).as(asked).containsExactly("same-origin");
        assertThat(headers.allValues("Content-Security-Policy")).as(asked).hasSize(1);
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .as(asked)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "data:", "http");
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as(asked + ": nobody said that there is https")
                .isEmpty();
        assertThat(headers.firstValue("Server")).as(asked).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(asked).isEmpty();
        assertThat(headers.allValues("Set-Cookie")).as(asked).isEmpty();
    }

    /// The policy lets nothing run that stands in the page itself; so nothing may stand there.
    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/ar/agreements", "/en/agreements/a35", "/fr/map", "/ar/register", "/en/none"})
    void needs_nothing_that_the_policy_forbids(String address) {
        assertThat(TAWAMA.get(address).body())
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("<style[ >]")
                .doesNotContainPattern("\\sstyle=\"")
                .doesNotContainPattern("\\son[a-z]+=\"");
    }
}
