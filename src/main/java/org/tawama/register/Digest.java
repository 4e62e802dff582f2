package org.tawama.register;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 value: 32 bytes, held as four big-endian words so that it is a value like any other (equal by content,
/// immutable, no array to leak). Its text form is lower-case hexadecimal.
public record Digest(long first, long second, long third, long fourth) {
    static final int LENGTH = 32;

    /// The digest whose bytes are `bytes`; exactly 32, else [IllegalArgumentException].
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        }
        var words = ByteBuffer.wrap(bytes);
        return new Digest(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    /// Reads the hexadecimal form; anything but 64 lower-case digits is an [IllegalArgumentException], so that a
    /// digest has one text only.
    public static Digest parse(String hex) {
        var digest = of(HexFormat.of().parseHex(hex));
        if (!digest.hex().equals(hex)) {
            throw new IllegalArgumentException("a digest is written in lower case: " + hex);
        }
        return digest;
    }

    /// SHA-256 over the parts, one after the other.
    public static Digest sha256(byte[]... parts) {
        var sha = algorithm();
        for (var part : parts) {
            sha.update(part);
        }
        return of(sha.digest());
    }

    /// The 32 bytes, a fresh array.
    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        var digits = HexFormat.of();
        return digits.toHexDigits(first)
                + digits.toHexDigits(second)
                + digits.toHexDigits(third)
                + digits.toHexDigits(fourth);
    }

    /// Standard Base64 with padding, as a checkpoint prints its root.
    String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
