package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.MeetingState;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.Sheet;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText.Shown;

/// The bodies of a country's dossier, each with its sessions and what became of them, and the sessions of other
/// bodies that met in the country or to which it sent a delegation. Where a session met says nothing of who took
/// part: both are told, and counted, apart.
final class DossierBodies {
    private static final int MOST = 200;

    private final Asked asked;
    private final Page page;
    private final MeetingWords told;
    private final CountryCode country;
    private final Bibliography bibliography;
    private final DossierQuestions questions;
    private final List<Part> bodies;
    private final List<MeetingSheet> others;

    private record Part(BodySheet body, SessionsPart sessions) {}

    DossierBodies(
            Asked asked,
            Map<String, List<String>> chosen,
            CountryCode country,
            Bibliography bibliography,
            DossierQuestions questions) {
        this.asked = asked;
        this.page = asked.page();
        this.told = new MeetingWords(asked);
        this.country = country;
        this.bibliography = bibliography;
        this.questions = questions;
        this.bodies = asked.all(Listed.BODIES, chosen, MOST).stream()
                .map(BodySheet.class::cast)
                .map(body -> new Part(body, new SessionsPart(asked, body.id())))
                .toList();
        this.others = asked.all(Listed.MEETINGS, chosen, MOST).stream()
                .map(MeetingSheet.class::cast)
                .filter(session -> session.heldIn(country) || session.attendedBy(country))
                .filter(session -> bodies.stream()
                        .noneMatch(one ->
                                one.body().body().id().equals(session.meeting().body())))
                .toList();
    }

    List<BodySheet> bodies() {
        return bodies.stream().map(Part::body).toList();
    }

    /// Everything that may leave a question open: each body before its sessions, then the sessions of others.
    List<Sheet> all() {
        var all = new ArrayList<Sheet>();
        for (var one : bodies) {
            all.add(one.body());
            one.sessions().series().forEach(series -> all.addAll(series.sheets()));
        }
        all.addAll(others);
        return all;
    }

    /// How many bodies and sessions, each figure called what it counts.
    List<Line> figures() {
        return List.of(
                counted("portal.nav.bodies", bodies.size()),
                ofBodies(),
                counted("portal.paper.sessions.held-there", count(session -> session.heldIn(country))),
                counted("portal.paper.sessions.attended", count(session -> session.attendedBy(country))));
    }

    /// How many, and of those that were not simply held how many in each state.
    private Line ofBodies() {
        var states = own().map(MeetingSheet::state)
                .filter(state -> state != MeetingState.HELD)
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
        var values = new ArrayList<Value>();
        values.add(Value.of(page.own(page.words().number(own().count()))));
        states.forEach((state, many) -> values.add(Value.of(page.own(page.say(
                "portal.paper.state",
                "status",
                page.words().word("meetings.state", state.code()),
                "count",
                page.words().number(many))))));
        return new Line(page.say("portal.paper.sessions.of-bodies"), values);
    }

    private Stream<MeetingSheet> own() {
        return bodies.stream().flatMap(one -> one.sessions().sheets().stream());
    }

    private long count(Predicate<MeetingSheet> some) {
        return Stream.concat(own(), others.stream()).filter(some).count();
    }

    private Line counted(String key, long number) {
        return new Line(page.say(key), List.of(Value.of(page.own(page.words().number(number)))));
    }

    /// Each body under its name: what it is, then its sessions, series by series, newest first.
    Stream<Entry> entries() {
        return bodies.stream().flatMap(this::entries);
    }

    private Stream<Entry> entries(Part one) {
        var name = page.shown(one.body().title());
        var sessions = one.sessions().series().stream()
                .flatMap(series -> series.sheets().stream())
                .map(session -> session(session, page.own(told.name(session.meeting()))));
        return Stream.concat(Stream.of(body(one)), sessions).map(entry -> entry.under(name));
    }

    private Entry body(Part one) {
        var sheet = one.body();
        var said = new ArrayList<Shown>();
        one.sessions().series().forEach(series -> series.gaps().map(page::own).ifPresent(said::add));
        told(sheet).forEach(said::add);
        questions.mark(sheet).ifPresent(said::add);
        return new Entry(
                sheet.id(),
                Optional.empty(),
                page.own(page.words().word("bodies.form", sheet.body().form().code())),
                Optional.of(page.at("/bodies/" + sheet.id())),
                said,
                List.of(),
                bibliography.cite(sheet.evidence()));
    }

    /// What sources tell of the body as a whole: what founded it, who leads it, what it talks about.
    private Stream<Shown> told(BodySheet sheet) {
        return sheet.evidence().stream()
                .filter(item -> item.field().isEmpty() && item.verdict() == Verdict.ACCEPTED)
                .map(Evidence::note)
                .filter(note -> !note.empty())
                .map(page::shown);
    }

    /// The sessions of bodies that are not its own, each with why it stands here.
    Stream<Entry> others() {
        return others.stream().map(session -> session(session, page.shown(session.title())));
    }

    private Entry session(MeetingSheet session, Shown title) {
        var said = new ArrayList<Shown>();
        told.briefly(session).ifPresent(said::add);
        questions.mark(session).ifPresent(said::add);
        return new Entry(
                session.id(),
                Optional.empty(),
                title,
                Optional.of(told.href(session)),
                said,
                told.told(session),
                bibliography.cite(session.evidence()));
    }
}
