package org.tawama.registrar;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Erasure;
import org.tawama.register.Ledger;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.register.Revision;
import org.tawama.register.Withheld;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Erases a withheld field from a record: the value and its salt go from every statement that withheld something
/// at that place, and a further statement of the record says so, with reason and basis. What remains in files is
/// not cleared here: [org.tawama.register.Remains] sweeps it afterwards.
///
/// Whoever states the field again afterwards has stated it again.
public final class Erasing {
    static final String ERASED = "erased";

    /// The act of a statement that withdrew its record: one that erases from it must not bring it back.
    private static final String WITHDRAWN = "withdrawn";

    private final Register register;

    public Erasing(Register register) {
        this.register = register;
    }

    /// What is asked for.
    ///
    /// @param office in whose name; the code of a public office, never a person
    /// @param field a JSON pointer into the record, to a member that was withheld
    public record Wish(String office, Kind<?> kind, String record, String field, Reason why, Reason basis) {
        /// Throws [IllegalArgumentException] for a field that is no JSON pointer.
        public Wish {
            field = JsonPointer.compile(field).toString();
        }

        private JsonPointer pointer() {
            return JsonPointer.compile(field);
        }
    }

    /// What came of it.
    public sealed interface Outcome {
        /// The values are gone from the tables.
        ///
        /// @param entry the statement that says so
        /// @param from the statements from which something went, the newest first
        /// @param elsewhere other places of the record that withhold the same value, `entry pointer`:
        ///     only the office knows whether they concern the same person
        /// @param inTheClear entries that say the same value at that place in public, for good
        record Done(long entry, List<Long> from, Set<String> elsewhere, List<Long> inTheClear) implements Outcome {
            public Done {
                from = List.copyOf(from);
                inTheClear = List.copyOf(inTheClear);
            }
        }

        /// There is no such record of that kind.
        record NoRecord() implements Outcome {}

        /// Nothing is withheld there.
        ///
        /// @param erasures entries that erased something from the object in which the field would be; its
        ///     name went with it
        record NothingThere(List<Long> erasures) implements Outcome {
            public NothingThere {
                erasures = List.copyOf(erasures);
            }
        }
    }

    /// Does it whole or not at all; if there is nothing to erase, nothing is stated.
    public Outcome erase(Wish wish) {
        var act = new Act(wish);
        register.append(new Author(wish.office()), act::drafts);
        return act.outcome;
    }

    private static final class Act {
        private final Wish wish;
        private Outcome outcome = new Outcome.NoRecord();

        private Act(Wish wish) {
            this.wish = wish;
        }

        private List<Draft> drafts(Ledger ledger) {
            var history = ledger.history(wish.record());
            if (history.isEmpty()
                    || !history.getFirst().kind().equals(wish.kind().code())) return List.of();
            var withheld = ledger.withheld(wish.record());
            var going = withheld.stream()
                    .filter(field -> field.pointer().equals(wish.field()))
                    .toList();
            if (going.isEmpty()) {
                outcome = new Outcome.NothingThere(erasuresAround(history));
                return List.of();
            }
            outcome = new Outcome.Done(
                    ledger.size() + 1,
                    going.stream().map(Withheld::entry).toList(),
                    elsewhere(withheld, going),
                    inTheClear(history, values(going)));
            var digests = going.stream().map(Withheld::digest).collect(Collectors.toSet());
            var act = history.getFirst().act().equals(WITHDRAWN) ? WITHDRAWN : ERASED;
            return List.of(ledger.erasing(wish.record(), act, new Erasure(wish.basis(), digests))
                    .because(wish.why()));
        }

        private static Set<JsonNode> values(List<Withheld> going) {
            return going.stream().map(Withheld::value).collect(Collectors.toSet());
        }

        private static Set<String> elsewhere(List<Withheld> withheld, List<Withheld> going) {
            var values = values(going);
            return withheld.stream()
                    .filter(field -> !going.contains(field) && values.contains(field.value()))
                    .map(field -> field.entry() + " " + field.pointer())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private List<Long> inTheClear(List<Revision> history, Set<JsonNode> values) {
            return history.stream()
                    .filter(revision -> values.contains(revision.body().at(wish.pointer())))
                    .map(Revision::entry)
                    .toList();
        }

        /// The field, if it is there no more, stood in this object; which of its digests it was, nobody can say.
        private List<Long> erasuresAround(List<Revision> history) {
            if (wish.pointer().matches()) return List.of();
            var around = new HashSet<String>();
            history.forEach(
                    revision -> around.addAll(revision.withheldAt(wish.pointer().head())));
            return history.stream()
                    .filter(revision -> revision.erasure().stream()
                            .anyMatch(erasure -> erasure.digests().stream().anyMatch(around::contains)))
                    .map(Revision::entry)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .toList();
        }
    }
}
