package org.tawama.portal;

import org.tawama.opendata.MeetingSheet;
import org.tawama.registrar.Kind;

/// Answers for the sessions of bodies.
final class MeetingPages {
    private MeetingPages() {}

    static Answer list(Asked asked) {
        return new CataloguePage(asked, Catalogue.MEETINGS).answer();
    }

    static Answer one(Asked asked) {
        return asked.one(Kind.MEETING, MeetingSheet.class, sheet -> new MeetingPage(asked, sheet).answer());
    }
}
