package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://tawama.example, https://tawama.example",
        "https://Tawama.Example/, https://tawama.example",
        "HTTPS://tawama.example:443, https://tawama.example",
        "http://tawama.example:80, http://tawama.example",
        "http://tawama.example:443, http://tawama.example:443",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:1, http://127.0.0.1:1",
        "https://[2001:db8::1]:8443, https://[2001:db8::1]:8443",
        "https://xn--mgbaam7a8h.example., https://xn--mgbaam7a8h.example."
    })
    void is_scheme_host_and_port_and_nothing_else(String given, String text) {
        var address = SiteAddress.parse(given);

        assertThat(address.text()).isEqualTo(text);
        assertThat(SiteAddress.parse(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tawama.example",
                "ftp://tawama.example",
                "https://",
                "https:///",
                "https://tawama.example/register",
                "https://tawama.example?x",
                "https://tawama.example#x",
                "https://officer@tawama.example",
                "https://tawama.example:0",
                "https://tawama.example:65536",
                "https://tawama.example:",
                "https://-tawama.example",
                "https://tawama..example",
                "https://tawama example",
                "https://توأمة.example",
                "https://[::1",
                "https://[evil.example]",
                "javascript:alert(1)"
            })
    void refuses_what_is_no_address_of_a_site_and_repeats_it(String given) {
        assertThatThrownBy(() -> SiteAddress.parse(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "a/b",
                "a\\b",
                "a@b",
                "a<b",
                "a\"b",
                "a b",
                "a\r\nb",
                "a\0b",
                "a,b",
                "a:b",
                "a:1:2",
                ":80",
                "a:99999",
                "[::1]x",
                "é.example",
                "a?b",
                "a#b",
                "%61",
                "a..b"
            })
    void takes_no_header_for_a_host_that_is_none(String header) {
        assertThat(SiteAddress.find(false, header)).isEmpty();
    }

    /// Would catch a header that puts something of its own into the addresses on our pages.
    @Property
    void never_has_anything_but_a_host_in_its_text(@ForAll String header) {
        SiteAddress.find(true, header)
                .ifPresent(site -> assertThat(site.text()).matches("https://[a-z0-9_.:\\[\\]-]+"));
    }

    @ParameterizedTest
    @ValueSource(ints = {254, 10_000, 1_000_000})
    void takes_no_endless_header_for_a_host(int length) {
        assertThat(SiteAddress.find(false, "a".repeat(length))).isEmpty();
        assertThat(SiteAddress.find(false, "a.".repeat(length / 2))).isEmpty();
    }
}
