package org.tawama.portal;

import org.tawama.search.Refused;

/// A parameter that no page knows, or a value of it that nobody can mean; the page that says so names it.
final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String name;
    private final String sentence;
    private final int versions;

    BadParameter(String name) {
        this(name, sentence(name), 0);
    }

    private BadParameter(String name, String sentence, int versions) {
        super("no such parameter, or a value that nobody can mean: " + name);
        this.name = name;
        this.sentence = sentence;
        this.versions = versions;
    }

    /// A version that the record does not have; it has so many, numbered from 1.
    static BadParameter version(String name, int versions) {
        return new BadParameter(name, "portal.failure.bad-version", versions);
    }

    /// What the search cannot follow.
    static BadParameter of(Refused refused) {
        return switch (refused.fault()) {
            case NO_SUCH_RECORD -> new BadParameter(refused.parameter(), "portal.failure.bad-record", 0);
            case UNKNOWN_PARAMETER, REPEATED, BAD_VALUE, TOO_LONG, TOO_MANY_WORDS, BAD_CURSOR, BEYOND_THE_LOG ->
                new BadParameter(refused.parameter());
        };
    }

    private static String sentence(String name) {
        return switch (name) {
            case "asof" -> "portal.failure.bad-asof";
            case "known" -> "portal.failure.bad-known";
            case "signedFrom", "signedTo" -> "portal.failure.bad-signed";
            default -> "portal.failure.bad-request-text";
        };
    }

    /// The sentence that names it, and says what would be understood where that is known.
    String sentence(Page page) {
        return versions > 0
                ? page.say(sentence, "parameter", name, "count", versions)
                : page.say(sentence, "parameter", name);
    }
}
