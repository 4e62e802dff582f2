package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The register computes, byte for byte, what another implementation computed: `vectors/derive.go`.
class VectorsTest {
    private static final JsonNode VECTORS = read();

    @TempDir
    Path folder;

    @Test
    void seals_each_draft_into_the_same_body() {
        for (var vector : VECTORS.get("entries")) {
            var salts = vector.get("withheld")
                    .valueStream()
                    .map(field -> field.get("salt").stringValue())
                    .iterator();

            var statement = Statement.of(draft(vector), salts::next);

            assertThat(statement.text()).isEqualTo(vector.get("body").stringValue());
            assertThat(statement.digest().hex())
                    .isEqualTo(vector.get("bodyDigest").stringValue());
            assertThat(statement.disclosures())
                    .extracting(Disclosure::text)
                    .containsExactlyElementsOf(texts(vector.get("disclosures")));
            assertThat(CanonicalJson.of(Statement.whole(statement.text(), statement.disclosures())))
                    .isEqualTo(CanonicalJson.of(vector.get("draft").get("body")));
        }
    }

    @Test
    void hashes_each_header_into_the_same_leaf() {
        for (var vector : VECTORS.get("entries")) {
            var expected = vector.get("header").stringValue();

            var header = header(JsonMapper.shared().readTree(expected));

            assertThat(header.text()).isEqualTo(expected);
            assertThat(header.leaf().hex()).isEqualTo(vector.get("leaf").stringValue());
        }
    }

    @Test
    void signs_the_same_checkpoint_and_reads_it_back() throws IOException {
        var file = Files.writeString(
                folder.resolve("key"),
                VECTORS.get("signerKey").stringValue() + "\n"
                        + VECTORS.get("verifierKey").stringValue() + "\n");
        var key = LogKey.open(file, "unused");
        var leaves = VECTORS.get("entries")
                .valueStream()
                .map(vector -> Digest.parse(vector.get("leaf").stringValue()))
                .toList();

        var checkpoint = Checkpoint.sign(new TreeHead(leaves.size(), MerkleTree.root(leaves)), key);

        assertThat(checkpoint.root().hex()).isEqualTo(VECTORS.get("root").stringValue());
        assertThat(checkpoint.note().note()).isEqualTo(VECTORS.get("checkpoint").stringValue());
        assertThat(Checkpoint.parse(checkpoint.note().note())).isEqualTo(checkpoint);
        assertThat(checkpoint.signedBy(
                        VerifierKey.parse(VECTORS.get("verifierKey").stringValue())))
                .isTrue();
    }

    @Test
    void computes_the_same_roots() {
        for (var root : VECTORS.get("tree").get("roots").properties()) {
            var leaves = leaves(Integer.parseInt(root.getKey()));

            assertThat(MerkleTree.root(leaves).hex()).isEqualTo(root.getValue().stringValue());
        }
    }

    @Test
    void proves_inclusion_by_the_same_paths() {
        for (var vector : VECTORS.get("tree").get("inclusion")) {
            var leaves = leaves(vector.get("size").asInt());
            var index = vector.get("index").asInt();

            var path = new Prover(Nodes.of(leaves), leaves.size()).inclusion(index);

            var head = new TreeHead(leaves.size(), MerkleTree.root(leaves));
            assertThat(path).extracting(Digest::hex).containsExactlyElementsOf(texts(vector.get("path")));
            assertThat(new InclusionProof(index, leaves.size(), leaves.get(index), path).proves(head))
                    .isTrue();
        }
    }

    @Test
    void proves_consistency_by_the_same_paths() {
        for (var vector : VECTORS.get("tree").get("consistency")) {
            var leaves = leaves(vector.get("to").asInt());
            var from = vector.get("from").asInt();

            var path = new Prover(Nodes.of(leaves), leaves.size()).consistency(from);

            var older = new TreeHead(from, MerkleTree.root(leaves.subList(0, from)));
            var newer = new TreeHead(leaves.size(), MerkleTree.root(leaves));
            assertThat(path).extracting(Digest::hex).containsExactlyElementsOf(texts(vector.get("path")));
            assertThat(new ConsistencyProof(from, leaves.size(), path).proves(older, newer))
                    .isTrue();
        }
    }

    private static List<Digest> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(index -> MerkleTree.leaf(Integer.toString(index).getBytes()))
                .toList();
    }

    private static Draft draft(JsonNode vector) {
        var draft = vector.get("draft");
        Map<String, Level> withheld = new HashMap<>();
        for (var field : vector.get("withheld")) {
            withheld.put(
                    field.get("pointer").stringValue(),
                    Level.valueOf(field.get("level").stringValue()));
        }
        return new Draft(
                "agreement",
                "agreement-1",
                "recorded",
                Optional.empty(),
                (ObjectNode) draft.get("body"),
                set(draft.get("references")),
                set(draft.get("origins")),
                withheld,
                OptionalInt.empty());
    }

    private static Header header(JsonNode header) {
        return new Header(
                header.get("act").stringValue(),
                Instant.parse(header.get("at").stringValue()),
                Digest.parse(header.get("body").stringValue()),
                header.get("kind").stringValue(),
                header.get("office").stringValue(),
                reason(header),
                header.get("record").stringValue(),
                header.get("revision").asInt());
    }

    private static Optional<Reason> reason(JsonNode header) {
        var language = header.optional("language").map(JsonNode::stringValue);
        return header.optional("reason").map(text -> Reason.of(text.stringValue(), language));
    }

    private static Set<String> set(JsonNode array) {
        return new HashSet<>(texts(array));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static JsonNode read() {
        try (var in = VectorsTest.class.getResourceAsStream("/vectors/vectors.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
