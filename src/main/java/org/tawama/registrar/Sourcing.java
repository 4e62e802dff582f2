package org.tawama.registrar;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tawama.evidence.Source;
import org.tawama.register.Reason;

/// Records sources, so that evidence can point to them. Safe for any number of threads and processes.
public final class Sourcing {
    private static final String RECORDED = "recorded";

    private final Registrar registrar;

    public Sourcing(Registrar registrar) {
        this.registrar = registrar;
    }

    /// Records a source that nobody recorded yet, or that was withdrawn, and gives the newest entry after it; empty,
    /// and nothing is stated, where its identifier is taken, by whatever record that stands.
    public OptionalLong record(String office, Reason reason, Source source) {
        var taken = new AtomicBoolean();
        var id = source.id().text();
        var written = registrar.write(office, RECORDED, reason, desk -> {
            var origins = new HashSet<>(Set.of("source:" + id));
            var withdrawn = Optional.ofNullable(
                            desk.standing(Kind.SOURCE, Set.of(id)).get(id))
                    .filter(Desk.Standing::withdrawn);
            withdrawn.ifPresent(before -> origins.addAll(before.origins()));
            taken.set(withdrawn.isEmpty() && desk.isTaken(id));
            if (!taken.get()) desk.put(Kind.SOURCE, source, origins);
        });
        return taken.get() ? OptionalLong.empty() : OptionalLong.of(written.last());
    }
}
