package org.tawama.register;

import java.util.Collection;
import java.util.List;

/// What a verifier brings along from elsewhere.
///
/// @param keys the verifier keys he trusts; with none, those that the log lists are taken, which shows that the log is
///     whole but not who wrote it
/// @param kept checkpoints of the same log that he kept earlier: the log must extend each of them
public record Trust(Collection<VerifierKey> keys, Collection<Checkpoint> kept) {
    public static final Trust NOTHING = new Trust(List.of(), List.of());

    public Trust {
        keys = List.copyOf(keys);
        kept = List.copyOf(kept);
    }

    public static Trust in(Collection<VerifierKey> keys) {
        return new Trust(keys, List.of());
    }
}
