package org.tawama.opendata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
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
import org.tawama.publication.GazetteIssue;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.register.LogKey;
import org.tawama.register.Register;
import org.tawama.register.Verification;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Records;
import org.tawama.registrar.Registrar;
import org.tawama.store.Store;
import org.tawama.store.TestStore;
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

/// A real register in a database of its own, and a handful of records to put in it.
public final class SampleRegister implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    public static final SourceId PAGE = new SourceId("founding-page");
    private static final LocalDate REFORM = LocalDate.parse("2019-12-11");

    private final Store store = TestStore.fresh();
    private final LogKey key = LogKey.generate("sample.example/log");
    public final Register register =
            Register.open(store.dataSource(), key, Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC));
    public final Registrar registrar = new Registrar(register);
    public final Records records = new Records(register);

    /// The same records, read from the database as `way` changes it: for tests in which it fails.
    public Records recordsThrough(UnaryOperator<DataSource> way) {
        return new Records(Register.open(way.apply(store.dataSource()), key, Clock.systemUTC()));
    }

    public org.tawama.register.Verdict verified() {
        return Verification.of(store.dataSource());
    }

    public long write(Consumer<Desk> writing) {
        return registrar
                .write("archive", "recorded", Occasion.FOUNDING.reason(), writing)
                .last();
    }

    public <T> long put(Kind<T> kind, T value) {
        return write(desk -> desk.put(kind, value, Set.of()));
    }

    /// Countries, places, parties, a theme, a body and two agreements.
    public long writeAll() {
        return write(desk -> {
            putPlaces(desk);
            desk.put(Kind.SOURCE, page(), Set.of());
            desk.put(
                    Kind.THEME,
                    new Theme(
                            new ThemeId("security"),
                            text("Sécurité", "الأمن", "Security"),
                            Optional.empty(),
                            List.of()),
                    Set.of());
            desk.put(
                    Kind.PARTY,
                    party("p1", Level.COMMUNE, "DZ", "DZ-2301", "Commune d’Annaba", "بلدية عنابة"),
                    Set.of());
            desk.put(Kind.PARTY, bizerte(), Set.of());
            desk.put(Kind.PARTY, party("p3", Level.COMMUNE, "DZ", "DZ-0830", "Commune de Béni Abbès", ""), Set.of());
            desk.put(Kind.PARTY, gironde(), Set.of());
            desk.put(Kind.AGREEMENT, annabaBizerte(), Set.of());
            desk.put(Kind.AGREEMENT, beniAbbesGironde(), Set.of());
            desk.put(Kind.BODY, commission(), Set.of());
            desk.put(Kind.GAZETTE_ISSUE, number68(), Set.of());
        });
    }

    private static GazetteIssue number68() {
        return new GazetteIssue(
                Journal.JORADP,
                2017,
                68,
                Optional.of(PartialDate.parse("2017-11-28")),
                Optional.of(HijriDate.parse("1439-03-09")),
                List.of());
    }

    private static void putPlaces(Desk desk) {
        desk.put(Kind.COUNTRY, country("DZ", "Algérie", "الجزائر", "Algeria"), Set.of());
        desk.put(Kind.COUNTRY, country("TN", "Tunisie", "تونس", "Tunisia"), Set.of());
        desk.put(Kind.COUNTRY, country("FR", "France", "فرنسا", "France"), Set.of());
        desk.put(Kind.TERRITORY, wilaya("DZ-08", "Béchar", "بشار", Period.always()), Set.of());
        desk.put(Kind.TERRITORY, wilaya("DZ-23", "Annaba", "عنابة", Period.always()), Set.of());
        desk.put(Kind.TERRITORY, wilaya("DZ-52", "Béni Abbès", "بني عباس", Period.since(REFORM)), Set.of());
        desk.put(
                Kind.TERRITORY,
                territory(
                        "DZ-2301",
                        TerritoryLevel.COMMUNE,
                        "DZ",
                        "Annaba",
                        "عنابة",
                        List.of("Bône"),
                        List.of(under("DZ-23", Period.always()))),
                Set.of());
        desk.put(
                Kind.TERRITORY,
                territory(
                        "DZ-0830",
                        TerritoryLevel.COMMUNE,
                        "DZ",
                        "Béni Abbès",
                        "بني عباس",
                        List.of(),
                        List.of(
                                under("DZ-08", Period.until(REFORM.minusDays(1))),
                                under("DZ-52", Period.since(REFORM)))),
                Set.of());
        desk.put(
                Kind.TERRITORY,
                territory("TN-23", TerritoryLevel.PLACE, "TN", "Bizerte", "بنزرت", List.of(), List.of()),
                Set.of());
        desk.put(
                Kind.TERRITORY,
                territory("FR-33", TerritoryLevel.DEPARTMENT, "FR", "Gironde", "", List.of(), List.of()),
                Set.of());
    }

    public static Agreement annabaBizerte() {
        var corrected = new Evidence(
                "/parties/1/country",
                Optional.of("Libye"),
                PAGE,
                "line 128",
                Optional.of("Ville de Binzert (Libye)"),
                Verdict.CORRECTED,
                Optional.of("TN"),
                Optional.of(Doubt.WRONG_COUNTRY),
                Optional.of("turess.com/fr/investir/15466, 2012-07"),
                LocalText.of(Language.FR, "Bizerte est en Tunisie."));
        var undated = new Evidence(
                "/actions",
                Optional.empty(),
                PAGE,
                "line 128",
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.empty(),
                Optional.of(Doubt.MISSING_DATE),
                Optional.empty(),
                LocalText.none());
        return new Agreement.Decentralised(
                new AgreementId("a1"),
                new Terms(
                        LocalText.none(),
                        Form.UNSTATED,
                        List.of(
                                new Signatory(new PartyId("p1"), Side.HOME, Optional.of("Commune de Annaba")),
                                new Signatory(
                                        new PartyId("p2"), Side.PARTNER, Optional.of("Ville de Binzert (Libye)"))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(corrected, undated)));
    }

    public static Agreement beniAbbesGironde() {
        var signed = new Action(
                Act.SIGNED,
                Optional.of(PartialDate.parse("1999-11-22")),
                LocalText.none(),
                Optional.empty(),
                LocalText.none());
        var published = new GazetteReference(
                Journal.JORADP,
                2007,
                77,
                PartialDate.parse("2007-12-09"),
                Optional.of("J.O n°77 du 07/12/2007"),
                Optional.empty(),
                Optional.of("07-375"));
        return new Agreement.Decentralised(
                new AgreementId("a2"),
                new Terms(
                        LocalText.none(),
                        Form.TWINNING,
                        List.of(
                                new Signatory(new PartyId("p3"), Side.HOME, Optional.of("Commune de Béni Abbes")),
                                new Signatory(
                                        new PartyId("p4"), Side.PARTNER, Optional.of("Conseil Général de Gironde"))),
                        List.of(signed),
                        List.of(published),
                        List.of(),
                        List.of(new ThemeId("security")),
                        List.of(Evidence.printedAt(
                                PAGE, "line 3", "Commune de Béni Abbes / Conseil Général de Gironde"))));
    }

    public static Meeting session() {
        return new Meeting(
                new MeetingId("m1"),
                new BodyId("b1"),
                Series.SESSION,
                Optional.of(18),
                MeetingLevel.MINISTERS,
                text("Tunis", "تونس", "Tunis"),
                Optional.of(new CountryCode("TN")),
                Period.between(LocalDate.parse("2010-12-26"), LocalDate.parse("2010-12-27")),
                MeetingState.HELD,
                List.of(new Delegation(
                        Delegation.Part.CO_CHAIR,
                        Optional.of(new CountryCode("DZ")),
                        text("ministre de l’Intérieur", "وزير الداخلية", "minister of the Interior"),
                        Delegation.Rank.MINISTER)),
                List.of(text("Bilan des recommandations", "حصيلة التوصيات", "State of the recommendations")),
                List.of(text("Douze documents", "اثنتا عشرة وثيقة", "Twelve documents")),
                Optional.of("80 %"),
                List.of(Evidence.printedAt(PAGE, "line 200", "18e session")));
    }

    /// Of which neither number nor date is known.
    public static Meeting undatedSession() {
        return new Meeting(
                new MeetingId("m2"),
                new BodyId("b1"),
                Series.EXPERTS_MEETING,
                Optional.empty(),
                MeetingLevel.EXPERTS,
                LocalText.none(),
                Optional.empty(),
                Period.always(),
                MeetingState.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// The 15th session of the same series.
    public static Meeting earlierSession() {
        return new Meeting(
                new MeetingId("m3"),
                new BodyId("b1"),
                Series.SESSION,
                Optional.of(15),
                MeetingLevel.MINISTERS,
                LocalText.none(),
                Optional.empty(),
                Period.between(LocalDate.parse("2004-05-01"), LocalDate.parse("2004-05-02")),
                MeetingState.HELD,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(Evidence.printedAt(PAGE, "line 190", "15e session")));
    }

    /// Of the 15th session, abandoned in 2009.
    public static Recommendation seventh() {
        return new Recommendation(
                        new RecommendationId("r1"),
                        new MeetingId("m3"),
                        Optional.of(7),
                        text("Ouvrir la ligne", "فتح الخط", "Open the line"),
                        List.of(),
                        Optional.of(PartialDate.parse("2006")),
                        Optional.empty(),
                        List.of(),
                        List.of(Evidence.printedAt(PAGE, "line 191", "7. Ouvrir la ligne")))
                .followedUp(
                        new FollowUp(
                                PartialDate.parse("2009-03"),
                                Progress.ABANDONED,
                                text("Comité de suivi", "لجنة المتابعة", "Follow-up committee"),
                                LocalText.none()),
                        List.of(Evidence.printedAt(PAGE, "line 192", "abandonné")));
    }

    /// Of the 18th session; it repeats that one, and is begun.
    public static Recommendation repeating() {
        return new Recommendation(
                new RecommendationId("r2"),
                new MeetingId("m1"),
                Optional.of(3),
                text("Rouvrir la ligne ferroviaire", "إعادة فتح خط السكة الحديدية", "Reopen the railway line"),
                List.of(
                        new Addressee(
                                Side.HOME,
                                Optional.of(new CountryCode("DZ")),
                                text("ministère des Transports", "وزارة النقل", "ministry of Transport")),
                        new Addressee(
                                Side.PARTNER,
                                Optional.of(new CountryCode("TN")),
                                LocalText.of(Language.FR, "Société nationale des chemins de fer"))),
                Optional.of(PartialDate.parse("2011-12")),
                Optional.of(new RecommendationId("r1")),
                List.of(new FollowUp(
                        PartialDate.parse("2011-06-20"),
                        Progress.BEGUN,
                        text("ministère des Transports", "وزارة النقل", "ministry of Transport"),
                        LocalText.of(Language.FR, "Étude lancée"))),
                List.of(
                        Evidence.printedAt(PAGE, "line 201", "3. Rouvrir la ligne ferroviaire"),
                        Evidence.printedAt(PAGE, "line 202", "étude lancée").inField("/followUps/0")));
    }

    /// Founded by the second agreement.
    public static Body council() {
        return new Body(
                new BodyId("b2"),
                BodyForm.COUNCIL,
                text("Conseil d’essai", "مجلس تجريبي", "Trial council"),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Body.Founding(new AgreementId("a2"), Optional.of("7"))),
                List.of(),
                List.of());
    }

    static Body commission() {
        return new Body(
                new BodyId("b1"),
                BodyForm.JOINT_COMMISSION,
                text(
                        "Commission mixte algéro-tunisienne",
                        "اللجنة المختلطة الجزائرية التونسية",
                        "Algerian–Tunisian joint commission"),
                List.of(),
                Optional.empty(),
                List.of(new CountryCode("DZ"), new CountryCode("TN")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new ThemeId("security")),
                List.of(Evidence.printedAt(PAGE, "line 150", "Tunisie")));
    }

    static Source page() {
        return new Source(
                PAGE,
                text("Coopération et Partenariat", "", "Cooperation and partnership"),
                "Ministry of the Interior",
                Optional.of(PartialDate.parse("2010")),
                Optional.empty(),
                "",
                Optional.empty(),
                LocalText.none(),
                List.of());
    }

    public static Country country(String code, String french, String arabic, String english) {
        return new Country(
                new CountryCode(code),
                code + "X",
                "000",
                text(french, arabic, english),
                List.of(),
                LocalText.none(),
                Optional.empty(),
                List.of());
    }

    static Territory wilaya(String id, String french, String arabic, Period existence) {
        return new Territory(
                new TerritoryId(id),
                TerritoryLevel.WILAYA,
                new CountryCode("DZ"),
                existence,
                List.of(new Territory.Name(text(french, arabic, ""), Period.always())),
                List.of(),
                List.of(new Territory.Code("wilaya", id.substring(3), Period.always())),
                List.of(),
                Optional.empty(),
                List.of());
    }

    public static Territory territory(
            String id,
            TerritoryLevel level,
            String country,
            String french,
            String arabic,
            List<String> otherNames,
            List<Territory.Parent> parents) {
        return new Territory(
                new TerritoryId(id),
                level,
                new CountryCode(country),
                Period.always(),
                List.of(new Territory.Name(text(french, arabic, ""), Period.always())),
                otherNames,
                List.of(),
                parents,
                Optional.empty(),
                List.of());
    }

    static Territory.Parent under(String id, Period period) {
        return new Territory.Parent(new TerritoryId(id), period);
    }

    public static Party party(String id, Level level, String country, String territory, String french, String arabic) {
        return new Party(
                new PartyId(id),
                level,
                new CountryCode(country),
                List.of(new Party.Name(text(french, arabic, ""), Period.always())),
                List.of(),
                Optional.of(new TerritoryId(territory)),
                Optional.empty(),
                List.of());
    }

    static Party bizerte() {
        return party("p2", Level.COMMUNE, "TN", "TN-23", "Ville de Bizerte", "مدينة بنزرت");
    }

    static Party gironde() {
        var departments = LocalDate.parse("2015-04-02");
        return new Party(
                new PartyId("p4"),
                Level.DEPARTMENT,
                new CountryCode("FR"),
                List.of(
                        new Party.Name(
                                text("Conseil général de la Gironde", "", ""), Period.until(departments.minusDays(1))),
                        new Party.Name(text("Département de la Gironde", "", ""), Period.since(departments))),
                List.of("Gironda"),
                Optional.of(new TerritoryId("FR-33")),
                Optional.empty(),
                List.of());
    }

    public static LocalText text(String french, String arabic, String english) {
        return LocalText.of(french, arabic, english);
    }

    @Override
    public void close() {
        store.close();
    }
}
