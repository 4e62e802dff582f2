package org.tawama.portal;

/// A parameter that no page knows, or a value of it that nobody can mean; the page that says so names it.
final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String name;
    private final int versions;

    BadParameter(String name) {
        this(name, 0);
    }

    private BadParameter(String name, int versions) {
        super("no such parameter, or a value that nobody can mean: " + name);
        this.name = name;
        this.versions = versions;
    }

    /// A version that the record does not have; it has so many, numbered from 1.
    static BadParameter version(String name, int versions) {
        return new BadParameter(name, versions);
    }

    /// The sentence that names it, and says what would be understood where that is known.
    String sentence(Page page) {
        if (versions > 0) return page.say("portal.failure.bad-version", "parameter", name, "count", versions);
        return switch (name) {
            case "asof" -> page.say("portal.failure.bad-asof", "parameter", name);
            case "known" -> page.say("portal.failure.bad-known", "parameter", name);
            default -> page.say("portal.failure.bad-request-text", "parameter", name);
        };
    }
}
