package org.tawama.registrar;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tawama.evidence.Doubt;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Ledger;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.scrutiny.Scrutiny;
import org.tawama.territories.Territory;

/// The one write door: nothing becomes known except through here. Safe for any number of threads and processes.
public final class Registrar {
    /// The product's own office: what is stated in nobody else's name.
    public static final String OWN_OFFICE = "tawama";

    private final Register register;
    private final Scrutiny scrutiny;

    /// A registrar who knows of no name that several Algerian places share.
    public Registrar(Register register) {
        this(register, name -> List.of());
    }

    /// @param placesNamed the Algerian places that bear a name, in any spelling; asked only for parties that answer
    /// for no territory
    public Registrar(Register register, Function<String, List<Territory>> placesNamed) {
        this.register = register;
        this.scrutiny = new Scrutiny(placesNamed);
    }

    /// What a writing came to.
    ///
    /// @param last the newest entry after it: whoever has indexed up to there sees it
    /// @param recorded the records about which something new was stated
    /// @param unchanged the records about which nothing new was said
    /// @param asked what the rules ask of records that lay on the desk
    public record Written(long last, Set<String> recorded, Set<String> unchanged, Map<String, List<Doubt>> asked) {
        public Written {
            asked = Map.copyOf(asked);
        }
    }

    /// What would come of a writing.
    ///
    /// @param recorded the records about which something new would be stated
    /// @param asked what the rules would ask of records that lay on the desk
    public record TriedOut(Set<String> recorded, Map<String, List<Doubt>> asked) {
        public TriedOut {
            asked = Map.copyOf(asked);
        }
    }

    /// Lets `writing` put values on the desk and states, all at once or not at all, what is new among them. Whatever
    /// it throws comes out of here, and then nothing was stated.
    ///
    /// @param office in whose name; the code of a public office, never a person
    /// @param act what is done: `recorded`, `imported`, `corrected`
    /// @param reason why, for readers of the history
    public Written write(String office, String act, Reason reason, Consumer<Desk> writing) {
        var writer = new Writer(scrutiny, act, Optional.of(reason), writing);
        var receipt = register.append(new Author(office), writer::draft);
        return new Written(receipt.last(), writer.recorded, writer.unchanged, writer.asked);
    }

    /// What takes records back in the same register.
    Withdrawals withdrawals() {
        return new Withdrawals(register);
    }

    /// Does everything [#write] does but state it: gives what would have come of it.
    /// Identifiers that the desk gave out meanwhile are given out again next time.
    public TriedOut tryOut(String act, Consumer<Desk> writing) {
        var writer = new Writer(scrutiny, act, Optional.empty(), writing);
        register.append(new Author(OWN_OFFICE), ledger -> {
            writer.draft(ledger);
            return List.of();
        });
        return new TriedOut(writer.recorded, writer.asked);
    }

    private static final class Writer {
        private final Scrutiny scrutiny;
        private final String act;
        private final Optional<Reason> reason;
        private final Consumer<Desk> writing;
        private Set<String> recorded = Set.of();
        private Set<String> unchanged = Set.of();
        private Map<String, List<Doubt>> asked = Map.of();

        private Writer(Scrutiny scrutiny, String act, Optional<Reason> reason, Consumer<Desk> writing) {
            this.scrutiny = scrutiny;
            this.act = act;
            this.reason = reason;
            this.writing = writing;
        }

        private List<Draft> draft(Ledger ledger) {
            var desk = new Desk(ledger, scrutiny, act, reason);
            writing.accept(desk);
            var unsaid = desk.unsaid();
            recorded = unsaid.stream().map(Draft::record).collect(Collectors.toUnmodifiableSet());
            var said = new HashSet<>(desk.records());
            said.removeAll(recorded);
            unchanged = Set.copyOf(said);
            asked = desk.asked();
            return unsaid;
        }
    }
}
