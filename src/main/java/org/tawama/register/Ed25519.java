package org.tawama.register;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// What logs and witnesses have in common: Ed25519, and how C2SP `signed-note` writes its keys. The byte before a
/// public key says what it signs: 1 notes themselves, 4 cosignatures.
final class Ed25519 {
    /// The 12 bytes that turn a raw Ed25519 public key into the X.509 form which Java reads (RFC 8410).
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /// The 32 bytes of a public key.
    static byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
    }

    static boolean verifies(byte[] raw, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(raw));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key cannot be used", unusable);
        }
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /// The first four bytes of SHA-256(name ‖ "\n" ‖ type ‖ public key), in hexadecimal.
    static String hash(String name, byte type, byte[] raw) {
        var start = (name + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Digest.sha256(start, new byte[] {type}, raw).hex().substring(0, 8);
    }

    /// Base64 of the type's byte and `key`, as both halves of a key are written.
    static String typed(byte type, byte[] key) {
        var typed = new byte[key.length + 1];
        typed[0] = type;
        System.arraycopy(key, 0, typed, 1, key.length);
        return Base64.getEncoder().encodeToString(typed);
    }

    /// The parts `name`, `hash` and the key in hexadecimal of `name+hash+key`; throws [IllegalArgumentException] if
    /// it is not that, or not of the type.
    static String[] parts(String text, byte type) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key of the form name+hash+key: " + text);
        }
        var key = Base64.getDecoder().decode(parts[2]);
        if (key.length != Digest.LENGTH + 1 || key[0] != type) {
            throw new IllegalArgumentException("not an Ed25519 verifier key of type " + type + ": " + text);
        }
        parts[2] = HexFormat.of().formatHex(key, 1, key.length);
        return parts;
    }

    /// Throws [IllegalArgumentException] unless a note can carry the name.
    static void requireName(String name) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Ed25519::isSpace)) {
            throw new IllegalArgumentException("the name of a log is not empty and has no space and no plus: " + name);
        }
    }

    private static boolean isSpace(int unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Character.isISOControl(unit);
    }

    /// Throws [IllegalArgumentException] unless the hash is that of name and key.
    static void requireHash(String name, String hash, byte type, String keyHex) {
        requireName(name);
        var expected = hash(name, type, HexFormat.of().parseHex(keyHex));
        if (!hash.equals(expected)) {
            throw new IllegalArgumentException("the key of " + name + " has the hash " + expected + ", not " + hash);
        }
    }
}
