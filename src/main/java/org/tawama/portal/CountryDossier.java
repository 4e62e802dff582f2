package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Attestation;
import org.tawama.bodies.Body;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.Place;
import org.tawama.portal.Paper.Chapter;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText.Shown;

/// Everything that binds a country to the register's own, for whoever prepares a visit: the agreements between the
/// states with what follows from them, the bodies with what their sessions decided, the links of local authorities
/// under their wilayas, what is open, and the sources of all of it.
final class CountryDossier {
    /// As many as one paper can carry; what is left out is said.
    static final int MOST_AGREEMENTS = 2_000;

    private static final int MOST_BODIES = 200;

    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final CountrySheet sheet;
    private final Map<String, List<String>> chosen;
    private final Bibliography bibliography;
    private final long total;
    private final List<AgreementSheet> agreements;
    private final List<AgreementSheet> reported;
    private final List<BodySheet> bodies;
    private final RecommendationsPart recommendations;

    CountryDossier(Asked asked, CountrySheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.sheet = sheet;
        this.chosen = Map.of("country", List.of(sheet.id()));
        this.bibliography = new Bibliography(asked);
        this.total = asked.find(asked.inquiry(Listed.AGREEMENTS, chosen).withLimit(1))
                .total();
        this.agreements = asked.all(Listed.AGREEMENTS, chosen, MOST_AGREEMENTS).stream()
                .map(AgreementSheet.class::cast)
                .toList();
        this.reported = asked.all(Listed.AGREEMENTS, reported(), MOST_AGREEMENTS).stream()
                .map(AgreementSheet.class::cast)
                .toList();
        this.bodies = asked.all(Listed.BODIES, chosen, MOST_BODIES).stream()
                .map(BodySheet.class::cast)
                .toList();
        this.recommendations = new RecommendationsPart(asked, "country", sheet.id());
    }

    Paper paper() {
        var between = agreements.stream().filter(one -> !isLocal(one)).toList();
        var local = agreements.stream().filter(CountryDossier::isLocal).toList();
        var chapters = new ArrayList<Chapter>();
        var waiting = new WaitingPart(asked, bibliography);
        chapter(
                        "agreements",
                        "portal.paper.agreements",
                        between.stream()
                                .sorted(Comparator.comparing(CountryDossier::order))
                                .map(this::treaty))
                .ifPresent(chapters::add);
        chapter("bodies", "portal.nav.bodies", bodies.stream().map(this::body)).ifPresent(chapters::add);
        chapter("sessions", "portal.paper.other-sessions", sessions().map(this::session))
                .ifPresent(chapters::add);
        chapter(
                        "recommendations",
                        "portal.paper.recommendations",
                        recommendations.waiting().stream().map(waiting::entry))
                .ifPresent(chapters::add);
        chapter(
                        "links",
                        "portal.paper.links",
                        local.stream()
                                .sorted(Comparator.comparing(CountryDossier::wilaya)
                                        .thenComparing(CountryDossier::order))
                                .map(this::link))
                .ifPresent(chapters::add);
        chapter(
                        "reported",
                        "portal.attestation.roll",
                        reported.stream()
                                .sorted(Comparator.comparing(CountryDossier::isLocal)
                                        .thenComparing(CountryDossier::order))
                                .map(this::report))
                .ifPresent(chapters::add);
        chapter("questions", "portal.nav.doubts", agreements.stream().flatMap(this::question))
                .ifPresent(chapters::add);
        bibliography.chapter().ifPresent(chapters::add);
        return new Paper(
                page.say("portal.paper.dossier"), Titles.of(page, sheet.title()), standing(), figures(), chapters);
    }

    private List<String> standing() {
        if (total <= agreements.size()) return List.of();
        return List.of(page.say("portal.paper.shortened", "shown", agreements.size(), "total", total));
    }

    private Optional<Chapter> chapter(String id, String title, Stream<Entry> entries) {
        var all = entries.toList();
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new Chapter(id, page.say(title), Optional.empty(), all));
    }

    private List<Line> figures() {
        var lines = new ArrayList<Line>();
        lines.add(counted("portal.paper.agreements", agreements.stream().filter(one -> !isLocal(one))));
        lines.add(counted("portal.paper.links", agreements.stream().filter(CountryDossier::isLocal)));
        if (!reported.isEmpty()) lines.add(number("portal.attestation.roll", reported.size()));
        lines.add(number("portal.nav.bodies", bodies.size()));
        lines.add(number("portal.catalogue.meetings", meetings()));
        recommendations.figure().ifPresent(lines::add);
        lines.add(number(
                "portal.nav.doubts",
                agreements.stream().mapToLong(one -> asking(one).size()).sum()));
        return lines;
    }

    /// How many, and how many in each state.
    private Line counted(String key, Stream<AgreementSheet> some) {
        var states = some.collect(Collectors.groupingBy(AgreementSheet::status, Collectors.counting()));
        var values = new ArrayList<Value>();
        values.add(plain(page.words()
                .number(states.values().stream().mapToLong(many -> many).sum())));
        states.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(state -> plain(page.say(
                        "portal.paper.state",
                        "status",
                        page.words().word("agreements.status", state.getKey().code()),
                        "count",
                        page.words().number(state.getValue()))))
                .forEach(values::add);
        return new Line(page.say(key), values);
    }

    private long meetings() {
        return asked.find(asked.inquiry(Listed.MEETINGS, chosen).withLimit(1)).total();
    }

    private Line number(String key, long number) {
        return words.line(key, plain(page.words().number(number)));
    }

    private Value plain(String text) {
        return Value.of(page.own(text));
    }

    private Entry treaty(AgreementSheet agreement) {
        var lines = new ArrayList<Line>();
        for (var step : new ActionSteps(page, agreement).steps()) {
            var day = step.on().map(date -> page.words().date(date)).orElseGet(() -> page.say("portal.value.no-date"));
            var values = new ArrayList<Value>();
            values.add(plain(step.act()));
            step.particulars().forEach(said -> values.add(Value.of(said)));
            lines.add(new Line(day, values));
        }
        new CalendarPart(asked)
                .of(agreement)
                .ifPresent(follows -> follows.answers()
                        .forEach(worked -> lines.add(new Line(worked.question(), List.of(plain(worked.answer()))))));
        themes(agreement).ifPresent(lines::add);
        founded(agreement).ifPresent(lines::add);
        return new Entry(
                agreement.id(),
                Optional.empty(),
                page.shown(agreement.title()),
                Optional.of(page.at("/agreements/" + agreement.id())),
                new StandingWords(page, asked.asof())
                        .of(agreement).stream().map(page::own).toList(),
                lines,
                bibliography.cite(agreement.evidence()));
    }

    private Optional<Line> themes(AgreementSheet agreement) {
        if (agreement.themes().isEmpty()) return Optional.empty();
        return Optional.of(words.line(
                "portal.field.themes",
                agreement.themes().stream()
                        .map(theme -> Value.of(page.shown(theme.name())))
                        .toList()));
    }

    /// The bodies that an agreement created.
    private Optional<Line> founded(AgreementSheet agreement) {
        var created = bodies.stream()
                .filter(body -> body.body().isFoundedBy(agreement.agreement().id()))
                .flatMap(body -> Stream.concat(
                        Stream.of(page.shown(body.title())),
                        body.body().founding().flatMap(Body.Founding::article).stream()
                                .map(article -> RelationsPart.article(page, article))))
                .map(Value::of)
                .toList();
        return created.isEmpty() ? Optional.empty() : Optional.of(words.line("portal.agreement.founded", created));
    }

    private Entry body(BodySheet body) {
        var lines = new ArrayList<Line>();
        var sessions = new SessionsPart(asked, body.id());
        var evidence = new ArrayList<>(body.evidence());
        sessions.sheets().forEach(session -> evidence.addAll(session.evidence()));
        var said = new ArrayList<Shown>();
        said.add(page.own(page.words().word("bodies.form", body.body().form().code())));
        for (var roll : sessions.rolls()) {
            roll.note().map(page::own).ifPresent(said::add);
            for (var item : roll.items()) {
                lines.add(new Line(
                        item.text().text(),
                        item.remark().map(Value::of).stream().toList()));
            }
        }
        return new Entry(
                body.id(),
                Optional.empty(),
                page.shown(body.title()),
                Optional.of(page.at("/bodies/" + body.id())),
                said,
                lines,
                bibliography.cite(evidence));
    }

    /// Sessions in which it took part of bodies that are not its own with the home country.
    private Stream<MeetingSheet> sessions() {
        return asked.all(Listed.MEETINGS, chosen, MOST_BODIES).stream()
                .map(MeetingSheet.class::cast)
                .filter(session -> bodies.stream()
                        .noneMatch(body ->
                                body.id().equals(session.meeting().body().text())));
    }

    private Entry session(MeetingSheet session) {
        var item = new MeetingWords(asked).item(session);
        return new Entry(
                session.id(),
                Optional.empty(),
                page.shown(session.title()),
                item.href(),
                item.remark().stream().toList(),
                List.of(),
                bibliography.cite(session.evidence()));
    }

    private Entry link(AgreementSheet agreement) {
        var said = new ArrayList<Shown>();
        said.add(page.own(signed(agreement).orElseGet(() -> page.say("portal.paper.undated"))));
        said.add(page.own(
                page.words().word("agreements.status", agreement.status().code())));
        var entry = new Entry(
                agreement.id(),
                Optional.empty(),
                page.shown(agreement.title()),
                Optional.of(page.at("/agreements/" + agreement.id())),
                said,
                List.of(),
                bibliography.cite(agreement.evidence()));
        return agreement.wilayas().stream()
                .findFirst()
                .map(place -> entry.under(page.shown(place.name())))
                .orElse(entry);
    }

    private Optional<String> signed(AgreementSheet agreement) {
        return new ActDays(page).signed(agreement).map(days -> page.say("portal.paper.signed", "date", days));
    }

    private Map<String, List<String>> reported() {
        return Map.of("country", chosen.get("country"), "attestation", List.of(Attestation.REPORTED.code()));
    }

    /// What others say of it, and where.
    private Entry report(AgreementSheet agreement) {
        var said = new ArrayList<Shown>();
        signed(agreement).map(page::own).ifPresent(said::add);
        agreement.evidence().stream()
                .filter(item -> item.field().isEmpty() && !item.note().empty())
                .map(item -> page.shown(item.note()))
                .forEach(said::add);
        return new Entry(
                agreement.id(),
                Optional.empty(),
                page.shown(agreement.title()),
                Optional.of(page.at("/agreements/" + agreement.id())),
                said,
                List.of(),
                bibliography.cite(agreement.evidence()));
    }

    private Stream<Entry> question(AgreementSheet agreement) {
        var open = asking(agreement);
        if (open.isEmpty()) return Stream.empty();
        var lines = new AsPrinted(asked, open, field -> AgreementPage.whose(page, agreement, field))
                .readings().stream().map(this::reading).toList();
        return Stream.of(new Entry(
                agreement.id(),
                Optional.empty(),
                page.shown(agreement.title()),
                Optional.of(page.at("/agreements/" + agreement.id())),
                List.of(),
                lines,
                bibliography.cite(open)));
    }

    private Line reading(Sheet.Reading reading) {
        var values = new ArrayList<Value>();
        reading.printed().map(Value::of).ifPresent(values::add);
        reading.reasons().forEach(reason -> values.add(Value.of(reason)));
        return new Line(reading.field(), values);
    }

    /// What asks for an answer; that no date is known is said with the link itself.
    private static List<Evidence> asking(AgreementSheet agreement) {
        return agreement.openDoubts().stream()
                .filter(item -> item.question()
                        .filter(doubt -> doubt != Doubt.MISSING_DATE)
                        .isPresent())
                .toList();
    }

    private static boolean isLocal(AgreementSheet agreement) {
        return agreement.agreement() instanceof Agreement.Decentralised;
    }

    private static String wilaya(AgreementSheet agreement) {
        return agreement.wilayas().stream().findFirst().map(Place::id).orElse("~");
    }

    /// By the day of signature, then by number.
    private static String order(AgreementSheet agreement) {
        return agreement.signed().map(date -> "%05d".formatted(date.year())).orElse("99999")
                + "%12s".formatted(agreement.id());
    }
}
