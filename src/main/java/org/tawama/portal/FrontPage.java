package org.tawama.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.search.Inquiry;

/// The home page: ways in, figures, the map of the links, what was written last.
final class FrontPage {
    private static final int LATEST = 5;

    private FrontPage() {}

    static Answer answer(Asked asked) {
        var page = asked.page();
        var view = new Front(
                "",
                Front.doors(page),
                new Figures(asked).five(),
                asked.standing(),
                map(asked),
                new LogLines(asked).latest(LATEST));
        return new Answer.Shown(page.say("portal.nav.home"), view);
    }

    /// The links of the first page of agreements between local authorities; the page of the map has them all.
    private static Optional<Front.MapView> map(Asked asked) {
        return new LinkMap(asked).of(asked.agreements(Map.of("kind", List.of("decentralised")), Inquiry.MOST_ITEMS));
    }
}
