package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.app.Wire;

/// Whatever a stranger sends, he gets an answer that blames him and not us. Sent as raw bytes: no client cleans it up.
class HostileTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final List<String> PATHS = List.of(
            "/api/v1/agreements",
            "/api/v1/agreements.csv",
            "/api/v1/agreements/a1",
            "/api/v1/agreements/a1/history",
            "/api/v1/doubts",
            "/api/v1/suggest",
            "/api/v1/entries",
            "/api/v1/entries/1/proof",
            "/log/tile/0/000",
            "/api/v1/");
    private static final List<String> NAMES = List.of(
            "q",
            "country",
            "kind",
            "wilaya",
            "decade",
            "signedFrom",
            "sort",
            "limit",
            "cursor",
            "asof",
            "known",
            "facets",
            "from",
            "size",
            "lang",
            "",
            "%00",
            "q[]",
            "__proto__");
    private static final List<String> NASTY = List.of(
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%C0%AF",
            "%",
            "%G1",
            "%2",
            "%FF%FE",
            "-1",
            "0",
            "99999999999999999999",
            "9223372036854775807",
            "1e9",
            "NaN",
            "2020-02-30",
            "-999999999-01-01",
            "%2B999999999-12-31",
            "0000-00-00",
            "'%20or%201=1--",
            "..%2F..%2Fetc%2Fpasswd",
            "%E2%80%AE%D8%AC",
            "%F0%9F%98%80",
            "e%CC%81",
            "%22",
            "%22%22",
            "%22-",
            "-",
            "--a",
            "*",
            "?",
            "a*",
            "%28%29",
            "%5C",
            "AND",
            "%09",
            "%0A",
            "a,b,,",
            ",",
            "+",
            "&",
            "=",
            "#",
            "AAAA",
            "AQ",
            "x".repeat(3_000));

    @Property(tries = 400)
    void never_fails_on_any_parameters(@ForAll("questions") String target) {
        var status = status("GET " + target + " HTTP/1.1");

        assertThat(status).as(target).isBetween(200, 499);
    }

    @Provide
    Arbitrary<String> questions() {
        var value = Arbitraries.oneOf(
                Arbitraries.of(NASTY),
                Arbitraries.strings().withCharRange('!', '~').excludeChars('#').ofMaxLength(40),
                Arbitraries.integers().between(0, 255).list().ofMaxSize(12).map(HostileTest::percent));
        var pair = Combinators.combine(Arbitraries.of(NAMES), value).as((name, given) -> name + "=" + given);
        var path = Combinators.combine(Arbitraries.of(PATHS), value)
                .as((start, end) -> end.length() % 3 == 0 ? start + "/" + end : start);
        return Combinators.combine(path, pair.list().ofMinSize(0).ofMaxSize(4))
                .as((start, pairs) -> start + "?" + String.join("&", pairs));
    }

    @Test
    void survives_a_megabyte_in_the_address_and_in_a_header() {
        var megabyte = "x".repeat(1_000_000);

        assertThat(status("GET /api/v1/agreements?q=" + megabyte + " HTTP/1.1")).isIn(400, 414, 431);
        assertThat(status("GET /api/v1/agreements HTTP/1.1\r\nAccept: " + megabyte))
                .isIn(400, 431);
    }

    @Test
    void survives_headers_that_make_no_sense() {
        for (var header : List.of(
                "Accept: ;;;,/,*",
                "Accept: text/csv;q=9",
                "Accept-Language: %%%,;q=x",
                "Accept-Language: " + "a-".repeat(2_000),
                "If-None-Match: \"\"\"\",,,",
                "Accept: application/json;q=0")) {
            assertThat(status("GET /api/v1/agreements HTTP/1.1\r\n" + header))
                    .as(header)
                    .isBetween(200, 499);
        }
    }

    private static String percent(List<Integer> bytes) {
        var text = new StringBuilder();
        bytes.forEach(one -> text.append(String.format("%%%02X", one)));
        return text.toString();
    }

    private static int status(String head) {
        return Wire.send(TAWAMA, head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .status();
    }
}
