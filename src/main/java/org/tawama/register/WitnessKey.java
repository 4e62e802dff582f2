package org.tawama.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The public key of a witness: somebody else who saw a checkpoint at some time and found it to extend the one he saw
/// before. Written like a log's key, with the type 0x04 of C2SP `tlog-cosignature`.
public record WitnessKey(String name, String hash, String publicKeyHex) {
    private static final byte COSIGNATURE = 4;
    private static final int TIME_BYTES = 8;
    private static final int SIGNATURE_BYTES = 64;

    public WitnessKey {
        Ed25519.requireHash(name, hash, COSIGNATURE, publicKeyHex);
    }

    /// Reads `name+hash+key`; throws [IllegalArgumentException] if it is not the key of a witness.
    public static WitnessKey parse(String text) {
        var parts = Ed25519.parts(text, COSIGNATURE);
        return new WitnessKey(parts[0], parts[1], parts[2]);
    }

    /// `name+hash+key`, one line without its end.
    public String text() {
        return name + "+" + hash + "+"
                + Ed25519.typed(COSIGNATURE, HexFormat.of().parseHex(publicKeyHex));
    }

    boolean wrote(SignedNote.Line line) {
        return line.name().equals(name) && line.keyHash().equals(hash);
    }

    /// When the witness saw the text of a checkpoint, to the second; empty if the line is not its cosignature on it.
    Optional<Instant> seen(String text, SignedNote.Line line) {
        var bytes = HexFormat.of().parseHex(line.signature());
        if (!wrote(line) || bytes.length != TIME_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        var seconds = ByteBuffer.wrap(bytes).getLong();
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            return Optional.empty();
        }
        var signed = ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
        var signature = Arrays.copyOfRange(bytes, TIME_BYTES, bytes.length);
        return Ed25519.verifies(HexFormat.of().parseHex(publicKeyHex), signed, signature)
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }
}
