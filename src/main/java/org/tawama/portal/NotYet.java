package org.tawama.portal;

import java.util.Arrays;
import java.util.Optional;
import org.tawama.agreements.Status;
import org.tawama.meetings.MeetingState;
import org.tawama.opendata.Listed;
import org.tawama.search.Found;

/// What lists hold and count though it was not yet on the day: agreements that were not signed, sessions that were not
/// held. A count says how many of them there are.
enum NotYet {
    NOT_SIGNED(Listed.AGREEMENTS, Status.NOT_SIGNED.code(), "portal.list.not-signed", "portal.list.with-not-signed"),
    NOT_HELD(Listed.MEETINGS, MeetingState.NOT_YET.code(), "portal.list.not-held-yet", "portal.list.with-not-held-yet");

    /// The facet that tells them apart.
    static final String FACET = "status";

    private final Listed list;
    private final String state;
    private final String key;
    private final String besideKey;

    NotYet(Listed list, String state, String key, String besideKey) {
        this.list = list;
        this.state = state;
        this.key = key;
        this.besideKey = besideKey;
    }

    static Optional<NotYet> in(Listed list) {
        return Arrays.stream(values()).filter(one -> one.list == list).findFirst();
    }

    /// How many of what was found; nothing where none is. Their states must have been counted.
    static Optional<String> said(Page page, Listed list, Found found) {
        return in(list).flatMap(one -> found.facets().get(FACET).stream()
                .filter(count -> count.value().equals(one.state))
                .findFirst()
                .map(count -> page.say(one.key, "count", count.count())));
    }

    /// The state by which they are asked for.
    String state() {
        return state;
    }

    /// The words about a count, with how many of it are not yet.
    String beside(Page page, String what, long count) {
        return page.say(besideKey, "what", what, "count", count);
    }
}
