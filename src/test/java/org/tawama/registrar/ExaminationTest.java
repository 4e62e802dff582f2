package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementFixture;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.bodies.Body;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.BodyId;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.register.LogKey;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.store.Store;
import org.tawama.store.TestStore;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// The rules at the write door of a real register.
class ExaminationTest {
    private static final Reason WHY = Reason.words("en", "a test");

    private final Store store = TestStore.fresh();
    private final LogKey key = LogKey.generate("trial.example/log");
    private final Register register = Register.open(store.dataSource(), key, Clock.systemUTC());
    private final Registrar registrar = new Registrar(register);
    private final Records records = new Records(register);

    @BeforeEach
    void parties() {
        write(desk -> {
            for (var code : List.of("DZ", "FR")) desk.put(Kind.COUNTRY, country(code), Set.of());
            for (var party : List.of("p1", "p2", "p3")) {
                desk.put(Kind.PARTY, party(party, party.equals("p1") ? "DZ" : "FR", Optional.empty()), Set.of());
            }
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void asks_of_the_later_of_two_records_of_a_pair_and_names_the_earlier() {
        write(put("a1", "p1", "p2"));
        write(put("a2", "p1", "p2"));
        write(put("a3", "p1", "p3"));

        assertThat(questions("a1")).isEmpty();
        assertThat(questions("a2")).containsExactly("rule duplicate-pair a1");
        assertThat(questions("a3")).isEmpty();
    }

    @Test
    void asks_the_same_of_two_that_come_in_one_writing() {
        write(put("a1", "p1", "p2").andThen(put("a2", "p2", "p1")));

        assertThat(questions("a1")).isEmpty();
        assertThat(questions("a2")).containsExactly("rule duplicate-pair a1");
    }

    /// Catches a rule that takes the record with the newest statement for the later one.
    @Test
    void the_record_that_began_first_is_the_earlier_however_often_it_is_stated() {
        write(put("a1", "p1", "p2"));
        write(put("a2", "p1", "p2"));

        write(desk -> desk.put(Kind.AGREEMENT, agreement("a1", Form.UNSTATED, "p1", "p2"), Set.of()));

        assertThat(questions("a1")).isEmpty();
        assertThat(questions("a2")).containsExactly("rule duplicate-pair a1");
    }

    /// Half an hour before midnight in Greenwich the new year has begun in Algiers.
    @Test
    void asks_of_an_act_whose_day_has_not_come_in_algiers_by_the_clock_of_the_register() {
        var agreement = AgreementFixture.aTwinning().between(new PartyId("p1"), new PartyId("p2"));
        var signed = agreement.signed("2027").build();

        write(at("2026-12-31T22:30:00Z"), signed);
        var before = questions("a1");
        write(at("2026-12-31T23:30:00Z"), signed);

        assertThat(before).containsExactly("rule date-to-come signed 2027");
        assertThat(questions("a1")).isEmpty();
    }

    private Registrar at(String instant) {
        return new Registrar(
                Register.open(store.dataSource(), key, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)));
    }

    private static void write(Registrar registrar, Agreement agreement) {
        registrar.write("archive", "recorded", WHY, desk -> desk.put(Kind.AGREEMENT, agreement, Set.of()));
    }

    @Test
    void states_nothing_new_when_the_same_is_put_again() {
        write(put("a1", "p1", "p2"));
        write(put("a2", "p1", "p2"));
        var head = records.head();

        var carried = records.find(Kind.AGREEMENT, "a2").orElseThrow().value();
        write(desk -> desk.put(Kind.AGREEMENT, carried, Set.of()));
        write(put("a2", "p1", "p2"));

        assertThat(records.head()).isEqualTo(head);
    }

    @Test
    void the_rules_are_a_source_from_their_first_finding_on_and_stated_once() {
        write(put("a1", "p1", "p2"));
        assertThat(records.find(Kind.SOURCE, "rules")).isEmpty();

        write(put("a2", "p1", "p2"));
        write(put("a4", "p1", "p2"));

        var rules = records.find(Kind.SOURCE, "rules").orElseThrow();
        assertThat(rules.recorded().revision()).isEqualTo(1);
        assertThat(rules.recorded().entry())
                .isLessThan(records.find(Kind.AGREEMENT, "a2")
                        .orElseThrow()
                        .recorded()
                        .entry());
        assertThat(questions("a4")).containsExactly("rule duplicate-pair a1", "rule duplicate-pair a2");
    }

    @Test
    void a_question_goes_with_the_next_statement_that_leaves_no_ground_for_it() {
        write(put("a1", "p1", "p2"));
        write(put("a2", "p1", "p2"));

        write(put("a2", "p1", "p3"));

        assertThat(questions("a2")).isEmpty();
    }

    @Test
    void a_question_that_an_office_answered_is_not_asked_again() {
        write(put("a1", "p1", "p2"));
        write(put("a2", "p1", "p2"));

        new Weighing(registrar)
                .state(
                        "archive",
                        Kind.AGREEMENT,
                        "a2",
                        OptionalInt.empty(),
                        Weighing.Act.ACCEPTED,
                        WHY,
                        claims -> claims.accept(1, new Decision("archive", LocalText.of("deux textes", "", ""))));
        var answered = records.find(Kind.AGREEMENT, "a2").orElseThrow().value();
        write(desk -> desk.put(Kind.AGREEMENT, answered, Set.of()));

        var question = records.find(Kind.AGREEMENT, "a2").orElseThrow().value().evidence();
        assertThat(question).hasSize(1);
        assertThat(question.getFirst().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(question.getFirst().open()).isFalse();
    }

    @Test
    void a_withdrawn_record_is_no_earlier_one() {
        var batch = "table-7";
        registrar.write("archive", "imported", Occasion.BATCH.reason(batch), put("a1", "p1", "p2"));
        new Withdrawals(register).withdraw("archive", batch, WHY);

        write(put("a2", "p1", "p2"));

        assertThat(questions("a2")).isEmpty();
    }

    @Test
    void holds_a_party_against_the_territory_that_is_known_or_comes_with_it() {
        var tunis = place("TN-11", "TN");
        write(desk -> desk.put(Kind.COUNTRY, country("TN"), Set.of()));

        write(desk -> {
            desk.put(Kind.TERRITORY, tunis, Set.of());
            desk.put(Kind.PARTY, party("p8", "FR", Optional.of("TN-11")), Set.of());
        });
        write(desk -> desk.put(Kind.PARTY, party("p9", "FR", Optional.of("TN-11")), Set.of()));
        write(desk -> desk.put(Kind.PARTY, party("p10", "TN", Optional.of("TN-11")), Set.of()));

        assertThat(List.of("p8", "p9"))
                .allSatisfy(id -> assertThat(locators(records.find(Kind.PARTY, id)
                                .orElseThrow()
                                .value()
                                .evidence()))
                        .containsExactly("rule country-mismatch FR TN-11 TN"));
        assertThat(records.find(Kind.PARTY, "p10").orElseThrow().value().evidence())
                .isEmpty();
    }

    private void write(Consumer<Desk> writing) {
        registrar.write("archive", "recorded", WHY, writing);
    }

    private static Consumer<Desk> put(String id, String home, String partner) {
        return desk -> desk.put(Kind.AGREEMENT, agreement(id, Form.TWINNING, home, partner), Set.of());
    }

    @Test
    void asks_of_a_body_whose_member_has_two_terms_at_once_until_one_of_them_is_mended() {
        write(desk -> desk.put(Kind.BODY, body("1990", "2005"), Set.of()));
        var asked = locators(records.find(Kind.BODY, "b1").orElseThrow().value().evidence());
        write(desk -> desk.put(Kind.BODY, body("1990", "1999"), Set.of()));

        assertThat(asked).containsExactly("rule overlapping-memberships p2 2001.. p2 1990..2005");
        assertThat(records.find(Kind.BODY, "b1").orElseThrow().value().evidence())
                .isEmpty();
    }

    /// A party's first term with these ends, and another from 2001 on.
    private static Body body(String from, String to) {
        var first = new Period(Optional.of(PartialDate.parse(from)), Optional.of(PartialDate.parse(to)));
        var second = Period.since(PartialDate.parse("2001"));
        return new Body(
                new BodyId("b1"),
                BodyForm.COUNCIL,
                LocalText.of("Conseil", "مجلس", "Council"),
                List.of(),
                Optional.empty(),
                List.of(),
                Stream.of(first, second)
                        .map(period -> new Body.Membership(new PartyId("p2"), "", period))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private List<String> questions(String id) {
        return locators(records.find(Kind.AGREEMENT, id).orElseThrow().value().evidence());
    }

    private static List<String> locators(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::locator).toList();
    }

    private static Agreement agreement(String id, Form form, String home, String partner) {
        return new Agreement.Decentralised(
                new AgreementId(id),
                new Terms(
                        LocalText.none(),
                        form,
                        List.of(
                                new Signatory(new PartyId(home), Side.HOME, Optional.empty()),
                                new Signatory(new PartyId(partner), Side.PARTNER, Optional.empty())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Party party(String id, String country, Optional<String> place) {
        return new Party(
                new PartyId(id),
                Level.COMMUNE,
                new CountryCode(country),
                List.of(new Party.Name(LocalText.of(id, "", ""), Period.always())),
                List.of(),
                place.map(TerritoryId::new),
                Optional.empty(),
                List.of());
    }

    private static Country country(String code) {
        return new Country(
                new CountryCode(code),
                code + "X",
                "000",
                LocalText.of(code, "", ""),
                List.of(),
                LocalText.none(),
                Optional.empty(),
                List.of());
    }

    private static Territory place(String id, String country) {
        return new Territory(
                new TerritoryId(id),
                TerritoryLevel.COMMUNE,
                new CountryCode(country),
                Period.always(),
                List.of(new Territory.Name(LocalText.of("Tunis", "", ""), Period.always())),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
