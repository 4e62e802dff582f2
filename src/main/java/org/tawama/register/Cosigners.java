package org.tawama.register;

import java.util.List;

/// Who may sign below the checkpoints of a log: its witnesses, and its own keys that had not handed over.
record Cosigners(String origin, List<WitnessKey> witnesses, Keychain keys) {
    Cosigners {
        witnesses = List.copyOf(witnesses);
    }

    /// Whether one of them signed `line` under the checkpoint over `head`.
    boolean signed(TreeHead head, String line) {
        try {
            var signature = SignedNote.parseLine(line);
            var text = Checkpoint.text(origin, head);
            return witnesses.stream().anyMatch(key -> key.seen(text, signature).isPresent())
                    || keys.signed(Checkpoint.parse(new SignedNote(text, List.of(signature)).note()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
