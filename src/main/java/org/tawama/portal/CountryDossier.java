package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.Sheet;
import org.tawama.portal.Paper.Chapter;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Line;

/// Everything that binds a country to the register's own, for whoever prepares a visit: the agreements between the
/// states with what follows from them, the bodies with what their sessions decided, the links of local authorities
/// under their wilayas, what is open, and the sources of all of it.
final class CountryDossier {
    private final Asked asked;
    private final Page page;
    private final CountrySheet sheet;
    private final Bibliography bibliography;
    private final DossierQuestions questions;
    private final DossierBodies bodies;
    private final DossierAgreements agreements;
    private final RecommendationsPart recommendations;
    private final DossierDocuments documents;
    private final StatesPart states;

    CountryDossier(Asked asked, CountrySheet sheet) {
        var chosen = Map.of("country", List.of(sheet.id()));
        this.asked = asked;
        this.page = asked.page();
        this.sheet = sheet;
        this.bibliography = new Bibliography(asked);
        this.questions = new DossierQuestions(asked, bibliography);
        this.bodies = new DossierBodies(asked, chosen, sheet.country().code(), bibliography, questions);
        this.agreements = new DossierAgreements(asked, chosen, bibliography, questions, bodies.bodies());
        this.recommendations = new RecommendationsPart(asked, "country", sheet.id());
        this.states = new StatesPart(asked, sheet.id());
        this.documents = DossierDocuments.of(asked, told(), bibliography, questions);
    }

    Paper paper() {
        var waiting = new WaitingPart(asked, bibliography, questions);
        var chapters = new ArrayList<Chapter>();
        chapter("stated", "portal.stated.title", states.entries(bibliography))
                .map(one -> one.noted(states.note()))
                .ifPresent(chapters::add);
        chapter("agreements", "portal.paper.agreements", agreements.treaties()).ifPresent(chapters::add);
        chapter("bodies", "portal.nav.bodies", bodies.entries()).ifPresent(chapters::add);
        chapter("sessions", "portal.paper.other-sessions", bodies.others())
                .map(one -> one.noted(page.say("portal.paper.other-sessions-note")))
                .ifPresent(chapters::add);
        chapter(
                        "recommendations",
                        "portal.paper.recommendations",
                        recommendations.waiting().stream().map(waiting::entry))
                .ifPresent(chapters::add);
        chapter("links", "portal.paper.links", agreements.links()).ifPresent(chapters::add);
        chapter("reported", "portal.attestation.roll", agreements.reports()).ifPresent(chapters::add);
        chapter("documents", "portal.catalogue.documents", documents.entries()).ifPresent(chapters::add);
        chapter("questions", "portal.nav.doubts", questions.entries(all())).ifPresent(chapters::add);
        bibliography.chapter().ifPresent(chapters::add);
        return new Paper(
                page.say("portal.paper.dossier"),
                Titles.of(page, sheet.title()),
                agreements.standing(),
                figures(),
                chapters);
    }

    private Optional<Chapter> chapter(String id, String title, Stream<Entry> entries) {
        var all = entries.toList();
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new Chapter(id, page.say(title), Optional.empty(), all));
    }

    /// Every record that may leave a question open.
    private List<Sheet> all() {
        return Stream.of(states.states(), told(), documents.sheets())
                .<Sheet>flatMap(List::stream)
                .toList();
    }

    /// Every record of which the dossier tells, and whose documents it names.
    private List<Sheet> told() {
        return Stream.of(agreements.all(), bodies.all(), recommendations.all())
                .<Sheet>flatMap(List::stream)
                .toList();
    }

    private List<Line> figures() {
        var lines = new ArrayList<Line>();
        lines.addAll(agreements.figures());
        lines.addAll(bodies.figures());
        recommendations.figure().ifPresent(lines::add);
        lines.add(questions.figure(all()));
        return lines;
    }
}
