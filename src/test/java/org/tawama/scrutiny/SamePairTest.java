package org.tawama.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.agreements.AgreementFixture.GRANADA;
import static org.tawama.agreements.AgreementFixture.NANTERRE;
import static org.tawama.agreements.AgreementFixture.TLEMCEN;
import static org.tawama.agreements.AgreementFixture.aTreaty;
import static org.tawama.agreements.AgreementFixture.aTwinning;
import static org.tawama.scrutiny.ScrutinyFixture.SCRUTINY;
import static org.tawama.scrutiny.ScrutinyFixture.TODAY;
import static org.tawama.scrutiny.ScrutinyFixture.twinning;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Relation;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// The same pair of parties again: a question about the later record, unless something tells the two apart.
class SamePairTest {
    @Test
    void the_same_pair_again_is_a_question_about_the_later_record_that_names_the_earlier() {
        var earlier = named("a7", twinning().signed("2004").build());

        var found = SCRUTINY.examined(twinning().build(), List.of(earlier), TODAY);

        assertThat(found).extracting(Evidence::doubt).containsExactly(Optional.of(Doubt.DUPLICATE_PAIR));
        assertThat(found.getFirst().locator()).isEqualTo("rule duplicate-pair a7");
        assertThat(found.getFirst().note().find(Language.AR).orElseThrow()).contains("a7");
        assertThat(found.getFirst().note().find(Language.EN).orElseThrow()).endsWith("a7, signed: 2004.");
    }

    /// A border protocol and a security agreement, of which nothing is known but the two states.
    @Test
    void two_agreements_of_states_are_a_question_only_if_they_share_a_day_or_a_theme() {
        var treaty = aTreaty().between(TLEMCEN, NANTERRE);
        var undated = named(treaty.buildBilateral());
        var dated = aTreaty().between(TLEMCEN, NANTERRE).signed("2004").buildBilateral();
        var sameDay =
                named(aTreaty().between(TLEMCEN, NANTERRE).signed("2004-05").buildBilateral());

        assertThat(SCRUTINY.examined(dated, List.of(undated), TODAY)).isEmpty();
        assertThat(SCRUTINY.examined(dated, List.of(sameDay), TODAY)).hasSize(1);
        assertThat(SCRUTINY.examined(onSecurity(dated), List.of(onSecurity(undated)), TODAY))
                .hasSize(1);
    }

    private static Agreement named(Agreement bilateral) {
        return new Agreement.Bilateral(new AgreementId("a7"), bilateral.terms());
    }

    private static Agreement onSecurity(Agreement agreement) {
        var terms = agreement.terms();
        return new Agreement.Bilateral(
                agreement.id(),
                new Terms(
                        terms.title(),
                        terms.form(),
                        terms.parties(),
                        terms.actions(),
                        terms.publications(),
                        terms.relations(),
                        List.of(new ThemeId("security")),
                        terms.evidence()));
    }

    /// Belfort, Strasbourg, Nanterre and Grand Lyon each have two Algerian partners; Tamanrasset has two partners.
    @Test
    void the_same_party_on_one_side_alone_is_no_duplicate() {
        var shared = named("a7", aTwinning().between(GRANADA, NANTERRE).build());
        var two = named("a8", aTwinning().between(TLEMCEN, GRANADA).build());
        var three = named("a9", aTwinning().between(TLEMCEN, NANTERRE, GRANADA).build());

        assertThat(SCRUTINY.examined(twinning().build(), List.of(shared, two, three), TODAY))
                .isEmpty();
    }

    @Test
    void what_tells_two_agreements_of_a_pair_apart_makes_them_two() {
        var renewal = named("a7", twinning().signed("2009").build());
        var treaty = named("a8", aTreaty().between(TLEMCEN, NANTERRE).build());
        var related = relatedTo("a1", named("a9", twinning().build()));

        assertThat(SCRUTINY.examined(twinning().signed("2004").build(), List.of(renewal, treaty, related), TODAY))
                .isEmpty();
    }

    /// What an office said of one duplicate it did not say of another.
    @Test
    void a_decision_about_one_earlier_record_leaves_the_question_about_another_open() {
        var one = named("a7", twinning().build());
        var other = named("a8", twinning().build());
        var decided = SCRUTINY.examined(twinning().build(), List.of(one), TODAY)
                .getFirst()
                .decided(Verdict.ACCEPTED, new Decision("tawama", LocalText.of("vu", "", "")));

        var found = SCRUTINY.examined(twinning().build().withEvidence(List.of(decided)), List.of(one, other), TODAY);

        assertThat(found)
                .filteredOn(Evidence::open)
                .extracting(Evidence::locator)
                .containsExactly("rule duplicate-pair a8");
        assertThat(found).contains(decided);
    }

    private static Agreement named(String id, Agreement agreement) {
        return new Agreement.Decentralised(new AgreementId(id), agreement.terms());
    }

    private static Agreement relatedTo(String other, Agreement agreement) {
        var terms = agreement.terms();
        return new Agreement.Decentralised(
                agreement.id(),
                new Terms(
                        terms.title(),
                        terms.form(),
                        terms.parties(),
                        terms.actions(),
                        terms.publications(),
                        List.of(new Relation(Relation.Kind.RENEWS, new AgreementId(other))),
                        terms.themes(),
                        terms.evidence()));
    }
}
