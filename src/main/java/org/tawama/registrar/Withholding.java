package org.tawama.registrar;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Ledger;
import org.tawama.register.Level;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.register.Revision;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;

/// Keeps with a record what an office must know and the public must not: a named person to speak to, a note. The log
/// takes a salted digest of it; the value lies beside, in no page, index or export, and [Erasing] removes it.
///
/// It stays with the record through whatever is stated about it in public.
public final class Withholding {
    private static final String WITHHELD = "withheld";
    private static final int LONGEST = 1_000;

    private final Register register;

    public Withholding(Register register) {
        this.register = register;
    }

    /// What may be kept with a record of any kind; each is a member at the top of its statement. No public field may
    /// ever have one of these names.
    public enum Part {
        /// A person, and how to reach that person.
        CONTACT(Level.RESTRICTED),
        /// What officers tell each other.
        NOTE(Level.INTERNAL);

        private final Level level;

        Part(Level level) {
            this.level = level;
        }

        public Level level() {
            return level;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The field as [Erasing] takes it: `/contact`.
        public String field() {
            return "/" + code();
        }

        public static Optional<Part> find(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst();
        }
    }

    /// What came of it.
    public sealed interface Outcome {
        /// The value is kept.
        ///
        /// @param entry the statement that holds its digest
        record Kept(long entry) implements Outcome {}

        /// It was kept already, to the letter.
        record KeptAlready() implements Outcome {}

        /// There is no such record of that kind, or it was withdrawn.
        record NoRecord() implements Outcome {}
    }

    /// Keeps `value` as that part of the record; what was kept there before stays withheld in its statement until it is
    /// erased. Throws [IllegalArgumentException] for a value that is not one line of 1 to 1,000 characters.
    ///
    /// @param office in whose name; the code of a public office, never a person
    /// @param why why, for readers of the history: it is public
    public Outcome keep(String office, Kind<?> kind, String record, Part part, String value, Reason why) {
        requireLine(value);
        var act = new Act(kind, record, part, value, why);
        register.append(new Author(office), act::drafts);
        return act.outcome;
    }

    /// What is kept with the record now, for whoever may read all of it; empty when there is no such record of that
    /// kind.
    public Optional<Map<Part, String>> of(Kind<?> kind, String record) {
        return register.find(record).filter(revision -> isOf(kind, revision)).map(this::parts);
    }

    private Map<Part, String> parts(Revision revision) {
        var whole = register.whole(revision, Level.RESTRICTED);
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            Fields.find(whole, part.code()).ifPresent(value -> parts.put(part, value));
        }
        return parts;
    }

    private static boolean isOf(Kind<?> kind, Revision revision) {
        return revision.kind().equals(kind.code());
    }

    private static void requireLine(String value) {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new Impossible(
                    Why.NOT_ONE_LINE, "a withheld value is one line of 1 to " + LONGEST + " characters", LONGEST);
        }
    }

    private static final class Act {
        private final Kind<?> kind;
        private final String record;
        private final Part part;
        private final String value;
        private final Reason why;
        private Outcome outcome = new Outcome.NoRecord();

        private Act(Kind<?> kind, String record, Part part, String value, Reason why) {
            this.kind = kind;
            this.record = record;
            this.part = part;
            this.value = value;
            this.why = why;
        }

        private List<Draft> drafts(Ledger ledger) {
            var standing = ledger.find(record).filter(revision -> isOf(kind, revision) && !Withdrawals.isOne(revision));
            if (standing.isEmpty()) return List.of();
            var draft = ledger.restating(record, WITHHELD).because(why);
            draft.body().put(part.code(), value);
            var said = ledger.unsaid(List.of(draft.withholding(part.field(), part.level())));
            outcome = said.isEmpty() ? new Outcome.KeptAlready() : new Outcome.Kept(ledger.size() + 1);
            return said;
        }
    }
}
