package org.tawama.register;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.HexFormat;

/// The public half of a log's key, in the form of C2SP `signed-note`: `name+hash+key`, where hash is 8 hexadecimal
/// digits and key is Base64 of the byte 0x01 and the 32 bytes of an Ed25519 public key.
///
/// The hash only tells keys apart; whoever verifies must have the whole key from somewhere he trusts.
public record VerifierKey(String name, String hash, String publicKeyHex) {
    static final byte ED25519 = 1;

    public VerifierKey {
        Ed25519.requireHash(name, hash, ED25519, publicKeyHex);
    }

    static VerifierKey of(String name, PublicKey key) {
        var raw = Ed25519.raw(key);
        return new VerifierKey(
                name, Ed25519.hash(name, ED25519, raw), HexFormat.of().formatHex(raw));
    }

    /// Reads `name+hash+key`; throws [IllegalArgumentException] if it is not that, or if the hash does not fit the
    /// key.
    public static VerifierKey parse(String text) {
        var parts = Ed25519.parts(text, ED25519);
        return new VerifierKey(parts[0], parts[1], parts[2]);
    }

    /// `name+hash+key`, one line without its end.
    public String text() {
        return name + "+" + hash + "+" + Ed25519.typed(ED25519, HexFormat.of().parseHex(publicKeyHex));
    }

    boolean verifies(String text, byte[] signature) {
        return Ed25519.verifies(
                HexFormat.of().parseHex(publicKeyHex), text.getBytes(StandardCharsets.UTF_8), signature);
    }
}
