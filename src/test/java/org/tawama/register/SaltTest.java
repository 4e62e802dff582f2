package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.register.Trial.town;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// A digest whose salt is gone tells nothing: whoever knows that a telephone number was there cannot try them all.
class SaltTest {
    private static final int MANY = 4_000;

    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void has_128_bits_each_of_which_is_a_fair_coin() {
        trial.append(IntStream.range(0, MANY)
                .mapToObj(n -> town("t" + n, "{'phone': '12'}").withholding("/phone", Level.INTERNAL))
                .toList());

        var salts = salts();
        var ones = new int[128];
        salts.forEach(salt -> BitSet.valueOf(salt).stream().forEach(bit -> ones[bit]++));

        assertThat(salts).hasSize(MANY).allMatch(salt -> salt.length == 16);
        assertThat(new HashSet<>(salts.stream()
                        .map(JsonMapper.shared()::writeValueAsString)
                        .toList()))
                .hasSize(MANY);
        // Six standard deviations of 4,000 throws: an honest coin fails once in four million runs of this test.
        assertThat(java.util.Arrays.stream(ones).boxed())
                .allMatch(count -> Math.abs(count - MANY / 2) < 6 * Math.sqrt(MANY) / 2);
    }

    /// The digest is that of salt, name and value together: right name and value with any other salt miss it.
    @Test
    void keeps_a_value_of_which_everything_else_is_known_from_being_found() {
        trial.append(town("annaba", "{'phone': '12'}").withholding("/phone", Level.INTERNAL));
        var digest = trial.register
                .find("annaba")
                .orElseThrow()
                .withheld()
                .iterator()
                .next();
        var value = JsonNodeFactory.instance.stringNode("12");

        var salt = Base64.getUrlEncoder().withoutPadding().encodeToString(salts().getFirst());
        var guesses = IntStream.range(0, 10_000)
                .mapToObj(n -> Disclosure.base64Url(
                        ("guess " + n + "          ").substring(0, 16).getBytes(StandardCharsets.US_ASCII)));

        assertThat(Disclosure.of(salt, "phone", value).digest()).isEqualTo(digest);
        assertThat(Disclosure.of("", "phone", value).digest()).isNotEqualTo(digest);
        assertThat(guesses.map(guess -> Disclosure.of(guess, "phone", value).digest()))
                .doesNotContain(digest);
    }

    private List<byte[]> salts() {
        return trial.sql().sql("select disclosure from disclosure").query(String.class).list().stream()
                .map(text -> JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(text)))
                .map(parts -> Base64.getUrlDecoder().decode(parts.get(0).stringValue()))
                .toList();
    }
}
