package org.tawama.registrar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tawama.agreements.Agreement;
import org.tawama.bodies.Body;
import org.tawama.meetings.Meeting;

/// The agreements that found the bodies whose sessions are examined.
final class Founders {
    private final Map<String, Body> bodies;
    private final Map<String, Agreement> agreements;

    private Founders(Map<String, Body> bodies, Map<String, Agreement> agreements) {
        this.bodies = bodies;
        this.agreements = agreements;
    }

    static Founders of(OnDesk desk) {
        var meeting = new TreeSet<String>();
        desk.values(Meeting.class)
                .values()
                .forEach(session -> meeting.add(session.body().text()));
        var bodies = desk.find(Kind.BODY, meeting);
        var founding = new TreeSet<String>();
        bodies.values().forEach(body -> founder(body).ifPresent(founding::add));
        return new Founders(bodies, desk.find(Kind.AGREEMENT, founding));
    }

    Optional<Agreement> of(Meeting session) {
        return Optional.ofNullable(bodies.get(session.body().text()))
                .flatMap(Founders::founder)
                .map(agreements::get);
    }

    /// The bodies that stand, and of which the desk says that they were founded otherwise or at another time.
    static Set<String> changed(OnDesk desk) {
        var changed = new TreeSet<String>();
        var put = desk.values(Body.class);
        desk.standing(Kind.BODY, put.keySet()).forEach((id, before) -> {
            if (!founder(before).equals(founder(put.get(id)))) changed.add(id);
        });
        var signed = desk.values(Agreement.class);
        var founded = founded(desk, signed.keySet());
        var before = desk.standing(Kind.AGREEMENT, new TreeSet<>(founded.values()));
        founded.forEach((body, agreement) -> {
            var stood = Optional.ofNullable(before.get(agreement)).flatMap(Agreement::signed);
            if (!stood.equals(signed.get(agreement).signed())) changed.add(body);
        });
        return changed;
    }

    /// By body, the one of these agreements that founds it.
    private static Map<String, String> founded(OnDesk desk, Collection<String> agreements) {
        var founded = new HashMap<String, String>();
        for (var revision : desk.ledger().referringToAny(Kind.BODY.code(), agreements)) {
            if (Withdrawals.isOne(revision)) continue;
            founder(Kind.BODY.read(revision.record(), revision.body()))
                    .filter(agreements::contains)
                    .ifPresent(agreement -> founded.put(revision.record(), agreement));
        }
        return founded;
    }

    private static Optional<String> founder(Body body) {
        return body.founding().map(founding -> founding.agreement().text());
    }
}
