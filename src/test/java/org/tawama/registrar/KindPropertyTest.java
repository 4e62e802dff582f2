package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.EntryIntoForce;
import org.tawama.agreements.Form;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Span;
import org.tawama.agreements.TacitRenewal;
import org.tawama.agreements.Terms;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.Addressee;
import org.tawama.meetings.Delegation;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Progress;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.meetings.Series;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.publication.ActKind;
import org.tawama.publication.GazetteIssue;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.themes.Theme;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.HijriDate;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;
import org.tawama.vocabulary.Point;

/// Whatever can be stated reads back as it was.
class KindPropertyTest {
    @Property(tries = 200)
    void an_agreement_reads_back_as_it_was_stated(@ForAll("agreements") Agreement agreement) {
        assertThat(again(Kind.AGREEMENT, agreement)).isEqualTo(agreement);
    }

    @Property(tries = 100)
    void a_party_reads_back_as_it_was_stated(@ForAll("parties") Party party) {
        assertThat(again(Kind.PARTY, party)).isEqualTo(party);
    }

    @Property(tries = 100)
    void a_territory_reads_back_as_it_was_stated(@ForAll("territories") Territory territory) {
        assertThat(again(Kind.TERRITORY, territory)).isEqualTo(territory);
    }

    @Property(tries = 100)
    void a_body_reads_back_as_it_was_stated(@ForAll("bodies") Body body) {
        assertThat(again(Kind.BODY, body)).isEqualTo(body);
    }

    @Property(tries = 200)
    void a_recommendation_reads_back_as_it_was_stated(@ForAll("recommendations") Recommendation recommendation) {
        assertThat(again(Kind.RECOMMENDATION, recommendation)).isEqualTo(recommendation);
    }

    @Property(tries = 200)
    void a_session_reads_back_as_it_was_stated(@ForAll("meetings") Meeting meeting) {
        assertThat(again(Kind.MEETING, meeting)).isEqualTo(meeting);
    }

    @Property(tries = 50)
    void countries_themes_and_sources_read_back_as_they_were_stated(
            @ForAll("names") LocalText name, @ForAll("evidence") List<Evidence> evidence) {
        var country = new Country(
                new CountryCode("DZ"), "DZA", "012", name, List.of("Algérie"), name, Optional.empty(), evidence);
        var theme = new Theme(new ThemeId("security"), name, Optional.of(new ThemeId("all")), evidence);
        var source = new Source(
                new SourceId("page"),
                name,
                "MICL",
                Optional.of(PartialDate.parse("2010~")),
                Optional.of("https://example.org/"),
                "CC0-1.0",
                Optional.of("00ff"),
                LocalText.none(),
                evidence);

        assertThat(again(Kind.COUNTRY, country)).isEqualTo(country);
        assertThat(again(Kind.THEME, theme)).isEqualTo(theme);
        assertThat(again(Kind.SOURCE, source)).isEqualTo(source);
    }

    @Property(tries = 100)
    void an_issue_of_a_journal_reads_back_as_it_was_stated(
            @ForAll("perhapsDates") Optional<PartialDate> on, @ForAll("evidence") List<Evidence> evidence) {
        var hijri = on.map(PartialDate::latest).map(HijriDate::of);
        var issue = new GazetteIssue(Journal.JORADP, 2007, 77, on, hijri, evidence);

        assertThat(again(Kind.GAZETTE_ISSUE, issue)).isEqualTo(issue);
    }

    private static <T> T again(Kind<T> kind, T value) {
        return kind.read(kind.idOf(value), kind.write(value));
    }

    @Provide
    Arbitrary<Agreement> agreements() {
        var terms = Combinators.combine(
                        texts(),
                        Arbitraries.of(Form.class),
                        signatories(),
                        actions().list().ofMaxSize(3),
                        publications().list().ofMaxSize(2),
                        relations().list().ofMaxSize(2),
                        clauses(),
                        evidence())
                .as((title, form, parties, actions, publications, relations, clauses, evidence) -> new Terms(
                        title,
                        form,
                        parties,
                        actions,
                        publications,
                        relations,
                        List.of(new ThemeId("security")),
                        clauses,
                        evidence));
        return Combinators.combine(Arbitraries.integers().between(0, 2), terms).as((kind, all) -> switch (kind) {
            case 0 -> new Agreement.Decentralised(new AgreementId("a1"), all);
            case 1 -> new Agreement.Bilateral(new AgreementId("a1"), all);
            default -> new Agreement.Multilateral(new AgreementId("a1"), all);
        });
    }

    private static Arbitrary<List<Signatory>> signatories() {
        return printed()
                .optional()
                .map(printed -> List.of(
                        new Signatory(new PartyId("p1"), Side.HOME, printed),
                        new Signatory(new PartyId("p2"), Side.PARTNER, Optional.empty())));
    }

    private static Arbitrary<Clauses> clauses() {
        var rules = Arbitraries.of(
                        "first-day-of-month-2-after-receipt-of-last-notification",
                        "day-30-after-last-notification",
                        "day-999-after-signature",
                        "on-signature",
                        "on-2008-04-01")
                .map(EntryIntoForce::parse);
        var renewals =
                Combinators.combine(spans().optional(), spans().optional()).as(TacitRenewal::new);
        return Combinators.combine(rules.optional(), spans().optional(), renewals.optional(), spans().optional())
                .as(Clauses::new);
    }

    private static Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 999))
                .as(Span::new);
    }

    private static Arbitrary<Action> actions() {
        var acts = Arbitraries.of(Arrays.stream(Act.values())
                .filter(act -> act.ordinal() < Act.SUSPENDED.ordinal())
                .toList());
        return Combinators.combine(acts, dates().optional(), texts(), printed().optional(), texts())
                .as(Action::new);
    }

    private static Arbitrary<GazetteReference> publications() {
        return Combinators.combine(ofNoKind(), Arbitraries.of(ActKind.class).optional())
                .as((told, kind) -> new GazetteReference(
                        told.journal(),
                        told.year(),
                        told.number(),
                        told.on(),
                        told.printed(),
                        told.page(),
                        told.act(),
                        kind,
                        told.inForce()));
    }

    private static Arbitrary<GazetteReference> ofNoKind() {
        return Combinators.combine(
                        Arbitraries.of(Journal.class),
                        Arbitraries.integers().between(1962, 2030),
                        Arbitraries.integers().between(1, 99),
                        dates().optional(),
                        printed().optional(),
                        Arbitraries.integers().between(1, 40).optional(),
                        printed().optional(),
                        dates().optional())
                .as((journal, year, number, on, printed, page, act, inForce) ->
                        new GazetteReference(journal, year, number, on, printed, page, act, inForce));
    }

    private static Arbitrary<Relation> relations() {
        return Arbitraries.of(Relation.Kind.class).map(kind -> new Relation(kind, new AgreementId("a2")));
    }

    @Provide
    Arbitrary<Party> parties() {
        return Combinators.combine(Arbitraries.of(Level.class), names(), periods(), evidence())
                .as((level, name, period, evidence) -> new Party(
                        new PartyId("p1"),
                        level,
                        new CountryCode("FR"),
                        List.of(new Party.Name(name, period), new Party.Name(name, Period.always())),
                        List.of("Grand Lyon"),
                        Optional.of(new TerritoryId("FR-D69")),
                        Optional.empty(),
                        evidence));
    }

    @Provide
    Arbitrary<Territory> territories() {
        return Combinators.combine(Arbitraries.of(TerritoryLevel.class), names(), periods(), points(), evidence())
                .as((level, name, period, point, evidence) -> new Territory(
                        new TerritoryId("DZ-0801"),
                        level,
                        new CountryCode("DZ"),
                        period,
                        List.of(new Territory.Name(name, period)),
                        List.of("autre"),
                        List.of(new Territory.Code("ons", "0801", period)),
                        List.of(new Territory.Parent(new TerritoryId("DZ-08"), period)),
                        point,
                        evidence));
    }

    @Provide
    Arbitrary<Body> bodies() {
        return Combinators.combine(
                        Arbitraries.of(BodyForm.class), names(), printed().optional(), evidence(), above())
                .as((form, name, acronym, evidence, above) -> new Body(
                        new BodyId("b1"),
                        form,
                        name,
                        List.of("CMAI"),
                        acronym,
                        List.of(new CountryCode("DZ"), new CountryCode("TN")),
                        List.of(new Body.Membership(
                                new PartyId("p1"), "member", Period.since(PartialDate.parse("1982")))),
                        Optional.of("http://www.aim-council.org"),
                        above,
                        acronym.map(article -> new Body.Founding(new AgreementId("a1"), Optional.of(article))),
                        List.of(new ThemeId("security")),
                        evidence));
    }

    private static Arbitrary<Optional<Body.Above>> above() {
        return Arbitraries.of(Body.Above.Kind.class)
                .map(kind -> new Body.Above(kind, new BodyId("b2")))
                .optional();
    }

    @Provide
    Arbitrary<Meeting> meetings() {
        var delegations = Combinators.combine(
                        Arbitraries.of(Delegation.Part.class), texts(), Arbitraries.of(Delegation.Rank.class))
                .as((part, office, rank) -> new Delegation(part, Optional.of(new CountryCode("TN")), office, rank))
                .list()
                .ofMaxSize(3);
        var said = names().list().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(Series.class),
                        Arbitraries.integers().between(1, 60).optional(),
                        Arbitraries.of(MeetingLevel.class),
                        texts(),
                        periods(),
                        delegations,
                        said,
                        evidence())
                .as((series, number, level, place, days, who, texts, evidence) -> new Meeting(
                        new MeetingId("m1"),
                        new BodyId("b1"),
                        series,
                        number,
                        level,
                        place,
                        number.map(ignored -> new CountryCode("DZ")),
                        days,
                        MeetingState.values()[texts.size()],
                        who,
                        texts,
                        texts.reversed(),
                        number.map(rate -> rate + " %"),
                        evidence));
    }

    @Provide
    Arbitrary<Recommendation> recommendations() {
        var addressees = Combinators.combine(
                        Arbitraries.of(Side.class),
                        Arbitraries.of("DZ", "TN").map(CountryCode::new).optional(),
                        names())
                .as(Addressee::new)
                .list()
                .ofMaxSize(3);
        var open = Combinators.combine(dates(), Arbitraries.of(Progress.BEGUN, Progress.PROGRESSING), names(), texts())
                .as(FollowUp::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60).optional(),
                        names(),
                        addressees,
                        dates().optional(),
                        open,
                        evidence(),
                        Arbitraries.of(true, false))
                .as((number, text, asked, due, followUps, evidence, closed) -> {
                    var recommendation = new Recommendation(
                            new RecommendationId("r1"),
                            new MeetingId("m1"),
                            number,
                            text,
                            asked,
                            due,
                            number.map(other -> new RecommendationId("r" + (other + 1))),
                            followUps,
                            evidence);
                    if (!closed) return recommendation;
                    var proof = Evidence.printedAt(new SourceId("page"), "line 1", "done");
                    return recommendation.followedUp(
                            new FollowUp(PartialDate.parse("2020"), Progress.DONE, text, LocalText.none()),
                            List.of(proof));
                });
    }

    @Provide
    Arbitrary<LocalText> names() {
        return texts().filter(text -> !text.empty());
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        return Combinators.combine(
                        printed().optional(),
                        printed().optional(),
                        Arbitraries.of(Verdict.class),
                        Arbitraries.of(Doubt.class).optional(),
                        texts())
                .as((printed, quote, verdict, doubt, note) -> new Evidence(
                        "/parties/1",
                        printed,
                        new SourceId("page"),
                        "line 128",
                        quote,
                        verdict,
                        printed.map(text -> text + "!"),
                        doubt,
                        quote.map(text -> text + "?"),
                        note))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<LocalText> texts() {
        Arbitrary<Map<Language, String>> maps = Arbitraries.maps(Arbitraries.of(Language.class), printed());
        return maps.map(HashMap::new).map(LocalText::new);
    }

    /// Any text a source could print, hostile ones included; never blank, because a blank is not a text.
    private static Arbitrary<String> printed() {
        return Arbitraries.strings()
                .withChars("aé ب<\"'\u202e/\\&€𝄞")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<Optional<PartialDate>> perhapsDates() {
        return dates().optional();
    }

    private static Arbitrary<PartialDate> dates() {
        return Arbitraries.of("1999-11-22", "1988", "2017-09", "1988~", "2004?", "2012-05-25%")
                .map(PartialDate::parse);
    }

    private static Arbitrary<Period> periods() {
        return Arbitraries.of(
                Period.always(),
                Period.until(PartialDate.parse("2015-03")),
                new Period(Optional.of(PartialDate.parse("1988~")), Optional.of(PartialDate.parse("1988"))),
                Period.since(LocalDate.of(2019, 12, 18)),
                Period.until(LocalDate.of(2014, 12, 31)),
                Period.between(LocalDate.of(1984, 2, 7), LocalDate.of(2019, 12, 17)));
    }

    private static Arbitrary<Optional<Point>> points() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as(Point::new)
                .optional();
    }
}
