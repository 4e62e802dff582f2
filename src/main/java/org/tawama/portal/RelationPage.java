package org.tawama.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.PartyLine;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.PartialDate;

/// All instruments between two parties: a twinning, the protocol that follows it, its renewals.
final class RelationPage {
    static final String PATH = "/relations/{id}";
    private static final String FACET = "relation";

    /// More instruments than any two parties have.
    private static final int MOST = 200;

    private final Asked asked;
    private final Page page;
    private final String id;
    private final List<AgreementSheet> instruments;
    private final AgreementsPart part;

    private RelationPage(Asked asked, String id) {
        this.asked = asked;
        this.page = asked.page();
        this.id = id;
        var chosen = Map.of(FACET, List.of(id));
        this.instruments = asked.all(Listed.AGREEMENTS, chosen, MOST).stream()
                .map(AgreementSheet.class::cast)
                .toList();
        this.part = new AgreementsPart(asked, chosen, List.of());
    }

    /// The page of two parties that some agreement binds, or is reported to bind.
    static Answer one(Asked asked) {
        var id = asked.id();
        if (!id.matches("p\\d{1,9}-p\\d{1,9}")) return new Answer.Absent();
        return new RelationPage(asked, id).answer();
    }

    /// The names of both parties, as far as they are known.
    static String title(Asked asked, String id) {
        return Stream.of(id.split("-", -1))
                .map(party -> asked.holdings()
                        .sheets()
                        .find(Kind.PARTY, party, asked.asof(), asked.known())
                        .map(sheet -> asked.page().shown(sheet.title()).text())
                        .orElse(party))
                .collect(Collectors.joining(" – "));
    }

    /// Leads from an agreement to everything that binds the same two parties, one line for each pair of them.
    static List<Link> from(Asked asked, AgreementSheet agreement) {
        var page = asked.page();
        return agreement.home().stream()
                .flatMap(home -> agreement.partners().stream()
                        .map(partner -> Link.to(
                                page.shown(home.shortName()).text() + " – "
                                        + page.shown(partner.shortName()).text(),
                                page.at("/relations/" + home.id() + "-" + partner.id()))))
                .limit(MOST)
                .toList();
    }

    private Answer answer() {
        var reported =
                asked.agreements(Map.of(FACET, List.of(id), "attestation", List.of(Attestation.REPORTED.code())), 1);
        var any = Stream.concat(instruments.stream(), reported.stream()).findFirst();
        if (any.isEmpty()) return new Answer.Absent();
        var title = title(asked, id);
        var list = new Address(page.href(Catalogue.AGREEMENTS.path()), Map.of(FACET, List.of(id))).keeping(page);
        var formats = new ArrayList<>(PaperPages.toList(page, list));
        formats.addAll(new Downloads(page).of(Listed.AGREEMENTS, list));
        return new Answer.Shown(
                page.say("portal.relation.titled", "parties", title),
                new Relation(
                        title,
                        Crumbs.to(page, Catalogue.AGREEMENTS),
                        asked.standing(),
                        standing(),
                        any.get().parties().stream()
                                .filter(line -> List.of(id.split("-", -1)).contains(line.id()))
                                .map(this::party)
                                .toList(),
                        steps(),
                        AgreementRows.of(page, instruments),
                        part.reported(),
                        formats,
                        part.map()));
    }

    private List<String> standing() {
        return List.of(page.say("portal.relation.instruments", "count", instruments.size()));
    }

    private Sheet.Facing party(PartyLine line) {
        var words = new RecordWords(asked);
        var lines = new ArrayList<Sheet.Line>();
        lines.add(words.line(
                "portal.field.level", words.word("parties.level", line.level().code())));
        line.country().ifPresent(country -> lines.add(words.line("portal.field.country", words.country(country))));
        line.wilaya().ifPresent(wilaya -> lines.add(words.line("portal.field.wilaya", words.place(wilaya))));
        return new Sheet.Facing(
                page.words().word("agreements.side", line.signatory().side().code()),
                page.shown(line.name()),
                page.at("/parties/" + line.id()),
                lines);
    }

    /// What was done in all of them, each with the instrument in which it was done; undated acts last.
    private List<Sheet.Step> steps() {
        return instruments.stream()
                .flatMap(one -> new ActionSteps(page, one, asked.asof())
                        .steps().stream().map(step -> in(one, step)))
                .sorted(Comparator.comparing(
                        (Sheet.Step step) ->
                                step.on().map(PartialDate::earliest).orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Sheet.Step in(AgreementSheet one, Sheet.Step step) {
        if (instruments.size() == 1) return step;
        var links = new ArrayList<Link>();
        links.add(Link.to(page.shown(one.title()).text(), page.at("/agreements/" + one.id())));
        links.addAll(step.links());
        return new Sheet.Step(step.on(), step.act(), step.particulars(), links);
    }
}
