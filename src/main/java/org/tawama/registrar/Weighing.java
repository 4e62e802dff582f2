package org.tawama.registrar;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tawama.documents.Document;
import org.tawama.evidence.SourceId;
import org.tawama.register.Reason;
import org.tawama.registrar.ClaimRefused.Ground;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// Weighs what sources claim of a record, one act at a time; each is a statement with its reason. Safe for
/// any number of threads and processes.
public final class Weighing {
    private final Registrar registrar;

    public Weighing(Registrar registrar) {
        this.registrar = registrar;
    }

    /// What may be done; each has its words under `register.act.<code>`.
    public enum Act {
        /// A source says something of a field.
        CLAIMED,
        /// A claim is taken as it stands.
        ACCEPTED,
        /// A claim is taken to mean something else than it says.
        CORRECTED,
        /// What is claimed of a field is said not to be agreed.
        DISPUTED,
        /// A dispute is decided.
        SETTLED,
        /// What sources say was looked up again, and is there.
        CHECKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// States the record as it is after `step`. Throws [ClaimRefused], and states nothing, when the act cannot be done.
    ///
    /// @param seen the revision that was looked at; empty if whatever stands now may be weighed
    public <T> Registrar.Written state(
            String office,
            Kind<T> kind,
            String id,
            OptionalInt seen,
            Act act,
            Reason reason,
            UnaryOperator<Claims<T>> step) {
        try {
            return registrar.write(office, act.code(), reason, desk -> weigh(desk, kind, id, seen, step));
        } catch (WrongReference misplaced) {
            var ground = misplaced.isCircular() ? Ground.ABOVE_ITSELF : Ground.NO_SUCH_REFERENCE;
            throw new ClaimRefused(ground, misplaced.culprit());
        }
    }

    private static <T> void weigh(Desk desk, Kind<T> kind, String id, OptionalInt seen, UnaryOperator<Claims<T>> step) {
        var standing = standing(desk, kind, id);
        if (seen.isPresent() && seen.getAsInt() != standing.revision())
            throw new ClaimRefused(Ground.CHANGED_MEANWHILE, Integer.toString(standing.revision()));
        var claims = step.apply(Claims.of(kind, standing.value()));
        var weighed = claims.weighed();
        desk.requireNameable(kind, claims.would(), standing.value());
        requireSubjects(desk, claims.would(), standing.value());
        var before = kind.evidenceOf(standing.value());
        kind.evidenceOf(weighed).stream()
                .filter(claim -> before.stream().noneMatch(claim::sameWords))
                .forEach(claim -> requireStanding(desk, claim.source()));
        desk.put(kind, weighed, standing.origins());
    }

    /// What a document would belong to can be named by a claim no more freely than when it is recorded.
    private static void requireSubjects(Desk desk, Object would, Object before) {
        if (!(would instanceof Document document && before instanceof Document other)) return;
        var added = new ArrayList<>(document.about());
        added.removeAll(other.about());
        try {
            Documenting.requireSubjects(desk, added);
        } catch (DocumentRefused refused) {
            if (refused.ground() == DocumentRefused.Ground.NO_SUCH_ACTION)
                throw ClaimRefused.impossible(
                        refused.culprit(),
                        new Impossible(Why.NO_SUCH_ACTION, "no such action: " + refused.culprit(), refused.culprit()));
            throw new ClaimRefused(Ground.NO_SUCH_REFERENCE, refused.culprit());
        }
    }

    private static <T> Desk.Standing<T> standing(Desk desk, Kind<T> kind, String id) {
        return Optional.ofNullable(desk.standing(kind, Set.of(id)).get(id))
                .filter(found -> !found.withdrawn())
                .orElseThrow(() -> new ClaimRefused(Ground.NO_SUCH_RECORD, kind.plural() + "/" + id));
    }

    /// What was claimed before its source was withdrawn stays; nothing new is claimed from it.
    private static void requireStanding(Desk desk, SourceId source) {
        Optional.ofNullable(desk.standing(Kind.SOURCE, Set.of(source.text())).get(source.text()))
                .filter(found -> !found.withdrawn())
                .orElseThrow(() -> new ClaimRefused(Ground.NO_SUCH_SOURCE, source.text()));
    }
}
