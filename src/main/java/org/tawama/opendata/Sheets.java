package org.tawama.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tawama.agreements.Agreement;
import org.tawama.bodies.Body;
import org.tawama.evidence.Source;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.parties.Party;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.themes.Theme;

/// Reads records as sheets. Safe for any number of threads.
///
/// What is asked for as known now is resolved through a bounded memory of parties, places and themes, which first
/// catches up with the log; what is asked for as known earlier is read from the register each time.
public final class Sheets {
    private static final int MOST_TO_LEARN = 2_000;

    private final Records records;
    private final Lookup latest;

    public Sheets(Records records) {
        this.records = records;
        this.latest = new Lookup(records::findAll, records.head());
    }

    /// The record as it reads on that day, as known; empty when it is not known.
    public Optional<Sheet> find(Kind<?> kind, String id, LocalDate asof, Known known) {
        return list(kind, List.of(id), asof, known).stream().findFirst();
    }

    /// The records with these ids, in that order, as they read on that day, as known; those not known are left out.
    public <T> List<Sheet> list(Kind<T> kind, List<String> ids, LocalDate asof, Known known) {
        var lookup = lookup(known);
        var held = records.findAll(kind, ids, known);
        warm(lookup, held.values());
        return ids.stream()
                .filter(held::containsKey)
                .map(id -> (Sheet) Drawing.of(held.get(id), new Reading(lookup, asof)))
                .toList();
    }

    public AgreementSheet agreement(Held<Agreement> held, LocalDate asof, Known known) {
        return Drawing.agreement(held, new Reading(lookup(known), asof));
    }

    public PartySheet party(Held<Party> held, LocalDate asof, Known known) {
        return Drawing.party(held, new Reading(lookup(known), asof));
    }

    public TerritorySheet territory(Held<Territory> held, LocalDate asof, Known known) {
        return Drawing.territory(held, new Reading(lookup(known), asof));
    }

    public BodySheet body(Held<Body> held, LocalDate asof, Known known) {
        return Drawing.body(held, new Reading(lookup(known), asof));
    }

    public MeetingSheet meeting(Held<Meeting> held, LocalDate asof, Known known) {
        return Drawing.meeting(held, new Reading(lookup(known), asof));
    }

    public RecommendationSheet recommendation(Held<Recommendation> held, LocalDate asof, Known known) {
        return Drawing.recommendation(held, new Reading(lookup(known), asof));
    }

    public ThemeSheet theme(Held<Theme> held, LocalDate asof, Known known) {
        return Drawing.theme(held, new Reading(lookup(known), asof));
    }

    public CountrySheet country(Held<Country> held) {
        return new CountrySheet(held);
    }

    public SourceSheet source(Held<Source> held) {
        return new SourceSheet(held);
    }

    /// Any record's sheet.
    public Sheet sheet(Held<?> held, LocalDate asof, Known known) {
        return Drawing.of(held, new Reading(lookup(known), asof));
    }

    /// The questions that a record raises on the day for which it is drawn, in the order of its evidence.
    public List<DoubtSheet> doubts(Sheet sheet, LocalDate asof) {
        return DoubtSheet.raisedBy(sheet, asof);
    }

    /// A reader that goes through the log statement by statement, from what is known after `entry`.
    public Walk walkFrom(long entry) {
        return new Walk(new Lookup(records::findAll, entry));
    }

    private Lookup lookup(Known known) {
        if (!known.isLatest()) return new Lookup(records::findAll, known.entries());
        catchUp();
        return latest;
    }

    /// Nobody waits here for another who waits for the register: several may read the same statements, each is
    /// learnt once.
    private void catchUp() {
        var head = records.head();
        if (head - latest.entry() > MOST_TO_LEARN) {
            latest.jump(head);
            return;
        }
        for (var known = latest.entry(); known < head; known = latest.entry()) {
            latest.learnUnknown(records.statements(known + 1, MOST_TO_LEARN));
        }
    }

    /// Reads what a page of agreements refers to in one query a kind, instead of one a record.
    private static void warm(Lookup lookup, Collection<? extends Held<?>> page) {
        var ids = new ArrayList<String>();
        for (var held : page) {
            if (held.value() instanceof Agreement agreement) {
                agreement.terms().parties().forEach(line -> ids.add(line.party().text()));
            }
        }
        if (ids.isEmpty()) return;
        Map<String, Held<Party>> parties = lookup.findAll(Kind.PARTY, ids);
        var places = parties.values().stream()
                .flatMap(party -> party.value().territory().stream())
                .map(Object::toString)
                .toList();
        lookup.findAll(Kind.TERRITORY, places);
    }
}
