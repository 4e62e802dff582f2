package org.tawama.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.parties.PartyId;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

class ScrutinyPropertyTest {
    private static final Scrutiny SCRUTINY = new Scrutiny(name -> List.of());

    /// Between the days that the agreements have.
    private static final LocalDate TODAY = LocalDate.parse("2001-06-01");

    private static final List<Act> ACTS = List.of(Act.PROPOSED, Act.SIGNED, Act.RATIFIED, Act.ENTERED_INTO_FORCE);

    @Property(tries = 200)
    void the_same_record_among_the_same_others_raises_the_same_questions(@ForAll long seed) {
        var others = agreements(new Random(seed));
        var agreement = others.removeLast();

        var once = SCRUTINY.examined(agreement, others, TODAY);
        var again = SCRUTINY.examined(agreement, others, TODAY);

        assertThat(again).isEqualTo(once);
    }

    @Property(tries = 200)
    void to_examine_what_was_examined_changes_nothing(@ForAll long seed) {
        var others = agreements(new Random(seed));
        var agreement = others.removeLast();
        var once = SCRUTINY.examined(agreement, others, TODAY);

        var again = SCRUTINY.examined(agreement.withEvidence(once), others, TODAY);

        assertThat(again).isEqualTo(once);
    }

    /// Whoever comes first, the same pairs are found, and all else that is found is the same.
    @Property(tries = 200)
    void the_order_of_writing_decides_only_who_of_a_pair_is_the_later(
            @ForAll long seed, @ForAll @LongRange(max = 1000) long shuffling) {
        var agreements = agreements(new Random(seed));
        var shuffled = new ArrayList<>(agreements);
        java.util.Collections.shuffle(shuffled, new Random(shuffling));

        assertThat(found(shuffled)).isEqualTo(found(agreements));
    }

    private static Set<Object> found(List<Agreement> inOrder) {
        var found = new HashSet<>();
        for (var place = 0; place < inOrder.size(); place++) {
            var agreement = inOrder.get(place);
            for (var item : SCRUTINY.examined(agreement, inOrder.subList(0, place), TODAY)) {
                if (item.doubt().equals(Optional.of(Doubt.DUPLICATE_PAIR))) found.add(pair(agreement, item));
                else found.add(List.of(agreement.id(), item));
            }
        }
        return found;
    }

    private static Set<String> pair(Agreement agreement, Evidence item) {
        return Set.of(
                item.locator().substring("rule duplicate-pair ".length()),
                agreement.id().text());
    }

    private static List<Agreement> agreements(Random random) {
        var agreements = new ArrayList<Agreement>();
        for (var number = 1; number <= 6; number++) agreements.add(agreement(random, "a" + number));
        return agreements;
    }

    private static Agreement agreement(Random random, String id) {
        var actions = new ArrayList<Action>();
        for (var act : ACTS) {
            if (random.nextBoolean()) continue;
            var on = Optional.of(PartialDate.parse(2000 + random.nextInt(3) + ""));
            actions.add(new Action(act, on, LocalText.none(), Optional.empty(), LocalText.none()));
        }
        var forms = List.of(Form.TWINNING, Form.PROTOCOL, Form.UNSTATED);
        return new Agreement.Bilateral(
                new AgreementId(id),
                new Terms(
                        LocalText.none(),
                        forms.get(random.nextInt(forms.size())),
                        List.of(
                                new Signatory(new PartyId("p1"), Side.HOME, Optional.empty()),
                                new Signatory(
                                        new PartyId("p" + (2 + random.nextInt(2))), Side.PARTNER, Optional.empty())),
                        actions,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
