package org.tawama.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.agreements.AgreementId;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.importing.OthersWords.Told;
import org.tawama.meetings.Delegation;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Series;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Registrar;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// The sessions of bodies that ministries and the press tell of, and those bodies that the founding page does not name.
/// What is not proven of a session stands as an open claim, never as its date or its place.
///
/// The tables ship with the product, and the page was read before.
public final class SessionsTold {
    /// The name of this reading, as the history calls it.
    public static final String NAME = "sessions";

    private static final String FOLDER = "/data/sessions/";
    private static final String ORIGIN = NAME + ":";

    private final List<Source> sources = Cited.sources(FOLDER);
    private final Map<String, List<Evidence>> claims = grouped("claims.csv", "record", Cited::claim);
    private final Map<String, List<Delegation>> delegations =
            grouped("delegations.csv", "session", SessionsTold::delegation);
    private final Map<String, List<LocalText>> decisions =
            grouped("decisions.csv", "session", cells -> cells.localText("text"));

    private SessionsTold() {}

    public static SessionsTold shipped() {
        return new SessionsTold();
    }

    /// The identifier of a source that stands in the register once all of this was stated.
    public static String lastStated() {
        return Cited.sources(FOLDER).getLast().id().text();
    }

    /// States the sources, the bodies and the sessions, all at once.
    public Registrar.Written into(Registrar registrar, String office) {
        return registrar.write(office, "recorded", Occasion.IMPORT.reason(NAME), this::put);
    }

    private void put(Desk desk) {
        sources.forEach(source -> desk.put(Kind.SOURCE, source, Set.of()));
        var bodies = Cells.readAt(FOLDER + "bodies.csv", cells -> body(desk, cells));
        OthersWords.putAll(desk, Kind.BODY, bodies);
        var sessions = Cells.readAt(FOLDER + "sessions.csv", cells -> session(desk, cells));
        OthersWords.putAll(desk, Kind.MEETING, sessions);
    }

    private Told<Body> body(Desk desk, Cells cells) {
        var key = "body/" + cells.text("body");
        var origin = ORIGIN + key;
        var body = new Body(
                        new BodyId(desk.idFor(Kind.BODY, origin)),
                        BodyForm.find(cells.text("form")).orElseThrow(),
                        cells.localText("name"),
                        List.of(),
                        Optional.empty(),
                        cells.list("countries").stream().map(CountryCode::parse).toList(),
                        List.of(),
                        Optional.empty(),
                        Stream.of(Body.Above.Kind.values())
                                .map(kind -> above(desk, cells, kind))
                                .flatMap(Optional::stream)
                                .findFirst(),
                        founding(desk, cells),
                        List.of(),
                        evidence(key))
                .seated(cells.localText("seat"), LocalText.none());
        return new Told<>(body, Set.of(origin));
    }

    private static Optional<Body.Above> above(Desk desk, Cells cells, Body.Above.Kind kind) {
        return cells.find(kind.code().replace('-', '_')).map(origin -> new Body.Above(kind, body(desk, origin)));
    }

    private static Optional<Body.Founding> founding(Desk desk, Cells cells) {
        return cells.find("founded_by").map(origin -> {
            var agreement = desk.recordFrom(origin)
                    .orElseThrow(() -> new IllegalStateException("a body of an agreement nobody stated: " + origin));
            return new Body.Founding(new AgreementId(agreement), cells.find("article"));
        });
    }

    private Told<Meeting> session(Desk desk, Cells cells) {
        var key = cells.text("session");
        var origin = ORIGIN + key;
        var meeting = new Meeting(
                new MeetingId(desk.idFor(Kind.MEETING, origin)),
                body(desk, cells.text("body")),
                Series.find(cells.text("series")).orElseThrow(),
                cells.find("number").map(Integer::valueOf),
                MeetingLevel.find(cells.text("level")).orElseThrow(),
                cells.localText("place"),
                cells.find("country").map(CountryCode::parse),
                new Period(
                        cells.find("start").map(PartialDate::parse),
                        cells.find("end").map(PartialDate::parse)),
                MeetingState.find(cells.text("state")).orElseThrow(),
                delegations.getOrDefault(key, List.of()),
                List.of(),
                decisions.getOrDefault(key, List.of()),
                cells.find("stated_rate"),
                evidence(key));
        return new Told<>(meeting, Set.of(origin));
    }

    private static BodyId body(Desk desk, String origin) {
        return desk.recordFrom(origin)
                .map(BodyId::new)
                .orElseThrow(() -> new IllegalStateException("a session of a body that nobody stated: " + origin));
    }

    /// Nothing is stated without saying where it comes from.
    private List<Evidence> evidence(String key) {
        return Optional.ofNullable(claims.get(key))
                .orElseThrow(() -> new IllegalStateException("claims.csv does not say where this comes from: " + key));
    }

    private static Delegation delegation(Cells cells) {
        return new Delegation(
                Delegation.Part.find(cells.text("part")).orElseThrow(),
                cells.find("country").map(CountryCode::parse),
                cells.localText("office"),
                Delegation.Rank.find(cells.text("rank")).orElseThrow());
    }

    private static <T> Map<String, List<T>> grouped(
            String table, String column, java.util.function.Function<Cells, T> reading) {
        var groups = new LinkedHashMap<String, List<T>>();
        Cells.readAt(
                FOLDER + table,
                cells -> groups.computeIfAbsent(cells.text(column), key -> new ArrayList<>())
                        .add(reading.apply(cells)));
        return groups;
    }
}
