package org.tawama.registrar;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.tawama.agreements.Agreement;
import org.tawama.bodies.Body;
import org.tawama.documents.Document;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.parties.Party;
import org.tawama.territories.Territory;
import org.tawama.themes.Theme;

/// A record that another one names, and the kind that it must be of.
///
/// @param kind its code: `agreement`
record Named(String kind, String id) {

    static Set<Named> by(Territory territory) {
        var named = new LinkedHashSet<Named>();
        territory.parents().forEach(parent -> add(named, Kind.TERRITORY, parent.territory()));
        return named;
    }

    static Set<Named> by(Party party) {
        var named = new LinkedHashSet<Named>();
        add(named, Kind.TERRITORY, party.territory());
        add(named, Kind.COUNTRY, party.country());
        return named;
    }

    static Set<Named> by(Agreement agreement) {
        var terms = agreement.terms();
        var named = new LinkedHashSet<Named>();
        terms.parties().forEach(signatory -> add(named, Kind.PARTY, signatory.party()));
        terms.relations().forEach(relation -> add(named, Kind.AGREEMENT, relation.other()));
        add(named, Kind.THEME, terms.themes());
        return named;
    }

    static Set<Named> by(Body body) {
        var named = new LinkedHashSet<Named>();
        add(named, Kind.COUNTRY, body.countries());
        body.members().forEach(member -> add(named, Kind.PARTY, member.party()));
        add(named, Kind.THEME, body.themes());
        body.above().ifPresent(above -> add(named, Kind.BODY, above.body()));
        add(named, Kind.AGREEMENT, body.foundedBy());
        return named;
    }

    static Set<Named> by(Meeting meeting) {
        var named = new LinkedHashSet<Named>();
        add(named, Kind.COUNTRY, meeting.country());
        add(named, Kind.BODY, meeting.body());
        meeting.delegations().forEach(delegation -> add(named, Kind.COUNTRY, delegation.country()));
        return named;
    }

    static Set<Named> by(Recommendation recommendation) {
        var named = new LinkedHashSet<Named>();
        add(named, Kind.RECOMMENDATION, recommendation.repeats());
        add(named, Kind.MEETING, recommendation.meeting());
        recommendation.addressees().forEach(addressee -> add(named, Kind.COUNTRY, addressee.country()));
        return named;
    }

    static Set<Named> by(Theme theme) {
        var named = new LinkedHashSet<Named>();
        add(named, Kind.THEME, theme.broader());
        return named;
    }

    static Set<Named> by(Document document) {
        var named = new LinkedHashSet<Named>();
        document.about().forEach(subject -> named.add(new Named(subject.kind(), subject.record())));
        return named;
    }

    private static void add(Set<Named> named, Kind<?> kind, Object id) {
        named.add(new Named(kind.code(), id.toString()));
    }

    private static void add(Set<Named> named, Kind<?> kind, Optional<?> id) {
        id.ifPresent(present -> add(named, kind, present));
    }

    private static void add(Set<Named> named, Kind<?> kind, Collection<?> ids) {
        ids.forEach(id -> add(named, kind, id));
    }
}
