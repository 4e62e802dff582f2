package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two letters as a neutral key.
class CountryCodeTest {
    @Test
    void reads_and_writes_the_same_text() {
        assertThat(CountryCode.parse("DZ")).hasToString("DZ").isEqualTo(new CountryCode("DZ"));
    }

    @Test
    void sorts_by_letters() {
        assertThat(Stream.of("ZA", "EH", "FR").map(CountryCode::parse).sorted())
                .extracting(CountryCode::text)
                .containsExactly("EH", "FR", "ZA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "dz", "DZA", "D1", " DZ", "DZ\n", "ÉH", "ＤＺ"})
    void refuses_what_is_not_two_capital_letters(String text) {
        assertThatThrownBy(() -> CountryCode.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
