package org.tawama.agreements;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One step of a working: a fact with its values, which a message says in words.
public record Step(Kind kind, Map<String, Given> given) {
    public Step {
        given = Map.copyOf(given);
        if (!given.keySet().equals(kind.names)) {
            throw new IllegalArgumentException(kind + " wants " + kind.names + ", was given " + given.keySet());
        }
    }

    /// What a step says, with the names of the values behind it.
    public enum Kind {
        RULE("rule"),
        SIGNED("on"),
        LAST_NOTIFICATION("on"),
        COMPUTED_ENTRY("on"),
        STATED_ENTRY("on"),
        /// The date before it leaves open whether that was done by the day.
        PERHAPS_LATER("day"),
        /// On the day it is not yet in force.
        NOT_YET("day"),
        ENTRIES_AGREE,
        ENTRIES_DISAGREE("computed", "stated"),
        COUNTED_BACK("on"),
        LACKING("fact"),
        BEGINS("on"),
        LASTS("length"),
        FIRST_TERM_ENDS("on"),
        RENEWS,
        RENEWS_FOR("length"),
        NO_DENUNCIATION("day"),
        DENOUNCED("on"),
        ENDED("on"),
        TERMS_BEGUN("count", "day"),
        TERMS_BEGUN_BETWEEN("day", "least", "most"),
        TERM_RUNS("from", "to"),
        NOTICE_BEFORE_END("length"),
        NOTICE("length"),
        DOES_NOT_RENEW;

        private final Set<String> names;

        Kind(String... names) {
            this.names = Set.of(names);
        }

        /// The names of the values that a step of this kind has.
        public Set<String> names() {
            return names;
        }

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

    static Step by(Kind kind, LocalDate day) {
        return new Step(kind, Map.of("day", new Given.On(Days.of(day))));
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
