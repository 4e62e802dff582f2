package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.app.RunningTawama;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.register.Reason;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// States records whose every text attacks the page, through the one write door, and reads them over real HTTP.
/// Takes some seconds: what is written must not meet the records that other tests count.
class HostileValuesTest {
    private static final String ATTACK =
            "</title></bdi><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e{0}${7*7}\u2066";
    private static final String LONG = "x<b>".repeat(2_500);
    private static final List<String> ADDRESSES =
            List.of("/agreements/hostile", "/parties/ph1", "/parties/ph2", "/territories/th1", "/bodies/bh1");
    private static RunningTawama tawama;

    @BeforeAll
    static void states_hostile_records() {
        tawama = RunningTawama.fresh();
        tawama.register()
                .registrar()
                .write("hostile-office", "hostile-act", Reason.words("en", ATTACK), HostileValuesTest::put);
        PortalFixture.awaitLists(tawama);
    }

    @AfterAll
    static void ends_the_server() {
        tawama.close();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_every_hostile_value_as_text_on_the_pages_of_records(Language language) {
        for (var address : ADDRESSES) {
            var answer = tawama.get("/" + language.code() + address);

            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body())
                    .as(address)
                    .contains("&lt;script&gt;alert(1)")
                    .satisfies(HostileValuesTest::isHarmless);
        }
    }

    @ParameterizedTest
    @EnumSource
    void keeps_every_hostile_value_as_text_in_lists(Language language) {
        var q = "?q=" + URLEncoder.encode("\"><script>alert(1)</script>", StandardCharsets.UTF_8);
        for (var list : Catalogue.values()) {
            for (var query : List.of("", q, "?view=cards&sort=title", "?q=alert&view=cards", "?sort=-recorded")) {
                var answer = tawama.get("/" + language.code() + list.path() + query);

                assertThat(answer.statusCode()).as(list + query).isEqualTo(200);
                isHarmless(answer.body());
            }
        }
    }

    private static void isHarmless(String body) {
        assertThat(body).doesNotContain("<script", "<img", "<b>", "href=\"javascript:", "href=\"data:");
    }

    private static void put(Desk desk) {
        desk.put(Kind.SOURCE, source(), Set.of());
        desk.put(Kind.TERRITORY, territory(), Set.of());
        desk.put(Kind.PARTY, party("ph1", ATTACK, "DZ"), Set.of());
        desk.put(Kind.PARTY, party("ph2", LONG + ATTACK, "FR"), Set.of());
        desk.put(Kind.AGREEMENT, agreement(), Set.of());
        desk.put(Kind.BODY, body(), Set.of());
    }

    private static Source source() {
        return new Source(
                new SourceId("hostile-source"),
                text(),
                ATTACK,
                Optional.empty(),
                Optional.of("javascript:alert(1)"),
                ATTACK,
                Optional.empty(),
                text(),
                List.of());
    }

    private static Territory territory() {
        return new Territory(
                new TerritoryId("th1"),
                TerritoryLevel.COMMUNE,
                new CountryCode("DZ"),
                Period.always(),
                List.of(new Territory.Name(text(), Period.always()), new Territory.Name(text(), Period.always())),
                List.of(ATTACK),
                List.of(new Territory.Code(ATTACK, ATTACK, Period.always())),
                List.of(),
                Optional.empty(),
                evidence("/names"));
    }

    private static Party party(String id, String name, String country) {
        return new Party(
                new PartyId(id),
                Level.COMMUNE,
                new CountryCode(country),
                List.of(new Party.Name(LocalText.of(name, name, name), Period.always())),
                List.of(ATTACK, LONG),
                Optional.of(new TerritoryId("th1")),
                Optional.of("javascript:alert(1)//" + ATTACK),
                evidence("/name"));
    }

    private static Agreement agreement() {
        var signed = new Action(
                Act.SIGNED, Optional.of(PartialDate.parse("1999-11-22")), text(), Optional.of(ATTACK), text());
        var gazette = new GazetteReference(
                Journal.JORADP,
                2007,
                77,
                PartialDate.parse("2007-12-09"),
                Optional.of(ATTACK),
                Optional.empty(),
                Optional.of(ATTACK));
        return new Agreement.Decentralised(
                new AgreementId("hostile"),
                new Terms(
                        text(),
                        Form.TWINNING,
                        List.of(
                                new Signatory(new PartyId("ph1"), Side.HOME, Optional.of(ATTACK)),
                                new Signatory(new PartyId("ph2"), Side.PARTNER, Optional.of(LONG))),
                        List.of(signed),
                        List.of(gazette),
                        List.of(),
                        List.of(),
                        evidence("/parties/1/country")));
    }

    private static Body body() {
        return new Body(
                new BodyId("bh1"),
                BodyForm.NETWORK,
                text(),
                List.of(ATTACK),
                Optional.of(ATTACK),
                List.of(new CountryCode("DZ")),
                List.of(new Body.Membership(new PartyId("ph2"), ATTACK, Period.since(PartialDate.parse("2001")))),
                Optional.of("JavaScript:alert(1)"),
                Optional.empty(),
                Optional.of(new Body.Founding(new AgreementId("hostile"), Optional.of("<i>7</i>\"'&"))),
                List.of(),
                evidence("/website"));
    }

    private static List<Evidence> evidence(String field) {
        return List.of(new Evidence(
                field,
                Optional.of(ATTACK),
                new SourceId("hostile-source"),
                ATTACK,
                Optional.of(LONG + ATTACK),
                Verdict.DISPUTED,
                Optional.of(ATTACK),
                Optional.of(Doubt.CONFLICTING_EVIDENCE),
                Optional.of(ATTACK),
                text()));
    }

    private static LocalText text() {
        return LocalText.of(ATTACK, ATTACK, ATTACK);
    }
}
