package org.tawama.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.registrar.Claims;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Registrar;
import org.tawama.registrar.Weighing;

/// What other documents say of the agreements on the founding page: official journals, dispatches, articles. Each is a
/// source of its own; a claim that is not proven, or that contradicts another, is stated as disputed.
///
/// The tables ship with the product, and the page was read before. What is known is not stated again.
public final class SecondSources {
    /// The name of this reading, as the history calls it.
    public static final String NAME = "second-sources";

    private static final String FOLDER = "/data/second-sources/";

    private final List<Source> sources = Cited.sources(FOLDER);
    private final Map<String, List<Evidence>> claims = new LinkedHashMap<>();

    private SecondSources() {
        Cells.readAt(
                FOLDER + "claims.csv",
                cells -> claims.computeIfAbsent(
                                "founding-page:" + cells.text("record"), origin -> new java.util.ArrayList<>())
                        .add(Cited.claim(cells)));
    }

    public static SecondSources shipped() {
        return new SecondSources();
    }

    /// The identifier of a source that stands in the register once all of this was stated.
    public static String lastStated() {
        return Cited.sources(FOLDER).getLast().id().text();
    }

    /// States the sources and their claims, all at once.
    public Registrar.Written into(Registrar registrar, String office) {
        return registrar.write(office, Weighing.Act.CLAIMED.code(), Occasion.IMPORT.reason(NAME), this::put);
    }

    private void put(Desk desk) {
        sources.forEach(source -> desk.put(Kind.SOURCE, source, Set.of()));
        OthersWords.putAll(desk, Kind.GAZETTE_ISSUE, GazetteIssues.shipped(FOLDER));
        desk.expect(claims.keySet());
        claims.forEach((origin, said) -> put(desk, origin, said));
    }

    /// Adds what a table says of an agreement, a body or a party that the founding page made.
    static void put(Desk desk, String origin, List<Evidence> said) {
        var id = desk.recordFrom(origin)
                .orElseThrow(() -> new IllegalStateException("claims.csv speaks of what the page does not: " + origin));
        if (put(desk, Kind.AGREEMENT, id, said) || put(desk, Kind.BODY, id, said) || put(desk, Kind.PARTY, id, said))
            return;
        throw new IllegalStateException("claims.csv speaks of what is no agreement, body or party: " + origin);
    }

    private static <T> boolean put(Desk desk, Kind<T> kind, String id, List<Evidence> said) {
        var stands = desk.standing(kind, Set.of(id)).get(id);
        if (stands == null) return false;
        var claims = Claims.of(kind, stands.value());
        for (var claim : said) {
            if (!claims.says(claim)) claims = claims.judged(claim);
        }
        desk.put(kind, claims.weighed(), stands.origins());
        return true;
    }
}
