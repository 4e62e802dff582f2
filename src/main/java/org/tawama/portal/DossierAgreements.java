package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Attestation;
import org.tawama.agreements.Form;
import org.tawama.agreements.Status;
import org.tawama.bodies.Body;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Place;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText.Shown;

/// The agreements of a country's dossier: those between the states with what follows from them, the links of
/// local authorities under their wilayas, and what others report of both.
final class DossierAgreements {
    /// As many as one paper can carry; what is left out is said.
    static final int MOST = 2_000;

    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final Bibliography bibliography;
    private final DossierQuestions questions;
    private final List<BodySheet> bodies;
    private final long total;
    private final List<AgreementSheet> confirmed;
    private final List<AgreementSheet> reported;
    private final DossierRelations relations;

    DossierAgreements(
            Asked asked,
            Map<String, List<String>> chosen,
            Bibliography bibliography,
            DossierQuestions questions,
            List<BodySheet> bodies) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.bibliography = bibliography;
        this.questions = questions;
        this.bodies = bodies;
        this.total = asked.find(asked.inquiry(Listed.AGREEMENTS, chosen).withLimit(1))
                .total();
        this.confirmed = found(chosen);
        this.reported =
                found(Map.of("country", chosen.get("country"), "attestation", List.of(Attestation.REPORTED.code())));
        this.relations = new DossierRelations(asked, all());
    }

    private List<AgreementSheet> found(Map<String, List<String>> chosen) {
        return asked.all(Listed.AGREEMENTS, chosen, MOST).stream()
                .map(AgreementSheet.class::cast)
                .toList();
    }

    /// That some are left out, where some are.
    List<String> standing() {
        if (total <= confirmed.size()) return List.of();
        return List.of(page.say("portal.paper.shortened", "shown", confirmed.size(), "total", total));
    }

    List<Line> figures() {
        var lines = new ArrayList<Line>();
        lines.add(counted("portal.paper.agreements", confirmed.stream().filter(one -> !isLocal(one))));
        lines.add(counted("portal.paper.links", confirmed.stream().filter(DossierAgreements::isLocal)));
        if (!reported.isEmpty()) lines.add(counted("portal.attestation.roll", reported.stream()));
        return lines;
    }

    /// All of them, in the order in which the dossier tells of them.
    List<AgreementSheet> all() {
        return Stream.of(between(), local(), reported()).flatMap(some -> some).toList();
    }

    Stream<Entry> treaties() {
        return between().map(this::treaty);
    }

    Stream<Entry> links() {
        return local().map(this::link);
    }

    Stream<Entry> reports() {
        return reported().map(this::report);
    }

    private Stream<AgreementSheet> between() {
        return confirmed.stream().filter(one -> !isLocal(one)).sorted(Comparator.comparing(DossierAgreements::order));
    }

    private Stream<AgreementSheet> local() {
        return confirmed.stream()
                .filter(DossierAgreements::isLocal)
                .sorted(Comparator.comparing(DossierAgreements::wilaya).thenComparing(DossierAgreements::order));
    }

    private Stream<AgreementSheet> reported() {
        return reported.stream()
                .sorted(Comparator.comparing(DossierAgreements::isLocal).thenComparing(DossierAgreements::order));
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

    private Value plain(String text) {
        return Value.of(page.own(text));
    }

    private Entry treaty(AgreementSheet agreement) {
        var lines = new ArrayList<Line>(steps(agreement));
        lines.addAll(new DossierClauses(asked).of(agreement));
        themes(agreement).ifPresent(lines::add);
        founded(agreement).ifPresent(lines::add);
        lines.addAll(relations.of(agreement));
        lines.addAll(noted(agreement));
        var said = new ArrayList<Shown>();
        new StandingWords(page, asked.asof())
                .of(agreement).stream().map(page::own).forEach(said::add);
        return entry(agreement, said, lines);
    }

    /// What was done, on which day, and which journal printed it.
    private List<Line> steps(AgreementSheet agreement) {
        var lines = new ArrayList<Line>();
        for (var step : new ActionSteps(page, agreement, asked.asof()).steps()) {
            var day = step.on().map(date -> page.words().date(date)).orElseGet(() -> page.say("portal.value.no-date"));
            var values = new ArrayList<Value>();
            values.add(plain(step.act()));
            step.particulars().forEach(said -> values.add(Value.of(said)));
            lines.add(new Line(day, values));
        }
        return lines;
    }

    private Entry entry(AgreementSheet agreement, List<Shown> said, List<Line> lines) {
        titledElsewhere(agreement).ifPresent(said::addFirst);
        questions.mark(agreement).ifPresent(said::add);
        return new Entry(
                agreement.id(),
                Optional.empty(),
                page.shown(agreement.title()),
                Optional.of(page.at("/agreements/" + agreement.id())),
                said,
                lines,
                bibliography.cite(agreement.evidence()));
    }

    /// What sources tell of it as a whole; what is open about it stands with the open questions.
    private static Stream<Evidence> notes(AgreementSheet agreement) {
        return agreement.evidence().stream()
                .filter(item -> item.field().isEmpty() && item.verdict() == Verdict.ACCEPTED)
                .filter(item -> !item.note().empty());
    }

    /// The same, each under its source: “this decree” is the one that the source is.
    private List<Line> noted(AgreementSheet agreement) {
        var ids = notes(agreement).map(item -> item.source().text()).distinct().toList();
        if (ids.isEmpty()) return List.of();
        var sources = asked.holdings().records().findAll(Kind.SOURCE, ids, asked.known());
        return notes(agreement)
                .map(item -> new Line(
                        Optional.ofNullable(sources.get(item.source().text()))
                                .map(held -> page.shown(held.value().title()).text())
                                .orElseGet(() -> page.say("portal.kind.source")),
                        List.of(Value.of(page.shown(item.note())))))
                .toList();
    }

    /// The title that a source gives in a language other than the reader's, who is shown the parties instead.
    private Optional<Shown> titledElsewhere(AgreementSheet agreement) {
        var title = agreement.agreement().terms().title();
        return title.empty() || title.find(page.language()).isPresent()
                ? Optional.empty()
                : Optional.of(page.shown(title));
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

    private Entry link(AgreementSheet agreement) {
        var said = new ArrayList<Shown>();
        said.add(page.own(signed(agreement).orElseGet(() -> page.say("portal.paper.undated"))));
        said.add(status(agreement));
        notes(agreement).map(Evidence::note).distinct().map(page::shown).forEach(said::add);
        var entry = entry(agreement, said, relations.of(agreement));
        return agreement.wilayas().stream()
                .findFirst()
                .map(place -> entry.under(page.shown(place.name())))
                .orElse(entry);
    }

    private Shown status(AgreementSheet agreement) {
        return page.own(
                page.words().word("agreements.status", agreement.status().code()));
    }

    private Optional<String> signed(AgreementSheet agreement) {
        return new ActDays(page).signed(agreement).map(days -> page.say("portal.paper.signed", "date", days));
    }

    /// What others say of it, and where; first what it is and how far it has come, for several may bear one name.
    private Entry report(AgreementSheet agreement) {
        var said = new ArrayList<Shown>();
        var lines = onlySigned(agreement) ? List.<Line>of() : steps(agreement);
        said.add(page.own(standing(agreement, lines.isEmpty())));
        agreement.evidence().stream()
                .filter(item -> item.field().isEmpty() && !item.note().empty())
                .map(item -> page.shown(item.note()))
                .forEach(said::add);
        return entry(
                agreement,
                said,
                Stream.concat(lines.stream(), relations.of(agreement).stream()).toList());
    }

    /// Its form, where that is told, and its state; the day of signature tells both that it was signed and when.
    ///
    /// @param dated whether the day is to be told with it
    private String standing(AgreementSheet agreement, boolean dated) {
        var words = new ArrayList<String>();
        var form = agreement.agreement().terms().form();
        if (form != Form.UNSTATED) words.add(page.words().word("agreements.form", form.code()));
        var signed = signed(agreement).filter(ignored -> dated);
        if (signed.isEmpty() || agreement.status() != Status.SIGNED)
            words.add(status(agreement).text());
        signed.ifPresent(words::add);
        return String.join(" · ", words);
    }

    /// Whether a day of signature is all that is told of its life, which one word tells.
    private static boolean onlySigned(AgreementSheet agreement) {
        var terms = agreement.agreement().terms();
        return terms.publications().isEmpty()
                && terms.actions().stream()
                        .allMatch(action -> action.act() == Act.SIGNED
                                && action.place().empty()
                                && action.note().empty()
                                && action.reference().isEmpty());
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
