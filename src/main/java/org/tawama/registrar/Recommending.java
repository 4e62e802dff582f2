package org.tawama.registrar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.tawama.evidence.Evidence;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.register.Reason;
import org.tawama.registrar.RecommendationRefused.Ground;

/// Records what sessions recommend, and appends what is reported of it since; each is a statement with its reason.
/// Safe for any number of threads and processes.
public final class Recommending {
    private final Registrar registrar;

    public Recommending(Registrar registrar) {
        this.registrar = registrar;
    }

    /// What may be done; each has its words under `register.act.<code>`.
    public enum Act {
        RECORDED,
        FOLLOWED_UP;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What came of it.
    ///
    /// @param entry the newest entry after it
    public record Stated(String id, long entry) {}

    /// Records a recommendation that nobody recorded yet, under the next identifier instead of its own.
    /// Throws [RecommendationRefused], and states nothing, where its session, what it repeats or a source is
    /// not known, and where the session has one with that number.
    public Stated record(String office, Reason reason, Recommendation asked) {
        var id = new AtomicReference<String>();
        var written = registrar.write(office, Act.RECORDED.code(), reason, desk -> {
            require(desk, asked);
            var origin = origin(desk, asked);
            var recorded = asked.withId(new RecommendationId(desk.idFor(Kind.RECOMMENDATION, origin)));
            id.set(recorded.id().text());
            desk.put(Kind.RECOMMENDATION, recorded, Set.of(origin));
        });
        return new Stated(id.get(), written.last());
    }

    private static void require(Desk desk, Recommendation asked) {
        requireStanding(desk, Kind.MEETING, asked.meeting().text(), Ground.NO_SUCH_SESSION);
        asked.repeats()
                .ifPresent(other ->
                        requireStanding(desk, Kind.RECOMMENDATION, other.text(), Ground.NO_SUCH_RECOMMENDATION));
        for (var addressee : asked.addressees()) {
            addressee
                    .country()
                    .ifPresent(code -> requireStanding(desk, Kind.COUNTRY, code.text(), Ground.NO_SUCH_COUNTRY));
        }
        requireSources(desk, asked.evidence());
        desk.naming(Kind.RECOMMENDATION, Set.of(asked.meeting().text())).stream()
                .filter(other -> isTheSame(other, asked))
                .findFirst()
                .ifPresent(other -> {
                    var same = other.text().equals(asked.text());
                    throw new RecommendationRefused(
                            same ? Ground.RECORDED_ALREADY : Ground.NUMBER_TAKEN,
                            other.id().text());
                });
    }

    /// Of one session, and of one number, or of none and of the same words.
    private static boolean isTheSame(Recommendation one, Recommendation other) {
        return one.meeting().equals(other.meeting())
                && one.number().equals(other.number())
                && (one.number().isPresent() || one.text().equals(other.text()));
    }

    /// What it is made from: its session and its number, else its session and its words; counted on where a
    /// recommendation that was made from it has moved away since. One that was taken back is recorded again.
    private static String origin(Desk desk, Recommendation asked) {
        var origin = "recommendation:" + asked.meeting() + "/"
                + asked.number()
                        .map(Object::toString)
                        .orElseGet(
                                () -> asked.text().texts().values().iterator().next());
        var free = origin;
        for (var next = 2; stands(desk, free); next++) free = origin + "#" + next;
        return free;
    }

    private static boolean stands(Desk desk, String origin) {
        return desk.recordFrom(origin)
                .flatMap(id -> Optional.ofNullable(
                        desk.standing(Kind.RECOMMENDATION, Set.of(id)).get(id)))
                .filter(before -> !before.withdrawn())
                .isPresent();
    }

    /// Appends a follow-up. Throws [RecommendationRefused], and states nothing, when the recommendation is closed, when
    /// it would be closed without evidence, or when it cannot be found.
    ///
    /// @param seen the revision that was looked at; empty if whatever stands now may be followed up
    /// @param proof what it rests on; its field is set here
    public Stated followUp(
            String office, Reason reason, String id, OptionalInt seen, FollowUp followUp, List<Evidence> proof) {
        if (followUp.progress().closes() && proof.isEmpty())
            throw new RecommendationRefused(
                    Ground.NO_EVIDENCE, followUp.progress().code());
        var written = registrar.write(office, Act.FOLLOWED_UP.code(), reason, desk -> {
            var standing = requireStanding(desk, Kind.RECOMMENDATION, id, Ground.NO_SUCH_RECOMMENDATION);
            if (seen.isPresent() && seen.getAsInt() != standing.revision())
                throw new RecommendationRefused(Ground.CHANGED_MEANWHILE, Integer.toString(standing.revision()));
            standing.value().closing().ifPresent(closing -> {
                throw new RecommendationRefused(
                        Ground.CLOSED, closing.progress().code() + " " + closing.on());
            });
            if (standing.value().followUps().contains(followUp))
                throw new RecommendationRefused(Ground.RECORDED_ALREADY, id);
            requireSources(desk, proof);
            desk.put(Kind.RECOMMENDATION, standing.value().followedUp(followUp, proof), standing.origins());
        });
        return new Stated(id, written.last());
    }

    private static <T> Desk.Standing<T> requireStanding(Desk desk, Kind<T> kind, String id, Ground ground) {
        return Optional.ofNullable(desk.standing(kind, Set.of(id)).get(id))
                .filter(found -> !found.withdrawn())
                .orElseThrow(() -> new RecommendationRefused(ground, id));
    }

    private static void requireSources(Desk desk, List<Evidence> evidence) {
        evidence.forEach(
                item -> requireStanding(desk, Kind.SOURCE, item.source().text(), Ground.NO_SUCH_SOURCE));
    }
}
