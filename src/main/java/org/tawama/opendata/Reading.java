package org.tawama.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.bodies.Body;
import org.tawama.documents.Document;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.parties.Party;
import org.tawama.publication.GazetteIssue;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.themes.Theme;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

/// One reading of the register on one day. It notes what it looked at: the newest entry among it, and the days on which
/// any of it changes.
final class Reading {
    private static final int HIGHEST_TREE = 8;

    private final Lookup lookup;
    private final LocalDate day;
    private final TreeSet<LocalDate> turns = new TreeSet<>();
    private long since;

    Reading(Lookup lookup, LocalDate day) {
        this.lookup = lookup;
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    /// The newest entry of all that was looked at.
    long since() {
        return since;
    }

    /// The days from which something that was looked at reads otherwise than on the day before.
    TreeSet<LocalDate> turns() {
        return turns;
    }

    <T> T look(Held<T> held) {
        since = Math.max(since, held.recorded().entry());
        switch (held.value()) {
            case Agreement agreement -> turns.addAll(agreement.turns(held.toldOn()));
            case Body body -> body.members().forEach(member -> note(member.period()));
            case Party party -> party.names().forEach(name -> note(name.period()));
            case Territory territory -> noteChanges(territory);
            case Recommendation recommendation -> turns.addAll(recommendation.turns(held.toldOn()));
            case Meeting meeting -> meeting.when().ifPresent(date -> turnsOn(date.earliest()));
            case Document document -> document.on().ifPresent(date -> turnsOn(date.earliest()));
            case GazetteIssue issue -> issue.on().ifPresent(date -> turnsOn(date.earliest()));
            default -> {}
        }
        return held.value();
    }

    Optional<Party> party(String id) {
        return lookup.find(Kind.PARTY, id).map(this::look);
    }

    Optional<Country> country(String id) {
        return lookup.find(Kind.COUNTRY, id).map(this::look);
    }

    Optional<Agreement> agreement(AgreementId id) {
        return lookup.find(Kind.AGREEMENT, id.text()).map(this::look);
    }

    Optional<Body> body(String id) {
        return lookup.find(Kind.BODY, id).map(this::look);
    }

    Optional<Meeting> meeting(MeetingId id) {
        return lookup.find(Kind.MEETING, id.text()).map(this::look);
    }

    Optional<Recommendation> recommendation(RecommendationId id) {
        return lookup.find(Kind.RECOMMENDATION, id.text()).map(this::look);
    }

    /// A day from which something reads otherwise that only the sheet knows of.
    void turnsOn(LocalDate day) {
        turns.add(day);
    }

    ThemeLabel theme(org.tawama.themes.ThemeId id) {
        var name = lookup.find(Kind.THEME, id.text()).map(this::look).map(Theme::name);
        return new ThemeLabel(id, name.orElse(LocalText.none()));
    }

    Optional<Territory> territory(TerritoryId id) {
        return lookup.find(Kind.TERRITORY, id.text()).map(this::look);
    }

    Place place(Territory territory) {
        return new Place(territory, territory.nameOn(day), otherCodes(territory));
    }

    /// The codes that a territory has on another day only.
    List<Territory.Code> otherCodes(Territory territory) {
        return territory.codes().stream()
                .filter(code -> !code.period().contains(day))
                .toList();
    }

    /// The wilaya this territory is, or lies in on the day.
    Optional<Place> wilaya(Territory territory) {
        var above = Optional.of(territory);
        for (var height = 0; height < HIGHEST_TREE && above.isPresent(); height++) {
            if (above.get().level() == TerritoryLevel.WILAYA) break;
            above = above.get().parentOn(day).flatMap(this::territory);
        }
        return above.filter(found -> found.level() == TerritoryLevel.WILAYA).map(this::place);
    }

    private void noteChanges(Territory territory) {
        note(territory.existence());
        territory.names().forEach(name -> note(name.period()));
        territory.parents().forEach(parent -> note(parent.period()));
        territory.codes().forEach(code -> note(code.period()));
    }

    private void note(Period period) {
        turns.addAll(period.turns());
    }
}
