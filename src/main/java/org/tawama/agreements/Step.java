package org.tawama.agreements;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One step of a working: a fact with its values, which a message says in words.
public record Step(Kind kind, Map<String, Given> given) {
    public Step {
        given = Map.copyOf(given);
    }

    /// What a step says; the names behind each are those of its values.
    public enum Kind {
        /// `rule`
        RULE,
        /// `on`
        SIGNED,
        /// `on`
        LAST_NOTIFICATION,
        /// `on`
        COMPUTED_ENTRY,
        /// `on`
        STATED_ENTRY,
        ENTRIES_AGREE,
        /// `computed`, `stated`
        ENTRIES_DISAGREE,
        /// `on`
        COUNTED_BACK,
        /// `fact`
        LACKING,
        /// `on`
        BEGINS,
        /// `length`
        LASTS,
        /// `on`
        FIRST_TERM_ENDS,
        RENEWS,
        /// `length`
        RENEWS_FOR,
        /// `day`
        NO_DENUNCIATION,
        /// `on`
        DENOUNCED,
        /// `on`
        ENDED,
        /// `count`, `day`
        TERMS_BEGUN,
        /// `day`, `least`, `most`
        TERMS_BEGUN_BETWEEN,
        /// `from`, `to`
        TERM_RUNS,
        /// `length`
        NOTICE_BEFORE_END,
        /// `length`
        NOTICE,
        DOES_NOT_RENEW;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A value in a step.
    public sealed interface Given {
        record On(Days days) implements Given {}

        record Length(Span span) implements Given {}

        record Number(int number) implements Given {}

        record Rule(EntryIntoForce rule) implements Given {}

        record Fact(Missing missing) implements Given {}
    }

    static Step of(Kind kind) {
        return new Step(kind, Map.of());
    }

    static Step on(Kind kind, Days days) {
        return new Step(kind, Map.of("on", new Given.On(days)));
    }

    static Step of(Kind kind, Span length) {
        return new Step(kind, Map.of("length", new Given.Length(length)));
    }

    static Step lacking(Missing missing) {
        return new Step(Kind.LACKING, Map.of("fact", new Given.Fact(missing)));
    }

    /// The values by name, in the order of their names.
    public Map<String, Given> inOrder() {
        return new TreeMap<>(given);
    }
}
