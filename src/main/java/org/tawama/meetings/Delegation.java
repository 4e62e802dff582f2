package org.tawama.meetings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Impossible;
import org.tawama.vocabulary.Impossible.Why;
import org.tawama.vocabulary.LocalText;

/// Who came to a session: whose, in which part, and how high. An office, never the person who held it.
///
/// @param country whom it represents; empty for an organisation
/// @param office as a source names it: *minister of Communication*; may be empty where a country is named
public record Delegation(Part part, Optional<CountryCode> country, LocalText office, Rank rank) {
    public Delegation {
        if (country.isEmpty() && office.empty()) {
            throw new Impossible(Why.DELEGATION_OF_NOBODY, "a delegation of nobody: neither a country nor an office");
        }
    }

    /// What it does in the session.
    public enum Part {
        CO_CHAIR,
        MEMBER,
        OBSERVER;

        public String code() {
            return codeOf(this);
        }

        public static Optional<Part> find(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst();
        }
    }

    /// How high its head stands.
    public enum Rank {
        HEAD_OF_GOVERNMENT,
        MINISTER,
        AMBASSADOR,
        HEAD_OF_DELEGATION,
        EXPERT,
        UNSTATED;

        public String code() {
            return codeOf(this);
        }

        public static Optional<Rank> find(String code) {
            return Arrays.stream(values())
                    .filter(rank -> rank.code().equals(code))
                    .findFirst();
        }
    }

    private static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
