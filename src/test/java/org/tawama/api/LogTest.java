package org.tawama.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a stranger can check from outside, with a hash function and nothing of ours.
class LogTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void state() {
        Sample.named(TAWAMA, "premier");
        Sample.named(TAWAMA, "second");
        Sample.named(TAWAMA, "troisieme");
    }

    @Test
    void proves_to_a_stranger_that_an_entry_is_in_the_log_of_the_checkpoint() throws Exception {
        var checkpoint = TAWAMA.get("/log/checkpoint").body().split("\n");
        var size = Long.parseLong(checkpoint[1]);
        var root = HexFormat.of().formatHex(Base64.getDecoder().decode(checkpoint[2]));

        for (var entry : new long[] {1, 2, size / 2 + 1, size}) {
            var stated = json("/api/v1/entries/" + entry);
            var proof = json("/api/v1/entries/" + entry + "/proof?size=" + size);
            var leaf = sha256(new byte[] {0}, stated.get("header").asString().getBytes(UTF_8));

            assertThat(hex(leaf))
                    .isEqualTo(proof.get("leaf").asString())
                    .isEqualTo(stated.get("leaf").asString());
            assertThat(hex(climb(leaf, entry - 1, size, proof.get("path")))).isEqualTo(root);
            assertThat(proof.get("root").asString()).isEqualTo(root);
        }
    }

    @Test
    void states_the_very_body_whose_digest_the_header_holds() throws Exception {
        var stated = json("/api/v1/entries/1");

        var digest = hex(sha256(stated.get("body").asString().getBytes(UTF_8)));

        assertThat(digest).isEqualTo(stated.get("bodyDigest").asString());
        assertThat(stated.get("header").asString()).contains(digest);
    }

    @Test
    void says_by_whom_and_why_in_codes_and_in_every_language() {
        var first = json("/api/v1/entries?limit=1").at("/items/0");

        assertThat(first.get("office").asString()).isEqualTo("tawama");
        assertThat(first.at("/officeName/fr").asString()).isEqualTo("Tawama, le logiciel du registre");
        assertThat(first.get("reason").asString()).isEqualTo("founding");
        assertThat(first.get("reasonText").propertyNames()).containsExactlyInAnyOrder("fr", "ar", "en");
        assertThat(first.has("language")).isFalse();
        assertThat(json("/api/v1/entries/1").get("header").asString())
                .contains("\"office\":\"tawama\",\"reason\":\"founding\"");
    }

    @Test
    void lists_every_entry_once_in_order() {
        var size = json("/api/v1/entries").get("total").asLong();
        var next = "/api/v1/entries?limit=100";
        var expected = 0L;

        while (!next.isEmpty() && expected < 1_000) {
            var page = json(next);
            for (var item : page.get("items"))
                assertThat(item.get("entry").asLong()).isEqualTo(++expected);
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        }

        assertThat(expected).isEqualTo(Math.min(size, 1_000));
    }

    @Test
    void gives_tiles_whose_hashes_are_those_of_the_entries_in_the_bundle() throws Exception {
        var size = Long.parseLong(TAWAMA.get("/log/checkpoint").body().split("\n")[1]);
        var width = Math.min(size, 256);
        var suffix = width == 256 ? "" : ".p/" + width;

        var tile = TAWAMA.bytes("/log/tile/0/000" + suffix);
        var bundle = TAWAMA.bytes("/log/tile/entries/000" + suffix).body();

        assertThat(tile.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
        var hashes = new ByteArrayOutputStream();
        for (var at = 0; at < bundle.length; ) {
            var length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            hashes.writeBytes(sha256(new byte[] {0}, java.util.Arrays.copyOfRange(bundle, at + 2, at + 2 + length)));
            at += 2 + length;
        }
        assertThat(hashes.toByteArray()).isEqualTo(tile.body());
    }

    @Test
    void gives_the_key_that_signed_the_checkpoint() {
        var key = TAWAMA.get("/log/key").body();
        var checkpoint = TAWAMA.get("/log/checkpoint");

        assertThat(checkpoint.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(checkpoint.body()).startsWith(key.split("\\+")[0] + "\n").contains("\n\n\u2014 ");
    }

    @Test
    void refuses_an_entry_a_size_and_a_tile_that_are_not_there() {
        assertThat(TAWAMA.get("/api/v1/entries/0").statusCode()).isEqualTo(404);
        assertThat(TAWAMA.get("/api/v1/entries/999999999/proof").statusCode()).isEqualTo(404);
        assertThat(TAWAMA.get("/api/v1/entries/2/proof?size=1").statusCode()).isEqualTo(400);
        assertThat(TAWAMA.get("/api/v1/entries/1/proof?size=999999999").statusCode())
                .isEqualTo(400);
        assertThat(TAWAMA.get("/log/tile/0/999").statusCode()).isEqualTo(404);
        assertThat(TAWAMA.get("/log/tile/0/x000/000").statusCode()).isEqualTo(404);
        assertThat(TAWAMA.get("/log/tile/9/000").statusCode()).isEqualTo(404);
    }

    /// RFC 9162 §2.1.3.2: from the leaf to the root.
    private static byte[] climb(byte[] leaf, long index, long size, JsonNode path) throws Exception {
        var hash = leaf;
        var node = index;
        var last = size - 1;
        for (var step : path) {
            var sibling = HexFormat.of().parseHex(step.asString());
            if (node % 2 == 1 || node == last) {
                hash = sha256(new byte[] {1}, sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, sibling);
            }
            node /= 2;
            last /= 2;
        }
        return hash;
    }

    private static byte[] sha256(byte[]... parts) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(TAWAMA.get(path).body());
    }
}
