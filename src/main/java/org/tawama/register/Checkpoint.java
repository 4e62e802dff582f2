package org.tawama.register;

import java.util.Base64;
import java.util.List;

/// The signed statement of a log's head, in the form of C2SP `tlog-checkpoint`: a signed note whose text is
/// three lines, the log's origin, its size in decimal and its root in Base64.
///
/// Parsing checks the form, not who signed: ask [#signedBy].
public record Checkpoint(String origin, TreeHead head, SignedNote note) {

    static Checkpoint sign(TreeHead head, LogKey key) {
        return new Checkpoint(key.name(), head, key.sign(text(key.name(), head)));
    }

    /// The three lines that are signed.
    static String text(String origin, TreeHead head) {
        return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
    }

    /// The same checkpoint with more signatures under it.
    Checkpoint with(List<SignedNote.Line> signatures) {
        return new Checkpoint(origin, head, note.with(signatures));
    }

    /// Reads a checkpoint; throws [IllegalArgumentException] if it is not one. Extension lines after the third are
    /// allowed, as the format allows them, and are covered by the signature.
    public static Checkpoint parse(String note) {
        var signed = SignedNote.parse(note);
        var lines = signed.text().split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("not a checkpoint of origin, size and root: " + signed.text());
        }
        var root = Digest.of(Base64.getDecoder().decode(lines[2]));
        if (!root.base64().equals(lines[2])) {
            throw new IllegalArgumentException("not the Base64 of a root: " + lines[2]);
        }
        return new Checkpoint(lines[0], new TreeHead(Long.parseLong(lines[1]), root), signed);
    }

    /// Whether `key` carries this checkpoint's origin as its name and signed it.
    public boolean signedBy(VerifierKey key) {
        return key.name().equals(origin) && note.signedBy(key);
    }

    /// Whether the witness signed under this checkpoint.
    public boolean cosignedBy(WitnessKey witness) {
        return note.signatures().stream()
                .anyMatch(line -> witness.seen(note.text(), line).isPresent());
    }

    public long size() {
        return head.size();
    }

    public Digest root() {
        return head.root();
    }
}
