package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.databind.node.JsonNodeFactory;

/// Logs in which every hash and every signature fits, for whoever wrote them holds the key, and which are none all the
/// same.
class SelfSignedLogTest {
    private static final LogKey KEY = LogKey.parse(LogKey.newText(Trial.NAME));
    private static final String AT = "2026-11-23T08:00:00Z";

    /// What stands in a header beside its body's digest.
    private record Said(String record, String kind, int revision, String at, String body) {
        static Said town(int revision, String body) {
            return new Said("annaba", "town", revision, AT, body);
        }

        Said by(String other) {
            return new Said(other, kind, revision, at, body);
        }

        Said ofKind(String other) {
            return new Said(record, other, revision, at, body);
        }

        Said at(String other) {
            return new Said(record, kind, revision, other, body);
        }

        private String text() {
            return body.replace('\'', '"');
        }

        String header() {
            return "{\"act\":\"recorded\",\"at\":\"%s\",\"body\":\"%s\",\"kind\":\"%s\",\"office\":\"archive\",\"record\":\"%s\",\"revision\":%d}"
                    .formatted(
                            at,
                            Digest.sha256(text().getBytes(StandardCharsets.UTF_8))
                                    .hex(),
                            kind,
                            record,
                            revision);
        }
    }

    @Test
    void are_sound_when_they_have_the_form() throws IOException {
        var log = List.of(
                Said.town(1, "{'_origins':['a','b'],'_references':['oran'],'name':'Annaba'}"),
                Said.town(2, "{'_origins':['a'],'name':'عنابة'}"),
                Said.town(1, "{}").by("oran"));

        assertThat(verify(log)).isInstanceOf(Verdict.Sound.class);
    }

    private static Stream<Arguments> misshapen() {
        var first = Said.town(1, "{}");
        return Stream.of(
                wrong("a gap", Fault.REVISION_OUT_OF_ORDER, first, Said.town(3, "{}")),
                wrong("again the first", Fault.REVISION_OUT_OF_ORDER, first, Said.town(1, "{}")),
                wrong("again the same", Fault.REVISION_OUT_OF_ORDER, first, Said.town(2, "{}"), Said.town(2, "{}")),
                wrong("without a first", Fault.REVISION_OUT_OF_ORDER, Said.town(2, "{}")),
                wrong(
                        "another kind",
                        Fault.REVISION_OUT_OF_ORDER,
                        first,
                        Said.town(2, "{}").ofKind("port")),
                wrong("another kind first", Fault.REVISION_OUT_OF_ORDER, first, first.ofKind("port")),
                wrong("revision 0", Fault.UNREADABLE, Said.town(0, "{}")),
                wrong("no code", Fault.UNREADABLE, first.ofKind("Town")),
                wrong("no id", Fault.UNREADABLE, first.by("")),
                wrong("no time", Fault.UNREADABLE, first.at("yesterday")),
                wrong("half a second", Fault.UNREADABLE, first.at("2026-11-23T08:00:00.500Z")),
                wrong("another zone", Fault.UNREADABLE, first.at("2026-11-23T08:00:00+01:00")),
                wrong("a list", Fault.UNREADABLE, Said.town(1, "[]")),
                wrong("a text", Fault.UNREADABLE, Said.town(1, "'x'")),
                wrong("no JSON", Fault.UNREADABLE, Said.town(1, "{")),
                wrong("white space", Fault.UNREADABLE, Said.town(1, "{ }")),
                wrong("members out of order", Fault.UNREADABLE, Said.town(1, "{'b':1,'a':1}")),
                wrong("a member twice", Fault.UNREADABLE, Said.town(1, "{'a':1,'a':1}")),
                wrong("a number in another form", Fault.UNREADABLE, Said.town(1, "{'a':1.0}")),
                wrong("no origin", Fault.UNREADABLE, Said.town(1, "{'_origins':[]}")),
                wrong("an origin twice", Fault.UNREADABLE, Said.town(1, "{'_origins':['a','a']}")),
                wrong("references out of order", Fault.UNREADABLE, Said.town(1, "{'_references':['b','a']}")),
                wrong("a reference that is a number", Fault.UNREADABLE, Said.town(1, "{'_references':[1]}")),
                wrong("a digest that is none", Fault.UNREADABLE, Said.town(1, "{'_sd':['abc']}")),
                wrong(
                        "what is restricted and not withheld",
                        Fault.UNREADABLE,
                        Said.town(1, "{'_restricted':['47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU']}")),
                wrong("digests that are a text", Fault.UNREADABLE, Said.town(1, "{'a':{'_sd':'x'}}")),
                wrong("a basis of nothing", Fault.UNREADABLE, Said.town(1, "{'_basis':{'text':'law-18-07'}}")),
                wrong("an erasure below", Fault.UNREADABLE, Said.town(1, "{'a':[{'_erased':['x']}]}")),
                wrong("three dots", Fault.UNREADABLE, Said.town(1, "{'a':{'...':1}}")),
                wrong(
                        "an origin of another record",
                        Fault.ORIGINS_ALTERED,
                        Said.town(1, "{'_origins':['a']}"),
                        Said.town(1, "{'_origins':['a']}").by("oran")));
    }

    private static Arguments wrong(String name, Fault fault, Said... log) {
        return Arguments.of(name, fault, List.of(log));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misshapen")
    void are_none_when_an_entry_has_another_form(String name, Fault fault, List<Said> log) throws IOException {
        assertThat(verify(log)).as(name).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.fault()).isEqualTo(fault);
            assertThat(broken.entry()).isEqualTo(log.size());
        });
    }

    private static Verdict verify(List<Said> said) throws IOException {
        var lines = new StringBuilder();
        var leaves = new ArrayList<Digest>();
        var first = JsonNodeFactory.instance.objectNode().put("tawama-log", 1).put("origin", Trial.NAME);
        first.putArray("keys").add(KEY.verifier().text());
        lines.append(CanonicalJson.of(first)).append('\n');
        for (var one : said) {
            var leaf = MerkleTree.leaf(one.header().getBytes(StandardCharsets.UTF_8));
            leaves.add(leaf);
            lines.append("{\"entry\":%d,\"leaf\":\"%s\",\"header\":%s,\"body\":%s}\n"
                    .formatted(leaves.size(), leaf.hex(), one.header(), one.text()));
        }
        var root = Frontier.EMPTY.plus(leaves, tile -> {}).root();
        var signed = Checkpoint.sign(new TreeHead(leaves.size(), root), KEY);
        lines.append(CanonicalJson.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("checkpoint", signed.note().note())))
                .append('\n');
        var file = lines.toString().getBytes(StandardCharsets.UTF_8);
        return LogFile.verify(new ByteArrayInputStream(file), Set.of(KEY.verifier()));
    }
}
