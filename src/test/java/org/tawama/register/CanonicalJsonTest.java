package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Provide
    static Arbitrary<JsonNode> values() {
        return tree(3).map(JSON::<JsonNode>valueToTree);
    }

    private static Arbitrary<Object> tree(int depth) {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings().all().filter(CanonicalJsonTest::isPaired).map(Object.class::cast),
                Arbitraries.doubles().between(-9e15, 9e15).map(Object.class::cast),
                Arbitraries.longs().between(-(1L << 53) + 1, (1L << 53) - 1).map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast));
        if (depth == 0) {
            return leaf;
        }
        var names = Arbitraries.strings().all().ofMaxLength(4).filter(CanonicalJsonTest::isPaired);
        return Arbitraries.oneOf(
                leaf,
                Arbitraries.maps(names, tree(depth - 1)).ofMaxSize(4).map(Object.class::cast),
                tree(depth - 1).list().ofMaxSize(4).map(Object.class::cast));
    }

    private static boolean isPaired(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    @Property(tries = 500)
    void writes_what_the_reference_library_writes(@ForAll("values") JsonNode value) throws IOException {
        var wrapped = NODES.arrayNode().add(value);

        var reference = new JsonCanonicalizer(wrapped.toString()).getEncodedString();

        assertThat(CanonicalJson.of(wrapped)).isEqualTo(reference);
    }

    @Property(tries = 500)
    void writes_the_same_again_after_reading(@ForAll("values") JsonNode value) {
        var once = CanonicalJson.of(value);

        assertThat(CanonicalJson.of(JSON.readTree(once))).isEqualTo(once);
    }

    @Property(tries = 200)
    void does_not_care_in_which_order_members_came(@ForAll Map<@AlphaChars String, Integer> members) {
        var backwards = new LinkedHashMap<String, Integer>();
        List.copyOf(members.entrySet()).reversed().forEach(entry -> backwards.put(entry.getKey(), entry.getValue()));

        assertThat(CanonicalJson.of(JSON.valueToTree(members)))
                .isEqualTo(CanonicalJson.of(JSON.valueToTree(backwards)));
    }

    @Example
    void sorts_by_utf16_units_and_writes_numbers_as_ecmascript() {
        var text =
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7,\"n\":[333333333.33333329,4.50,2e-3,0.000000000000000000000000001,-0.0]}";

        assertThat(CanonicalJson.of(JSON.readTree(text)))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"n\":[333333333.3333333,4.5,0.002,1e-27,0],"
                        + "\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Example
    void refuses_what_would_be_lost() {
        var impossible = List.of(
                NODES.numberNode(1L << 53),
                NODES.numberNode(Long.MIN_VALUE),
                NODES.numberNode(BigInteger.TEN.pow(40)),
                NODES.numberNode(new BigDecimal("0.10000000000000000000001")),
                NODES.numberNode(1e30),
                NODES.numberNode(Double.NaN),
                NODES.numberNode(Double.POSITIVE_INFINITY),
                NODES.stringNode("half \ud83d"),
                NODES.stringNode("\ude00 half"));

        for (var value : impossible) {
            assertThatThrownBy(() -> CanonicalJson.of(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
