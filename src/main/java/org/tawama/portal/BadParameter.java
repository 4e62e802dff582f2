package org.tawama.portal;

/// A parameter that no page knows, or a value of it that nobody can mean; the page that says so names it.
final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String name;

    BadParameter(String name) {
        super("no such parameter, or a value that nobody can mean: " + name);
        this.name = name;
    }

    String name() {
        return name;
    }
}
