package org.tawama.portal;

import java.util.List;

/// The way from the home page.
final class Crumbs {
    private Crumbs() {}

    static List<Link> to(Page page, Section section) {
        return to(page, section.key(), section.path());
    }

    static List<Link> to(Page page, String key, String path) {
        return List.of(Link.to(page.say("portal.nav.home"), page.at("")), Link.to(page.say(key), page.at(path)));
    }
}
