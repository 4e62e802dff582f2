package org.tawama.portal;

import java.util.List;

/// The way from the home page.
final class Crumbs {
    private Crumbs() {}

    static List<Link> to(Page page, Catalogue catalogue) {
        return List.of(
                Link.to(page.say("portal.nav.home"), page.at("")),
                Link.to(page.say(catalogue.key()), page.at(catalogue.path())));
    }
}
