package org.tawama.register;

/// The end of one signing key and the beginning of the next, signed by both: a checkpoint over the log as it was then,
/// whose text goes on with `retires <key>` and `appoints <key>`. Entries after its size are signed by the new key; a
/// checkpoint beyond it that only the old one signed is worth nothing.
public record Handover(Checkpoint checkpoint, VerifierKey retired, VerifierKey appointed) {
    private static final String RETIRES = "retires ";
    private static final String APPOINTS = "appoints ";

    public Handover {
        if (!checkpoint.signedBy(retired) || !checkpoint.signedBy(appointed) || retired.equals(appointed)) {
            throw new IllegalArgumentException("a handover is signed by the old key and by the new one");
        }
    }

    static Handover sign(TreeHead head, LogKey retired, LogKey appointed) {
        var text = Checkpoint.text(retired.name(), head)
                + RETIRES + retired.verifier().text() + "\n"
                + APPOINTS + appointed.verifier().text() + "\n";
        var both = retired.sign(text).with(appointed.sign(text).signatures());
        return parse(both.note());
    }

    /// Reads a handover; throws [IllegalArgumentException] if it is not one, or not signed by both keys it names.
    public static Handover parse(String note) {
        var checkpoint = Checkpoint.parse(note);
        var lines = checkpoint.note().text().split("\n", -1);
        if (lines.length != 6 || !lines[3].startsWith(RETIRES) || !lines[4].startsWith(APPOINTS)) {
            throw new IllegalArgumentException("not a handover from one key to another: " + note);
        }
        return new Handover(
                checkpoint,
                VerifierKey.parse(lines[3].substring(RETIRES.length())),
                VerifierKey.parse(lines[4].substring(APPOINTS.length())));
    }

    /// How many entries the log had; the last size that the old key may sign.
    public long size() {
        return checkpoint.size();
    }

    public String note() {
        return checkpoint.note().note();
    }
}
