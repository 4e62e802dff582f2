package org.tawama.scrutiny;

import java.util.List;
import java.util.Set;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Doubt;

/// An agreement of states that was ratified, or entered into force, says in which official journal it was published.
/// One that was only signed need not; nor need an agreement of local authorities.
final class PublicationStated {
    private static final Set<Act> PUBLISHED_AFTER = Set.of(Act.RATIFIED, Act.ENTERED_INTO_FORCE);

    private PublicationStated() {}

    static List<Finding> find(Agreement agreement) {
        return switch (agreement) {
            case Agreement.Decentralised ignored -> List.of();
            case Agreement.Bilateral bilateral -> ofStates(bilateral);
            case Agreement.Multilateral multilateral -> ofStates(multilateral);
        };
    }

    private static List<Finding> ofStates(Agreement agreement) {
        if (!agreement.terms().publications().isEmpty()) return List.of();
        return agreement.terms().actions().stream()
                .map(Action::act)
                .filter(PUBLISHED_AFTER::contains)
                .findFirst()
                .map(act -> new Finding("/publications", Doubt.MISSING_PUBLICATION, "", Notes.unpublished(act)))
                .stream()
                .toList();
    }
}
