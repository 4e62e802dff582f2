package org.tawama.registrar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tawama.agreements.Agreement;
import org.tawama.bodies.Body;
import org.tawama.documents.Document;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.parties.Party;
import org.tawama.publication.GazetteIssue;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.themes.Theme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A kind of record: its codes, and how its values become the body of a statement and come back.
///
/// The references of a value are the records whose change alters how it reads (a party's name in an agreement's title).
/// Sources are not among them: thousands of records rest on one source, and its title is read when it is shown.
public final class Kind<T> {
    public static final Kind<Country> COUNTRY = new Kind<>(
            "country",
            "countries",
            Optional.empty(),
            country -> country.code().text(),
            Country::evidence,
            PlaceBody::write,
            PlaceBody::readCountry,
            country -> Set.of());

    public static final Kind<Territory> TERRITORY = new Kind<>(
            "territory",
            "territories",
            Optional.empty(),
            territory -> territory.id().text(),
            Territory::evidence,
            PlaceBody::write,
            PlaceBody::readTerritory,
            Named::by);

    public static final Kind<Party> PARTY = new Kind<>(
            "party",
            "parties",
            Optional.of("p"),
            party -> party.id().text(),
            Party::evidence,
            PartyBody::write,
            PartyBody::read,
            Named::by);

    public static final Kind<Agreement> AGREEMENT = new Kind<>(
            "agreement",
            "agreements",
            Optional.of("a"),
            agreement -> agreement.id().text(),
            Agreement::evidence,
            AgreementBody::write,
            AgreementBody::read,
            Named::by);

    public static final Kind<Body> BODY = new Kind<>(
            "body",
            "bodies",
            Optional.of("b"),
            body -> body.id().text(),
            Body::evidence,
            BodyBody::write,
            BodyBody::read,
            Named::by);

    public static final Kind<Meeting> MEETING = new Kind<>(
            "meeting",
            "meetings",
            Optional.of("m"),
            meeting -> meeting.id().text(),
            Meeting::evidence,
            MeetingBody::write,
            MeetingBody::read,
            Named::by);

    public static final Kind<Recommendation> RECOMMENDATION = new Kind<>(
            "recommendation",
            "recommendations",
            Optional.of("r"),
            recommendation -> recommendation.id().text(),
            Recommendation::evidence,
            RecommendationBody::write,
            RecommendationBody::read,
            Named::by);

    public static final Kind<Theme> THEME = new Kind<>(
            "theme",
            "themes",
            Optional.empty(),
            theme -> theme.id().text(),
            Theme::evidence,
            BodyBody::write,
            BodyBody::readTheme,
            Named::by);

    public static final Kind<GazetteIssue> GAZETTE_ISSUE = new Kind<>(
            "gazette-issue",
            "gazette-issues",
            Optional.empty(),
            issue -> issue.id().text(),
            GazetteIssue::evidence,
            GazetteBody::write,
            GazetteBody::read,
            issue -> Set.of());

    public static final Kind<Source> SOURCE = new Kind<>(
            "source",
            "sources",
            Optional.empty(),
            source -> source.id().text(),
            Source::evidence,
            EvidenceBody::write,
            EvidenceBody::readSource,
            source -> Set.of());

    public static final Kind<Document> DOCUMENT = new Kind<>(
            "document",
            "documents",
            Optional.of("d"),
            document -> document.id().text(),
            Document::evidence,
            DocumentBody::write,
            DocumentBody::read,
            Named::by);

    private static final List<Kind<?>> ALL = List.of(
            COUNTRY,
            TERRITORY,
            PARTY,
            AGREEMENT,
            BODY,
            MEETING,
            RECOMMENDATION,
            THEME,
            GAZETTE_ISSUE,
            SOURCE,
            DOCUMENT);

    private final String code;
    private final String plural;
    private final Optional<String> series;
    private final Function<T, String> id;
    private final Function<T, List<Evidence>> evidence;
    private final Function<T, ObjectNode> write;
    private final BiFunction<String, JsonNode, T> read;
    private final Function<T, Set<Named>> named;

    private Kind(
            String code,
            String plural,
            Optional<String> series,
            Function<T, String> id,
            Function<T, List<Evidence>> evidence,
            Function<T, ObjectNode> write,
            BiFunction<String, JsonNode, T> read,
            Function<T, Set<Named>> named) {
        this.code = code;
        this.plural = plural;
        this.series = series;
        this.id = id;
        this.evidence = evidence;
        this.write = write;
        this.read = read;
        this.named = named;
    }

    /// Every kind, the ones that others refer to first.
    public static List<Kind<?>> all() {
        return ALL;
    }

    /// The kind with that code in the log: `agreement`.
    public static Optional<Kind<?>> find(String code) {
        return ALL.stream().filter(kind -> kind.code.equals(code)).findFirst();
    }

    /// The code in the log: `agreement`.
    public String code() {
        return code;
    }

    /// The name in addresses: `agreements`.
    public String plural() {
        return plural;
    }

    /// The letter before the number of a new record's identifier; empty when records of this kind bring their own.
    public Optional<String> series() {
        return series;
    }

    public String idOf(T value) {
        return id.apply(value);
    }

    public List<Evidence> evidenceOf(T value) {
        return evidence.apply(value);
    }

    ObjectNode write(T value) {
        return write.apply(value);
    }

    T read(String recordId, JsonNode body) {
        return read.apply(recordId, body);
    }

    /// What it names, with the kind that each must be of.
    Set<Named> named(T value) {
        return named.apply(value);
    }

    Set<String> references(T value) {
        return named(value).stream().map(Named::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String toString() {
        return code;
    }
}
