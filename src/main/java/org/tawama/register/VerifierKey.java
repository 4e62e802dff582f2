package org.tawama.register;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a log's key, in the form of C2SP `signed-note`: `name+hash+key`, where hash is 8 hexadecimal
/// digits and key is Base64 of the byte 0x01 and the 32 bytes of an Ed25519 public key.
///
/// The hash only tells keys apart; whoever verifies must have the whole key from somewhere he trusts.
public record VerifierKey(String name, String hash, String publicKeyHex) {
    static final byte ED25519 = 1;

    /// The 12 bytes that turn a raw Ed25519 public key into the X.509 form which Java reads (RFC 8410).
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        requireName(name);
        var expected = hash(name, HexFormat.of().parseHex(publicKeyHex));
        if (!hash.equals(expected)) {
            throw new IllegalArgumentException("the key of " + name + " has the hash " + expected + ", not " + hash);
        }
    }

    static VerifierKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        var raw = Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
        return new VerifierKey(name, hash(name, raw), HexFormat.of().formatHex(raw));
    }

    /// Reads `name+hash+key`; throws [IllegalArgumentException] if it is not that, or if the hash does not fit the
    /// key.
    public static VerifierKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key of the form name+hash+key: " + text);
        }
        var key = Base64.getDecoder().decode(parts[2]);
        if (key.length != Digest.LENGTH + 1 || key[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 verifier key: " + text);
        }
        return new VerifierKey(parts[0], parts[1], HexFormat.of().formatHex(key, 1, key.length));
    }

    /// `name+hash+key`, one line without its end.
    public String text() {
        return name + "+" + hash + "+" + typed(HexFormat.of().parseHex(publicKeyHex));
    }

    boolean verifies(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key of " + name + " cannot be used", unusable);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var raw = HexFormat.of().parseHex(publicKeyHex);
        var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /// The first four bytes of SHA-256(name ‖ "\n" ‖ 0x01 ‖ public key), in hexadecimal.
    private static String hash(String name, byte[] raw) {
        var start = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Digest.sha256(start, new byte[] {ED25519}, raw).hex().substring(0, 8);
    }

    /// Base64 of the algorithm's byte and `key`, as both halves of a key are written.
    static String typed(byte[] key) {
        var typed = new byte[key.length + 1];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return Base64.getEncoder().encodeToString(typed);
    }

    static void requireName(String name) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(VerifierKey::isSpace)) {
            throw new IllegalArgumentException("the name of a log is not empty and has no space and no plus: " + name);
        }
    }

    private static boolean isSpace(int unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Character.isISOControl(unit);
    }
}
