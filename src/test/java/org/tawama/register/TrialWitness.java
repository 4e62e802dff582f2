package org.tawama.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// A witness as C2SP `tlog-cosignature` describes one, written from its text.
public final class TrialWitness {
    private final String name;
    private final KeyPair pair;

    public TrialWitness(String name) {
        this.name = name;
        try {
            this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public WitnessKey key() {
        var raw = Ed25519.raw(pair.getPublic());
        return new WitnessKey(
                name, Ed25519.hash(name, (byte) 4, raw), HexFormat.of().formatHex(raw));
    }

    /// The checkpoint with the witness's signature under it.
    public Checkpoint cosign(Checkpoint seen, Instant at) {
        try {
            var text = "cosignature/v1\ntime " + at.getEpochSecond() + "\n"
                    + seen.note().text();
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.allocate(72)
                    .putLong(at.getEpochSecond())
                    .put(signer.sign())
                    .array();
            return seen.with(List.of(
                    new SignedNote.Line(name, key().hash(), HexFormat.of().formatHex(bytes))));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
