package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.parties.PartyId;
import org.tawama.portal.PortalFixture;
import org.tawama.register.Reason;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/// What was in force with Tunisia on 3 May 2010, as we knew it then, as we know it now: two links. A register that was
/// founded in 2009 learns in 2015 that an agreement had ended in January 2010. Founds a register: seconds.
class TwoLinksTest {
    private static final String QUESTION = "country=TN&status=in-force&asof=2010-05-03";
    private static final TurnedClock CLOCK = new TurnedClock("2009-03-01T09:00:00Z");

    private static RunningTawama tawama;
    private static String agreement = "";

    @BeforeAll
    static void learns_later_that_it_had_ended() {
        tawama = RunningTawama.by(CLOCK);
        state(action(Act.ENTERED_INTO_FORCE, "2005-06-01"));
        CLOCK.turn("2015-09-01T09:00:00Z");
        state(action(Act.ENTERED_INTO_FORCE, "2005-06-01"), action(Act.TERMINATED, "2010-01-31"));
        CLOCK.turn("2026-11-25T09:00:00Z");
        PortalFixture.awaitLists(tawama);
    }

    @AfterAll
    static void ends() {
        tawama.close();
    }

    @Test
    void tells_what_was_in_force_as_it_was_known_then_and_as_it_is_known_now() {
        var then = tawama.get("/en/agreements?" + QUESTION + "&known=2010-05-03");
        var now = tawama.get("/en/agreements?" + QUESTION);

        assertThat(then.body()).contains("/en/agreements/" + agreement + "?").contains("as of 3 May 2010, as known at");
        assertThat(now.body()).doesNotContain("/en/agreements/" + agreement).contains("as of 3 May 2010, as known at");
        assertThat(total("/api/v1/agreements?" + QUESTION + "&known=2010-05-03"))
                .isEqualTo(1);
        assertThat(total("/api/v1/agreements?" + QUESTION)).isZero();
    }

    /// Each of the two pages leads to the other, and to the short address under which it can be cited.
    @Test
    void leads_from_either_answer_to_the_other_and_to_its_permanent_address() {
        var then =
                tawama.get("/en/agreements?" + QUESTION + "&known=2010-05-03").body();
        var now = tawama.get(link(then, "The same day, as known now")).body();
        var thenAgain = tawama.get(link(now, "The same day, as known then")).body();
        var cited = tawama.get(
                link(then, "Permanent address").replace(tawama.address().toString(), ""));

        assertThat(now).doesNotContain("/en/agreements/" + agreement);
        assertThat(thenAgain).contains("/en/agreements/" + agreement + "?");
        assertThat(link(then, "Permanent address"))
                .matches(".*/en/agreements@2010-05-03@\\d+\\?country=TN&status=in-force");
        assertThat(tawama.get(cited.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("/en/agreements/" + agreement + "?");
    }

    @Test
    void tells_the_same_of_the_record_itself() {
        var then = tawama.get("/en/agreements/" + agreement + "?asof=2010-05-03&known=2010-05-03");
        var now = tawama.get("/en/agreements/" + agreement + "?asof=2010-05-03");

        assertThat(then.body()).contains("In force").doesNotContain("31 January 2010");
        assertThat(now.body()).contains("Ended").contains("31 January 2010");
    }

    /// Would catch a face that echoes the day and shows today: before the agreement was in force, nothing says it is.
    @ParameterizedTest
    @CsvSource({
        "/en/agreements?status=in-force&country=TN, /en/agreements/ID?",
        "/en/agreements?status=in-force&country=TN&view=cards, /en/agreements/ID?",
        "/en/agreements/ID, In force",
        "/ar/agreements/ID, ساري المفعول",
        "/api/v1/agreements/ID, '\"status\":\"in-force\"'",
        "/api/v1/agreements/ID.csv, in-force",
        "/api/v1/agreements?status=in-force&country=TN, '\"id\":\"ID\"'",
        "/api/v1/agreements.csv?country=TN, in-force",
        "/api/v1/agreements.geojson?country=TN&status=in-force, ID",
        "/api/v1/agreements?country=TN&facets=status&limit=1, '\"value\":\"in-force\"'"
    })
    void says_everywhere_how_things_stood_on_the_day_and_at_the_entry(String address, String said) {
        var at = address.replace("ID", agreement) + (address.contains("?") ? "&" : "?");
        var words = said.replace("ID", agreement);

        assertThat(tawama.get(at + "known=2010-05-03&asof=2006-01-01").body()).contains(words);
        assertThat(tawama.get(at + "known=2010-05-03&asof=2004-01-01").body()).doesNotContain(words);
        assertThat(tawama.get(at + "known=2010-05-03&asof=2010-05-03").body()).contains(words);
        assertThat(tawama.get(at + "known=2015-10-01&asof=2010-05-03").body()).doesNotContain(words);
        assertThat(tawama.get(at + "asof=2010-05-03").body()).doesNotContain(words);
    }

    private static String link(String html, String words) {
        var found = Pattern.compile("href=\"([^\"]+)\">" + words + "<").matcher(html);
        assertThat(found.find()).as(words).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static long total(String address) {
        return JsonMapper.shared()
                .readTree(tawama.get(address).body())
                .get("total")
                .asLong();
    }

    private static Action action(Act act, String day) {
        return new Action(
                act, Optional.of(PartialDate.parse(day)), LocalText.none(), Optional.empty(), LocalText.none());
    }

    private static void state(Action... actions) {
        var parties = List.of(
                new Signatory(party("DZ"), Side.HOME, Optional.empty()),
                new Signatory(party("TN"), Side.PARTNER, Optional.empty()));
        var terms = new Terms(
                LocalText.none(),
                Form.COOPERATION,
                parties,
                List.of(actions),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        tawama.register()
                .registrar()
                .write("archive", "recorded", Reason.words("en", "A letter of the partner."), desk -> {
                    agreement = desk.idFor(Kind.AGREEMENT, "letter:1");
                    desk.put(
                            Kind.AGREEMENT,
                            new Agreement.Decentralised(new AgreementId(agreement), terms),
                            Set.of("letter:1"));
                });
    }

    private static PartyId party(String country) {
        return tawama.register().records().list(Kind.PARTY, "", 500, Known.latest()).stream()
                .map(Held::value)
                .filter(party -> party.country().text().equals(country))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
