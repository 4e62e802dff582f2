package org.tawama.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.bodies.Body;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// The bodies that work under one another, seen from one of them: those above it, itself, and all below it.
///
/// @param storeys the highest body first; the body alone when it works under none and none works under it
public record Mechanism(List<Storey> storeys) {
    private static final int HIGHEST = 8;
    private static final int MOST = 50;

    /// One body.
    ///
    /// @param above the one it works under; empty for the highest
    public record Storey(BodySheet body, Optional<BodySheet> above) {

        /// How it stands to the one above.
        public Optional<Body.Above.Kind> kind() {
            return above.flatMap(ignored -> body.body().above()).map(Body.Above::kind);
        }
    }

    public Mechanism {
        storeys = List.copyOf(storeys);
    }

    public static Mechanism of(Records records, Sheets sheets, BodySheet body, LocalDate asof, Known known) {
        return new Reader(records, sheets, asof, known).read(body);
    }

    private record Reader(Records records, Sheets sheets, LocalDate asof, Known known) {

        Mechanism read(BodySheet body) {
            var storeys = new ArrayList<Storey>();
            var seen = new HashSet<String>(Set.of(body.id()));
            var way = new ArrayList<BodySheet>(List.of(body));
            for (var above = above(body); above.isPresent() && way.size() < HIGHEST; above = above(way.getFirst())) {
                // The write door refuses circles; a log that came from elsewhere need not have passed it.
                if (!seen.add(above.get().id())) break;
                way.addFirst(above.get());
            }
            for (var place = 0; place < way.size(); place++) {
                storeys.add(
                        new Storey(way.get(place), place == 0 ? Optional.empty() : Optional.of(way.get(place - 1))));
            }
            below(body, way.size(), seen, storeys);
            return new Mechanism(storeys);
        }

        private Optional<BodySheet> above(BodySheet body) {
            return body.body()
                    .above()
                    .flatMap(above -> sheets.find(Kind.BODY, above.body().text(), asof, known)
                            .map(BodySheet.class::cast));
        }

        private void below(BodySheet body, int height, Set<String> seen, List<Storey> storeys) {
            var ids = records.referring(body.id(), known).stream()
                    .filter(reference -> reference.kind().equals(Kind.BODY.code()))
                    .map(Records.Reference::id)
                    .toList();
            if (ids.isEmpty()) return;
            for (var sheet : sheets.list(Kind.BODY, ids, asof, known)) {
                var other = (BodySheet) sheet;
                var under =
                        other.body().above().filter(above -> above.body().text().equals(body.id()));
                if (under.isEmpty() || !other.existing()) continue;
                if (storeys.size() >= MOST || !seen.add(other.id())) continue;
                storeys.add(new Storey(other, Optional.of(body)));
                if (height < HIGHEST) below(other, height + 1, seen, storeys);
            }
        }
    }

    /// Whether there is more than the body alone.
    public boolean layered() {
        return storeys.size() > 1;
    }
}
