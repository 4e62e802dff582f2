package org.tawama.portal;

/// The parts of the public site, in the order of the navigation.
public enum Section {
    HOME("", "portal.nav.home"),
    AGREEMENTS("/agreements", "portal.nav.agreements"),
    BODIES("/bodies", "portal.nav.bodies"),
    DOUBTS("/doubts", "portal.nav.doubts"),
    DATA("/data", "portal.nav.data"),
    REGISTER("/register", "portal.nav.register"),
    ABOUT("/about", "portal.nav.about");

    private final String path;
    private final String key;

    Section(String path, String key) {
        this.path = path;
        this.key = key;
    }

    /// Address below the language; empty for the home page.
    public String path() {
        return path;
    }

    /// Message key of its name.
    public String key() {
        return key;
    }
}
