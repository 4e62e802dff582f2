package org.tawama.portal;

import java.util.List;

/// Every public page, in one table. To add a page: a handler method, a template, and a row here.
final class Routes {
    static final List<Route> ALL = List.of(
            Route.list("/agreements", Section.AGREEMENTS, AgreementPages::list),
            Route.to("/agreements/{id}", Section.AGREEMENTS, "sheet", AgreementPages::one),
            Route.list("/parties", Section.HOME, PartyPages::list),
            Route.to("/parties/{id}", Section.HOME, "sheet", PartyPages::one),
            Route.list("/territories", Section.HOME, TerritoryPages::list),
            Route.to("/territories/{id}", Section.HOME, "sheet", TerritoryPages::one),
            Route.list("/countries", Section.HOME, CountryPages::list),
            Route.to("/countries/{id}", Section.HOME, "sheet", CountryPages::one),
            Route.list("/bodies", Section.BODIES, BodyPages::list),
            Route.to("/bodies/{id}", Section.BODIES, "sheet", BodyPages::one));

    private Routes() {}
}
