package org.tawama.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.bodies.Body;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.registrar.Claims;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Registrar;
import org.tawama.territories.TerritoryId;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

/// The agreements that the press and other pages of the ministry report and that the founding page does not list. Each
/// is recorded as reported only, with the question whether it is so; what they say of a listed one is a claim.
///
/// The tables ship with the product, and the page and the second sources were read before.
public final class ReportedAgreements {
    /// The name of this reading, as the history calls it.
    public static final String NAME = "reported";

    private static final String FOLDER = "/data/reported/";
    private static final String OF_THE_PAGE = "founding-page:";
    private static final String PARTY = "party:";

    private final List<Source> sources = Cited.sources(FOLDER);
    private final Map<String, List<Evidence>> claims = new LinkedHashMap<>();

    private ReportedAgreements() {
        Cells.readAt(
                FOLDER + "claims.csv",
                cells -> claims.computeIfAbsent(cells.text("record"), record -> new ArrayList<>())
                        .add(Cited.claim(cells)));
    }

    public static ReportedAgreements shipped() {
        return new ReportedAgreements();
    }

    /// The identifier of a source that stands in the register once all of this was stated.
    public static String lastStated() {
        return Cited.sources(FOLDER).getLast().id().text();
    }

    /// States the sources, the parties and the agreements, all at once.
    public Registrar.Written into(Registrar registrar, String office) {
        return registrar.write(office, "recorded", Occasion.IMPORT.reason(NAME), this::put);
    }

    private void put(Desk desk) {
        sources.forEach(source -> desk.put(Kind.SOURCE, source, Set.of()));
        OthersWords.putAll(desk, Kind.GAZETTE_ISSUE, GazetteIssues.shipped(FOLDER));
        Cells.readAt(FOLDER + "parties.csv", cells -> putParty(desk, cells));
        Cells.readAt(FOLDER + "agreements.csv", cells -> putAgreement(desk, cells));
        var members = members();
        members.forEach((body, told) -> putMembers(desk, body, told));
        Cells.readAt(FOLDER + "founded.csv", cells -> putFounding(desk, cells));
        claims.keySet().stream()
                .filter(record -> record.startsWith(OF_THE_PAGE) || record.startsWith(PARTY))
                .filter(record -> !members.containsKey(record))
                .forEach(record -> SecondSources.put(desk, record, claims.get(record)));
    }

    /// A party that an office or another table has recorded meanwhile stays as they have it.
    private static boolean putParty(Desk desk, Cells cells) {
        var origin = partyOrigin(cells.text("party"));
        if (desk.recordFrom(origin).isPresent()) return false;
        var party = new Party(
                new PartyId(desk.idFor(Kind.PARTY, origin)),
                Level.find(cells.text("level")).orElseThrow(),
                CountryCode.parse(cells.text("country")),
                List.of(new Party.Name(cells.localText("name"), Period.always())),
                List.of(),
                cells.find("territory").map(TerritoryId::new),
                Optional.empty(),
                List.of(said("", new SourceId(cells.text("source")))));
        desk.put(Kind.PARTY, party, Set.of(origin));
        return true;
    }

    /// A state that a source calls a member of a body, or of which it only says that it meets there.
    ///
    /// @param party a state stands in the tables by the code of its country
    private record Member(boolean member, String party, SourceId source) {}

    private static Map<String, List<Member>> members() {
        var members = new LinkedHashMap<String, List<Member>>();
        Cells.readAt(
                FOLDER + "members.csv",
                cells -> members.computeIfAbsent(cells.text("body"), body -> new ArrayList<>())
                        .add(new Member(
                                cells.text("part").equals("member"),
                                cells.text("party"),
                                new SourceId(cells.text("source")))));
        return members;
    }

    /// Whoever meets in a body, and all else that is claimed of it. Members and countries that an office has recorded
    /// meanwhile stay as they are.
    private void putMembers(Desk desk, String body, List<Member> told) {
        var id = recorded(desk, body);
        var stands = desk.standing(Kind.BODY, Set.of(id)).get(id);
        var weighed = Claims.of(Kind.BODY, stands.value());
        var members = told.stream().filter(Member::member).toList();
        if (stands.value().members().isEmpty() && !members.isEmpty()) {
            var memberships = members.stream()
                    .map(member -> new Body.Membership(
                            new PartyId(recorded(desk, partyOrigin(member.party()))), "", Period.always()))
                    .toList();
            weighed = saying(Claims.of(Kind.BODY, weighed.weighed().withMembers(memberships)), "/members", members);
        }
        if (stands.value().countries().isEmpty()) {
            var countries =
                    told.stream().map(Member::party).map(CountryCode::parse).toList();
            weighed = saying(Claims.of(Kind.BODY, weighed.weighed().meeting(countries)), "/countries", told);
        }
        for (var claim : claims.getOrDefault(body, List.of())) {
            if (!weighed.says(claim)) weighed = weighed.judged(claim);
        }
        desk.put(Kind.BODY, weighed.weighed(), stands.origins());
    }

    private static Claims<Body> saying(Claims<Body> claims, String field, List<Member> told) {
        var said = claims;
        for (var source : told.stream().map(Member::source).distinct().toList()) {
            said = said.judged(said(field, source));
        }
        return said;
    }

    /// What creates a body of the sessions' tables, which name where that is said. A founding that an
    /// office has recorded meanwhile stays.
    private static boolean putFounding(Desk desk, Cells cells) {
        var id = recorded(desk, cells.text("body"));
        var stands = desk.standing(Kind.BODY, Set.of(id)).get(id);
        if (stands.withdrawn() || stands.value().founding().isPresent()) return false;
        var founding =
                new Body.Founding(new AgreementId(recorded(desk, cells.text("agreement"))), cells.find("article"));
        var founded =
                stands.value().standing(Optional.of(founding), stands.value().above());
        desk.put(Kind.BODY, founded, stands.origins());
        return true;
    }

    private static Evidence said(String field, SourceId source) {
        return new Evidence(
                field,
                Optional.empty(),
                source,
                "",
                Optional.empty(),
                org.tawama.evidence.Verdict.ACCEPTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }

    private boolean putAgreement(Desk desk, Cells cells) {
        var key = cells.text("agreement");
        var origin = NAME + ":" + key;
        if (desk.recordFrom(origin).isPresent()) return false;
        var said = Optional.ofNullable(claims.get(key))
                .orElseThrow(() -> new IllegalStateException("claims.csv does not say where this comes from: " + key));
        var weighed = Claims.of(Kind.AGREEMENT, agreement(desk, cells, desk.idFor(Kind.AGREEMENT, origin)));
        for (var claim : said) weighed = weighed.judged(claim);
        desk.put(Kind.AGREEMENT, weighed.weighed(), Set.of(origin));
        return true;
    }

    private static Agreement agreement(Desk desk, Cells cells, String id) {
        var terms = new Terms(
                LocalText.none(),
                Form.find(cells.text("form")).orElseThrow(),
                Stream.of(Side.HOME, Side.PARTNER)
                        .map(side -> signatory(desk, cells, side))
                        .toList(),
                List.of(),
                List.of(),
                Stream.of(Relation.Kind.AMENDS, Relation.Kind.BASED_ON)
                        .flatMap(kind -> relation(desk, cells, kind).stream())
                        .toList(),
                cells.list("themes").stream().map(ThemeId::new).toList(),
                List.of());
        return cells.text("kind").equals("bilateral")
                ? new Agreement.Bilateral(new AgreementId(id), terms)
                : new Agreement.Decentralised(new AgreementId(id), terms);
    }

    private static Optional<Relation> relation(Desk desk, Cells cells, Relation.Kind kind) {
        return cells.find(kind.code().replace('-', '_'))
                .map(other -> new Relation(kind, new AgreementId(recorded(desk, other))));
    }

    private static Signatory signatory(Desk desk, Cells cells, Side side) {
        return new Signatory(
                new PartyId(recorded(desk, partyOrigin(cells.text(side.code())))),
                side,
                cells.find(side.code() + "_printed"));
    }

    private static String partyOrigin(String code) {
        return PARTY + code;
    }

    private static String recorded(Desk desk, String origin) {
        return desk.recordFrom(origin)
                .orElseThrow(
                        () -> new IllegalStateException("a reported agreement with what nobody stated: " + origin));
    }
}
