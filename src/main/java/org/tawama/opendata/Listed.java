package org.tawama.opendata;

import java.util.Arrays;
import java.util.Optional;
import org.tawama.registrar.Kind;

/// What can be listed: every kind of record, and the questions that records raise. The order is that in which a reader
/// who asks for everything is offered them.
public enum Listed {
    COUNTRIES(Kind.COUNTRY),
    TERRITORIES(Kind.TERRITORY),
    PARTIES(Kind.PARTY),
    BODIES(Kind.BODY),
    AGREEMENTS(Kind.AGREEMENT),
    MEETINGS(Kind.MEETING),
    RECOMMENDATIONS(Kind.RECOMMENDATION),
    THEMES(Kind.THEME),
    GAZETTE_ISSUES(Kind.GAZETTE_ISSUE),
    SOURCES(Kind.SOURCE),
    DOCUMENTS(Kind.DOCUMENT),
    DOUBTS;

    private final Optional<Kind<?>> kind;
    private final String code;

    Listed(Kind<?> kind) {
        this.kind = Optional.of(kind);
        this.code = kind.plural();
    }

    Listed() {
        this.kind = Optional.empty();
        this.code = "doubts";
    }

    /// Whether its records stay in calendars when they are withdrawn: sessions, and what they recommend.
    public boolean staysInCalendars() {
        return this == MEETINGS || this == RECOMMENDATIONS;
    }

    /// The kind of record behind the list; empty for questions, which live inside records of any kind.
    public Optional<Kind<?>> kind() {
        return kind;
    }

    /// The name in addresses: `agreements`.
    public String code() {
        return code;
    }

    public static Optional<Listed> find(String code) {
        return Arrays.stream(values()).filter(list -> list.code.equals(code)).findFirst();
    }

    public static Listed of(Kind<?> kind) {
        return Arrays.stream(values())
                .filter(list -> list.kind.filter(kind::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no list of " + kind));
    }
}
