package org.tawama.registrar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.register.Revision;

/// Takes back one record, or together what was stated in one batch: a record that began so is withdrawn, a
/// record that was changed so returns to what was said of it before. Nothing is removed: both are
/// statements, and the withdrawn record still answers by its identifier.
///
/// What others have built on stays: a record about which somebody stated something later, or to which a record refers
/// that stands. Sources and places stay, for others may rest on them.
public final class Withdrawals {
    /// The act of a statement that withdraws a record.
    static final String WITHDRAWN = "withdrawn";

    private static final String RESTORED = "restored";
    private static final String MARK = "withdrawn";
    private static final int READ_AT_ONCE = 1_000;
    private static final int STATED_AT_ONCE = 1_000;
    private static final Set<Kind<?>> STAYING = Set.of(Kind.SOURCE, Kind.TERRITORY, Kind.COUNTRY, Kind.THEME);

    private final Register register;

    public Withdrawals(Register register) {
        this.register = register;
    }

    /// What came of it.
    ///
    /// @param withdrawn the records that are withdrawn now, among them those that were already
    /// @param restored the records that read again as before
    /// @param kept the records that stay because others have built on them
    public record Done(Set<String> withdrawn, Set<String> restored, Set<String> kept) {
        public Done {
            withdrawn = Set.copyOf(withdrawn);
            restored = Set.copyOf(restored);
            kept = Set.copyOf(kept);
        }

        /// Whether anything had been stated in that batch at all.
        public boolean found() {
            return !withdrawn.isEmpty() || !restored.isEmpty() || !kept.isEmpty();
        }
    }

    /// What came of taking back one record.
    public sealed interface Outcome {
        /// @param entry the statement that withdraws it
        record Withdrawn(long entry) implements Outcome {}

        record WithdrawnAlready() implements Outcome {}

        /// There is no such record of that kind.
        record NoRecord() implements Outcome {}

        /// @param others the records that refer to it or cite it, and stand
        record ReferredTo(List<String> others) implements Outcome {
            public ReferredTo {
                others = List.copyOf(others);
            }
        }

        /// Something is withheld in its newest statement, and could not be stated again.
        record Withholds() implements Outcome {}
    }

    static boolean isOne(Revision revision) {
        return revision.act().equals(WITHDRAWN);
    }

    /// Why a batch is taken back, when nobody says more of it.
    public static Reason reason(String batch) {
        return Occasion.WITHDRAWAL.reason(batch);
    }

    /// What is withheld from the public body could not be stated again.
    private static boolean hidesSomething(Revision revision) {
        return revision.statement().contains("\"_sd\"");
    }

    /// Takes back one record of any kind, whatever stated it, unless another that stands refers to it or cites it.
    public Outcome withdraw(String office, Kind<?> kind, String id, Reason why) {
        var outcome = new AtomicReference<Outcome>(new Outcome.NoRecord());
        var touched = new AtomicReference<Optional<Revision>>(Optional.empty());
        register.append(new Author(office), ledger -> {
            var now = ledger.find(id).filter(revision -> revision.kind().equals(kind.code()));
            touched.set(now);
            if (now.isEmpty()) return List.of();
            outcome.set(outcome(kind, now.get(), ledger.size()));
            return outcome.get() instanceof Outcome.Withdrawn ? List.of(withdrawal(now.get(), why)) : List.of();
        });
        if (outcome.get() instanceof Outcome.Withdrawn) {
            examineBeside(office, why, touched.get().stream().toList());
        }
        return outcome.get();
    }

    private Outcome outcome(Kind<?> kind, Revision now, long size) {
        if (isOne(now)) return new Outcome.WithdrawnAlready();
        var others = new Resting(register).on(kind, now);
        if (!others.isEmpty()) return new Outcome.ReferredTo(others);
        return hidesSomething(now) ? new Outcome.Withholds() : new Outcome.Withdrawn(size + 1);
    }

    private static Draft withdrawal(Revision now, Reason why) {
        var body = now.body();
        body.put(MARK, true);
        return draft(now, WITHDRAWN, why, body, now);
    }

    private static Draft draft(
            Revision now, String act, Reason why, tools.jackson.databind.node.ObjectNode body, Revision like) {
        return new Draft(
                now.kind(),
                now.record(),
                act,
                Optional.of(why),
                body,
                Set.copyOf(like.references()),
                Set.copyOf(like.origins()),
                Map.of(),
                OptionalInt.empty());
    }

    /// Takes back whatever was stated in that batch. One that was interrupted goes on when it is asked again.
    ///
    /// @param batch as [Occasion#BATCH] names it in the statements to take back
    /// @param why why they are taken back, for readers of the history
    public Done withdraw(String office, String batch, Reason why) {
        var reason = Occasion.BATCH.reason(batch);
        var first = firstStatements(reason);
        var work = new Work(reason, why, first);
        for (var kind : Kind.all().reversed()) {
            if (STAYING.contains(kind)) continue;
            var ids = first.values().stream()
                    .filter(revision -> revision.kind().equals(kind.code()))
                    .map(Revision::record)
                    .toList();
            for (var from = 0; from < ids.size(); from += STATED_AT_ONCE) {
                var some = ids.subList(from, Math.min(ids.size(), from + STATED_AT_ONCE));
                register.append(new Author(office), ledger -> work.drafts(ledger.findAll(some)));
            }
        }
        examineBeside(office, why, first.values());
        return new Done(work.withdrawn, work.restored, work.kept);
    }

    /// A session that is gone takes nobody's number.
    private void examineBeside(String office, Reason why, Collection<Revision> touched) {
        var sessions = touched.stream()
                .filter(revision -> revision.kind().equals(Kind.MEETING.code()))
                .map(Revision::record)
                .toList();
        if (sessions.isEmpty()) return;
        new Registrar(register).write(office, Examination.EXAMINED, why, desk -> desk.examineBeside(sessions));
    }

    /// Of every record that was stated for that reason, the first such statement.
    private Map<String, Revision> firstStatements(Reason reason) {
        var first = new LinkedHashMap<String, Revision>();
        var page = register.entries(1, READ_AT_ONCE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(revision -> isFor(reason, revision))
                    .forEach(revision -> first.putIfAbsent(revision.record(), revision));
            page = register.entries(page.getLast().entry() + 1, READ_AT_ONCE);
        }
        return first;
    }

    private static boolean isFor(Reason reason, Revision revision) {
        return revision.reason().equals(Optional.of(reason));
    }

    private final class Work {
        private final Reason reason;
        private final Reason why;
        private final Map<String, Revision> first;
        private final Set<String> withdrawn = new HashSet<>();
        private final Set<String> restored = new HashSet<>();
        private final Set<String> kept = new HashSet<>();

        private Work(Reason reason, Reason why, Map<String, Revision> first) {
            this.reason = reason;
            this.why = why;
            this.first = first;
        }

        private List<Draft> drafts(Map<String, Revision> current) {
            var drafts = new ArrayList<Draft>();
            for (var revision : inOrder(current.values())) draft(revision).ifPresent(drafts::add);
            return drafts;
        }

        private Optional<Draft> draft(Revision now) {
            var id = now.record();
            if (isOne(now)) {
                withdrawn.add(id);
                return Optional.empty();
            }
            var stands = meant(now);
            if (stands.entry() < first.get(id).entry()) {
                restored.add(id);
                return Optional.empty();
            }
            if (!isFor(reason, stands) || hidesSomething(now)) {
                kept.add(id);
                return Optional.empty();
            }
            var before = register.find(id, first.get(id).entry() - 1);
            // A record that was withdrawn before began anew with this batch.
            return before.isEmpty() || isOne(before.get())
                    ? withdrawal(now)
                    : Optional.of(restoration(now, before.get()));
        }

        private Optional<Draft> withdrawal(Revision now) {
            if (isReferredTo(now)) {
                kept.add(now.record());
                return Optional.empty();
            }
            withdrawn.add(now.record());
            return Optional.of(Withdrawals.withdrawal(now, why));
        }

        private Draft restoration(Revision now, Revision before) {
            restored.add(now.record());
            return Withdrawals.draft(now, RESTORED, why, before.body(), before);
        }

        private boolean isReferredTo(Revision now) {
            return register.referring(now.record()).stream()
                    .filter(other -> !withdrawn.contains(other.record()))
                    .anyMatch(other -> !isOne(other));
        }

        /// The statement that counts now: what a withdrawal brought back was said by an earlier one, and when only the
        /// rules asked again, nobody said anything.
        private Revision meant(Revision now) {
            if (!now.act().equals(RESTORED) && !isAskedAgain(now)) return now;
            var history = register.history(now.record()).stream()
                    .filter(earlier -> !isAskedAgain(earlier))
                    .toList();
            var said = history.getFirst();
            if (!said.act().equals(RESTORED)) return said;
            return history.stream()
                    .filter(earlier -> !earlier.act().equals(RESTORED) && !isOne(earlier))
                    .filter(earlier -> earlier.body().equals(said.body()))
                    .findFirst()
                    .orElse(said);
        }

        private static boolean isAskedAgain(Revision revision) {
            return revision.act().equals(Examination.EXAMINED);
        }
    }

    private static List<Revision> inOrder(Collection<Revision> revisions) {
        return revisions.stream()
                .sorted(java.util.Comparator.comparingLong(Revision::entry))
                .toList();
    }
}
