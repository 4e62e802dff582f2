package org.tawama.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;

/// The keys of a log and the handovers between them: says which checkpoint is signed as it must be.
public record Keychain(List<VerifierKey> keys, List<Handover> handovers) {
    public Keychain {
        keys = List.copyOf(keys);
        handovers = handovers.stream()
                .sorted(Comparator.comparingLong(Handover::size))
                .toList();
    }

    /// The chain as somebody sees it who trusts only `trusted`, and those keys that are tied to them by handovers, for
    /// both keys vouch in it for each other. Whoever trusts none in particular takes all.
    Keychain trusting(Collection<VerifierKey> trusted) {
        if (trusted.isEmpty()) {
            return this;
        }
        var reached = new HashSet<>(trusted);
        var before = 0;
        while (before < reached.size()) {
            before = reached.size();
            handovers.forEach(handover -> reach(handover, reached));
        }
        return new Keychain(List.copyOf(reached), handovers);
    }

    private static void reach(Handover handover, Set<VerifierKey> reached) {
        if (reached.contains(handover.retired()) || reached.contains(handover.appointed())) {
            reached.add(handover.retired());
            reached.add(handover.appointed());
        }
    }

    /// Prepares `log` for this chain: it must pass through the checkpoints that were kept, each signed as it must be,
    /// and through those of the handovers. Returns what is wrong before any entry is read.
    Optional<Broken> begin(Recomputation log, String origin, Collection<Checkpoint> kept) {
        for (var checkpoint : kept) {
            if (!checkpoint.origin().equals(origin)) {
                return Recomputation.broken(0, Fault.ORIGIN_ALTERED, checkpoint.origin());
            }
            if (!signed(checkpoint)) {
                return Recomputation.broken(
                        checkpoint.size(),
                        Fault.SIGNATURE_WRONG,
                        checkpoint.note().note());
            }
        }
        var all = new ArrayList<>(kept);
        handovers.forEach(handover -> all.add(handover.checkpoint()));
        return log.expect(all);
    }

    /// Whether a key signed it that had not handed over before that size.
    boolean signed(Checkpoint checkpoint) {
        return keys.stream().anyMatch(key -> checkpoint.signedBy(key) && mayStillSign(key, checkpoint.size()));
    }

    /// Whether the log may go on with that key: it is listed, and has not handed over.
    boolean signs(VerifierKey key) {
        return keys.contains(key)
                && handovers.stream().noneMatch(handover -> handover.retired().equals(key));
    }

    private boolean mayStillSign(VerifierKey key, long size) {
        return handovers.stream().noneMatch(handover -> handover.retired().equals(key) && handover.size() < size);
    }
}
