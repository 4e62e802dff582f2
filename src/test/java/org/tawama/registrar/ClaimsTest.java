package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Span;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.FieldClaims;
import org.tawama.evidence.LastCheck;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.parties.PartyId;
import org.tawama.registrar.ClaimRefused.Ground;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

class ClaimsTest {
    private static final String SIGNED = "/actions/0/on";
    private static final Decision DECIDED = new Decision("tawama", LocalText.of("d’après l’original", "", ""));

    @Test
    void two_sources_that_contradict_each_other_dispute_the_field_and_none_counts() {
        var claims = Claims.of(Kind.AGREEMENT, undated())
                .claim(said("horizons", "/actions/signed/on", "1988"))
                .claim(said("liberte", "/actions/signed/on", "1989"));

        assertThat(verdicts(claims)).containsExactly(Verdict.DISPUTED, Verdict.DISPUTED);
        assertThat(field(claims).disputed()).isTrue();
        assertThat(field(claims).counting()).isEmpty();
        assertThat(signed(claims)).isEmpty();
    }

    @Test
    void settling_takes_one_claim_gives_the_field_its_value_and_sets_the_others_aside() {
        var claims = Claims.of(Kind.AGREEMENT, undated())
                .claim(said("horizons", "/actions/signed/on", "1988"))
                .claim(said("liberte", "/actions/signed/on", "1989"))
                .settle(2, DECIDED);

        assertThat(verdicts(claims)).containsExactly(Verdict.SET_ASIDE, Verdict.ACCEPTED);
        assertThat(field(claims).all())
                .extracting(Evidence::claimed)
                .containsExactly(Optional.of("1988"), Optional.of("1989"));
        assertThat(field(claims).counting().orElseThrow().decision()).contains(DECIDED);
        assertThat(signed(claims)).contains(PartialDate.parse("1989"));
    }

    /// Catches a place of signature that no source could claim, for no action had one before; and one that is lost when
    /// the page, which prints none, is read again.
    @Test
    void a_place_is_claimed_of_an_action_and_stays_when_the_page_is_read_again() {
        var printed = Claims.of(Kind.AGREEMENT, undated())
                .judged(said("page", "/actions/signed/on", "2003-10-25").judged(Verdict.ACCEPTED))
                .weighed();
        var stands = Claims.of(Kind.AGREEMENT, printed)
                .judged(said("jorf", "/actions/signed/place/fr", "Alger").judged(Verdict.ACCEPTED))
                .weighed();
        var again = Claims.keeping(Kind.AGREEMENT, printed, stands);

        assertThat(stands.terms().actions().getFirst().place()).isEqualTo(LocalText.of("Alger", "", ""));
        assertThat(stands.evidence().getLast().field()).isEqualTo("/actions/0/place/fr");
        assertThat(again).isEqualTo(stands);
        assertThatThrownBy(() -> Claims.of(Kind.AGREEMENT, printed).claim(said("x", "/actions/7/place/fr", "Alger")))
                .isInstanceOf(ClaimRefused.class);
    }

    /// Catches a clause that could be claimed and never be accepted, because the record had no clause before.
    @Test
    void a_clause_is_claimed_of_a_record_without_clauses_and_held_once_it_is_accepted() {
        var claimed = Claims.of(Kind.AGREEMENT, undated()).claim(said("jorf", "/clauses/duration", "P3Y"));
        var accepted = claimed.accept(1, DECIDED);

        assertThat(verdicts(claimed)).containsExactly(Verdict.UNRESOLVED);
        assertThat(claimed.weighed().terms().clauses()).isEqualTo(Clauses.none());
        assertThat(accepted.weighed().terms().clauses().duration()).contains(Span.years(3));
    }

    @Test
    void two_lengths_of_one_term_dispute_the_clause_and_a_length_that_is_none_is_refused() {
        var told = Claims.of(Kind.AGREEMENT, undated())
                .claim(said("jorf", "/clauses/duration", "P3Y"))
                .claim(said("press", "/clauses/duration", "P5Y"));

        assertThat(verdicts(told)).containsExactly(Verdict.DISPUTED, Verdict.DISPUTED);
        assertThatThrownBy(() -> told.claim(said("other", "/clauses/duration", "three years")))
                .isInstanceOf(ClaimRefused.class);
        assertThatThrownBy(() -> told.claim(said("other", "/clauses/colour", "red")))
                .isInstanceOf(ClaimRefused.class);
    }

    @Test
    void a_source_that_says_what_the_field_holds_is_accepted_and_one_that_does_not_disputes_it() {
        var held = Claims.of(Kind.AGREEMENT, dated("1988"));

        var agreed = held.claim(said("horizons", SIGNED, "1988"));
        var contested = held.claim(said("liberte", SIGNED, "1989"));

        assertThat(verdicts(agreed)).containsExactly(Verdict.ACCEPTED);
        assertThat(verdicts(contested)).containsExactly(Verdict.DISPUTED);
        assertThat(contested.weighed().evidence().getFirst().doubt()).contains(Doubt.CONFLICTING_EVIDENCE);
        assertThat(signed(contested)).contains(PartialDate.parse("1988"));
    }

    @Test
    void a_corrected_claim_keeps_what_is_printed_and_gives_the_field_what_is_understood() {
        var printed = new Evidence(
                "/actions/signed/on",
                Optional.of("7 décembre 2007"),
                new SourceId("page"),
                "line 1",
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.of("2007-12-07"),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
        var claims = Claims.of(Kind.AGREEMENT, undated()).claim(printed).correct(1, "2007-12-09", DECIDED);

        var claim = claims.weighed().evidence().getFirst();

        assertThat(claim.printed()).contains("7 décembre 2007");
        assertThat(claim.verdict()).isEqualTo(Verdict.CORRECTED);
        assertThat(signed(claims)).contains(PartialDate.parse("2007-12-09"));
    }

    @Test
    void a_settled_field_can_be_disputed_again_but_not_by_what_was_set_aside() {
        var settled = Claims.of(Kind.AGREEMENT, undated())
                .claim(said("horizons", "/actions/signed/on", "1988"))
                .claim(said("liberte", "/actions/signed/on", "1989"))
                .settle(2, DECIDED);

        var again = settled.dispute("/actions/signed/on", DECIDED);

        assertThat(verdicts(again)).containsExactly(Verdict.SET_ASIDE, Verdict.DISPUTED);
        assertThat(signed(again)).contains(PartialDate.parse("1989"));
    }

    @Test
    void a_missing_date_is_answered_by_the_first_source_that_gives_one() {
        var asked = Claims.of(Kind.AGREEMENT, undated()).judged(missingDate());

        var answered = asked.claim(said("town", "/actions/signed/on", "1984")).accept(2, DECIDED);

        assertThat(asked.weighed().evidence().getFirst().open()).isTrue();
        assertThat(answered.weighed().evidence().getFirst().open()).isFalse();
    }

    @Test
    void refuses_what_cannot_be() {
        var none = Claims.of(Kind.AGREEMENT, undated());
        var one = none.claim(said("horizons", "/actions/signed/on", "1988"));
        var two = one.claim(said("liberte", SIGNED, "1989"));

        refused(Ground.IMPOSSIBLE_VALUE, () -> none.claim(said("x", "/actions/signed/on", "1988-13-45")));
        refused(Ground.IMPOSSIBLE_VALUE, () -> none.claim(said("x", "/form", "wedding")));
        refused(Ground.NO_SUCH_FIELD, () -> none.claim(said("x", "/parties/0/country", "FR")));
        refused(Ground.NO_SUCH_FIELD, () -> none.claim(said("x", "/parties", "FR")));
        refused(Ground.NO_SUCH_FIELD, () -> none.claim(said("x", "/nothing/here", "FR")));
        refused(Ground.NO_SUCH_FIELD, () -> none.claim(said("x", "/evidence/0/verdict", "accepted")));
        refused(Ground.NO_SUCH_FIELD, () -> none.claim(said("x", "", "all of it")));
        refused(Ground.SAID_ALREADY, () -> one.claim(said("horizons", SIGNED, "1988")));
        refused(Ground.NO_SUCH_CLAIM, () -> one.accept(2, DECIDED));
        refused(Ground.NO_SUCH_CLAIM, () -> one.accept(0, DECIDED));
        refused(Ground.NOT_DISPUTED, () -> one.settle(1, DECIDED));
        refused(Ground.IN_DISPUTE, () -> two.accept(1, DECIDED));
        refused(Ground.IN_DISPUTE, () -> two.dispute(SIGNED, DECIDED));
        refused(Ground.NOTHING_CLAIMED, () -> none.dispute("/form", DECIDED));
        refused(Ground.SAID_ALREADY, () -> one.accept(1, DECIDED).accept(1, DECIDED));
    }

    /// An impossible order of dates is refused with the claim that would bring it about.
    @Test
    void refuses_a_signature_after_the_end() {
        var ended = Claims.of(
                Kind.AGREEMENT, twinning(List.of(action(Act.SIGNED, "1980"), action(Act.TERMINATED, "1990"))));

        refused(Ground.IMPOSSIBLE_VALUE, () -> ended.claim(said("x", SIGNED, "1995")));
    }

    @Test
    void reading_a_source_again_takes_back_neither_another_claim_nor_a_decision() {
        var printed = Claims.of(Kind.AGREEMENT, undated())
                .judged(said("page", "/actions/signed/on", "1988").judged(Verdict.ACCEPTED))
                .weighed();
        var stands = Claims.of(Kind.AGREEMENT, printed)
                .claim(said("liberte", SIGNED, "1989"))
                .settle(2, DECIDED)
                .weighed();

        var again = Claims.keeping(Kind.AGREEMENT, printed, stands);

        assertThat(again).isEqualTo(stands);
    }

    /// Once an action, or a journal, that only another source tells was gone when the page was read again, though its
    /// claims were kept.
    @Test
    void reading_a_source_again_keeps_what_only_another_tells_wherever_it_stands_then() {
        var page = Claims.of(Kind.AGREEMENT, undated());
        var stands = page.claim(said("journal", "/publications/JORF-2008-94/on", "2008-04-20"))
                .accept(1, DECIDED)
                .claim(said("journal", "/publications/JORF-2008-94/act", "2008-373"))
                .accept(2, DECIDED)
                .claim(said("journal", "/actions/ratified/on", "2008-01"))
                .accept(3, DECIDED)
                .weighed();
        var printed = page.judged(said("page", "/actions/signed/on", "2003").judged(Verdict.ACCEPTED))
                .weighed();

        var again = Claims.keeping(Kind.AGREEMENT, printed, stands);

        assertThat(again.terms().actions())
                .extracting(action -> action.act().code() + action.on().orElseThrow())
                .containsExactly("signed2003", "ratified2008-01");
        assertThat(again.terms().publications()).isEqualTo(stands.terms().publications());
        assertThat(again.evidence())
                .extracting(Evidence::field)
                .containsExactly(SIGNED, "/publications/0/on", "/publications/0/act", "/actions/1/on");
        assertThat(Claims.keeping(Kind.AGREEMENT, printed, again)).isEqualTo(again);
    }

    @Test
    void an_issue_begins_with_its_number_and_is_refused_in_a_journal_that_nobody_knows() {
        var none = Claims.of(Kind.AGREEMENT, undated());

        assertThat(none.claim(said("x", "/publications/JORF-2008-94/act", "2008-373"))
                        .weighed()
                        .terms()
                        .publications())
                .singleElement()
                .satisfies(issue -> assertThat(issue.issue().text()).isEqualTo("g-jorf-2008-94"));
        refused(Ground.NO_SUCH_FIELD, () -> none.claim(said("x", "/publications/TIMES-2008-94/on", "2008-04-20")));
    }

    /// Catches a page that is read again and forgets that somebody looked.
    @Test
    void a_check_dates_what_was_looked_up_and_outlives_another_reading_of_the_source() {
        var printed = Claims.of(Kind.AGREEMENT, undated())
                .judged(said("page", "/actions/signed/on", "1988").judged(Verdict.ACCEPTED))
                .claim(said("liberte", SIGNED, "1988"));
        var first = LocalDate.parse("2026-03-01");

        var checked = printed.check(OptionalInt.of(1), first).check(OptionalInt.empty(), first.minusYears(1));
        var again = Claims.keeping(Kind.AGREEMENT, printed.weighed(), checked.weighed());

        assertThat(checked.weighed().evidence())
                .extracting(Evidence::checked)
                .containsExactly(Optional.of(first), Optional.of(first.minusYears(1)));
        assertThat(LastCheck.of(again.evidence()).on()).contains(first);
        assertThat(signed(checked)).isEqualTo(signed(printed));
        refused(Ground.SAID_ALREADY, () -> checked.check(OptionalInt.of(1), first));
        refused(Ground.NO_SUCH_CLAIM, () -> checked.check(OptionalInt.of(7), first));
        refused(Ground.NO_SUCH_CLAIM, () -> Claims.of(Kind.AGREEMENT, undated()).check(OptionalInt.empty(), first));
    }

    /// Whatever is done in whatever order: no claim is lost or changed in its words, at most one counts,
    /// and what counts is what the field holds.
    @Property(tries = 300)
    void acts_in_any_order_keep_the_laws(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 4) Integer> acts,
            @ForAll @Size(25) List<@IntRange(min = 1, max = 6) Integer> numbers) {
        var claims = Claims.of(Kind.AGREEMENT, undated());
        for (var at = 0; at < acts.size(); at++) {
            var before = claims.weighed().evidence();
            claims = acted(claims, acts.get(at), numbers.get(at));

            requireLaws(before, claims);
        }
    }

    private static Claims<Agreement> acted(Claims<Agreement> claims, int act, int number) {
        try {
            return switch (act) {
                case 0 -> claims.claim(said("source-" + number, "/actions/signed/on", "198" + number % 3));
                case 1 -> claims.accept(number, DECIDED);
                case 2 -> claims.correct(number, "199" + number, DECIDED);
                case 3 -> claims.dispute("/actions/signed/on", DECIDED);
                default -> claims.settle(number, DECIDED);
            };
        } catch (ClaimRefused refused) {
            return claims;
        }
    }

    private static void requireLaws(List<Evidence> before, Claims<Agreement> after) {
        var evidence = after.weighed().evidence();
        assertThat(evidence.size()).isGreaterThanOrEqualTo(before.size());
        for (var at = 0; at < before.size(); at++) {
            assertThat(evidence.get(at).source()).isEqualTo(before.get(at).source());
            assertThat(evidence.get(at).printed()).isEqualTo(before.get(at).printed());
        }
        FieldClaims.of(evidence, SIGNED)
                .flatMap(FieldClaims::counting)
                .ifPresent(counting ->
                        assertThat(signed(after).map(PartialDate::text)).isEqualTo(counting.claimed()));
        FieldClaims.of(evidence, SIGNED)
                .filter(FieldClaims::disputed)
                .ifPresent(claims -> assertThat(claims.counting()).isEmpty());
    }

    private static void refused(Ground ground, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ClaimRefused.class,
                        refused -> assertThat(refused.ground()).isEqualTo(ground));
    }

    private static List<Verdict> verdicts(Claims<Agreement> claims) {
        return claims.weighed().evidence().stream().map(Evidence::verdict).toList();
    }

    private static FieldClaims field(Claims<Agreement> claims) {
        return FieldClaims.of(claims.weighed().evidence(), SIGNED).orElseThrow();
    }

    private static Optional<PartialDate> signed(Claims<Agreement> claims) {
        return claims.weighed().terms().actions().stream()
                .filter(action -> action.act() == Act.SIGNED)
                .findFirst()
                .flatMap(Action::on);
    }

    private static Agreement undated() {
        return twinning(List.of());
    }

    private static Agreement dated(String day) {
        return twinning(List.of(action(Act.SIGNED, day)));
    }

    private static Action action(Act act, String day) {
        return new Action(
                act, Optional.of(PartialDate.parse(day)), LocalText.none(), Optional.empty(), LocalText.none());
    }

    private static Agreement twinning(List<Action> actions) {
        var home = new Signatory(new PartyId("p1"), Side.HOME, Optional.empty());
        var partner = new Signatory(new PartyId("p2"), Side.PARTNER, Optional.empty());
        return new Agreement.Decentralised(
                new AgreementId("a1"),
                new Terms(
                        LocalText.none(),
                        Form.UNSTATED,
                        List.of(home, partner),
                        new ArrayList<>(actions),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static Evidence said(String source, String field, String value) {
        return evidence(source, field, Optional.of(value), Optional.empty());
    }

    private static Evidence missingDate() {
        return evidence("page", "/actions", Optional.empty(), Optional.of(Doubt.MISSING_DATE));
    }

    private static Evidence evidence(String source, String field, Optional<String> value, Optional<Doubt> doubt) {
        return new Evidence(
                field,
                Optional.empty(),
                new SourceId(source),
                "",
                Optional.empty(),
                Verdict.UNRESOLVED,
                value,
                doubt,
                Optional.empty(),
                LocalText.none());
    }
}
