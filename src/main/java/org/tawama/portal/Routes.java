package org.tawama.portal;

import java.util.List;
import java.util.stream.Stream;

/// Every public page, in one table. To add a page: a handler method, a template, and a row here.
final class Routes {
    static final List<Route> ALL = Stream.of(
                    PaperPages.lists(pages()),
                    pages(),
                    AtlasPage.routes(),
                    HistoryPage.routes(),
                    PaperPages.routes(pages()))
            .flatMap(List::stream)
            .toList();

    /// Answers that are no page: the papers, typeset.
    static final List<Route> TYPESET = Stream.of(PaperPages.lists(pages()), PaperPages.routes(pages()))
            .map(PaperPages::typeset)
            .flatMap(List::stream)
            .toList();

    /// What people cite, each sent to the page that it means.
    static final List<Route> CITED =
            List.of(Route.to("/gazettes/{journal}/{year}/{number}", Section.AGREEMENTS, "sheet", GazettePages::cited));

    private Routes() {}

    private static List<Route> pages() {
        return List.of(
                Route.list("/agreements", Section.AGREEMENTS, AgreementPages::list),
                Route.to("/agreements/{id}", Section.AGREEMENTS, "sheet", AgreementPages::one),
                Route.to(RelationPage.PATH, Section.AGREEMENTS, "relation", RelationPage::one),
                Route.list("/parties", Section.HOME, PartyPages::list),
                Route.to("/parties/{id}", Section.HOME, "sheet", PartyPages::one),
                Route.list("/territories", Section.HOME, TerritoryPages::list),
                Route.to("/territories/{id}", Section.HOME, "sheet", TerritoryPages::one),
                Route.list("/countries", Section.HOME, CountryPages::list),
                Route.to("/countries/{id}", Section.HOME, "sheet", CountryPages::one),
                Route.list("/bodies", Section.BODIES, BodyPages::list),
                Route.to("/bodies/{id}", Section.BODIES, "sheet", BodyPages::one),
                new Route(
                        ParticipationPages.BODIES,
                        Section.BODIES,
                        "matrix",
                        ParticipationPages.PARAMETERS_OF_BODIES,
                        ParticipationPages::bodies),
                new Route(
                        ParticipationPages.AGREEMENTS,
                        Section.AGREEMENTS,
                        "matrix",
                        ParticipationPages.PARAMETERS_OF_AGREEMENTS,
                        ParticipationPages::agreements),
                Route.list("/meetings", Section.BODIES, MeetingPages::list),
                Route.to("/meetings/{id}", Section.BODIES, "sheet", MeetingPages::one),
                Route.list("/recommendations", Section.BODIES, RecommendationPages::list),
                Route.to("/recommendations/{id}", Section.BODIES, "sheet", RecommendationPages::one),
                Route.to("/themes/{id}", Section.AGREEMENTS, "sheet", ThemePages::one),
                Route.list("/gazette-issues", Section.AGREEMENTS, GazettePages::list),
                Route.to("/gazette-issues/{id}", Section.AGREEMENTS, "sheet", GazettePages::one),
                Route.list("/documents", Section.AGREEMENTS, DocumentPages::list),
                Route.to("/documents/{id}", Section.AGREEMENTS, "sheet", DocumentPages::one),
                Route.to(DocumentPages.TEXT, Section.AGREEMENTS, "words", DocumentPages::text),
                Route.to("/sources", Section.ABOUT, "sourcelist", SourcePages::list),
                Route.to("/sources/{id}", Section.ABOUT, "sheet", SourcePages::one),
                Route.to("", Section.HOME, "front", FrontPage::answer),
                new Route(FindsPage.PATH, Section.HOME, "finds", FindsPage.PARAMETERS, FindsPage::answer),
                Route.to("/statistics", Section.HOME, "statistics", StatisticsPage::answer),
                new Route("/doubts", Section.DOUBTS, "questions", QuestionsPage.PARAMETERS, QuestionsPage::answer),
                Route.to("/completeness", Section.DOUBTS, "completeness", CompletenessPage::answer),
                Route.to("/register", Section.REGISTER, "logbook", LogPages::book),
                Route.to("/register/entries/{n}", Section.REGISTER, "logentry", LogPages::entry),
                Route.to("/register/checkpoints/{n}", Section.REGISTER, "checkpoint", CheckpointPages::one),
                Route.to("/register/verify", Section.REGISTER, "verify", CheckpointPages::verifying),
                Route.to("/data", Section.DATA, "data", AboutPages::data),
                Route.to("/about", Section.ABOUT, "about", AboutPages::about),
                Route.to("/problems/{code}", Section.DATA, "problem", AboutPages::problem));
    }
}
