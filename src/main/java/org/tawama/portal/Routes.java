package org.tawama.portal;

import java.util.List;

/// Every public page, in one table. To add a page: a handler method, a template, and a row here.
final class Routes {
    private Routes() {}

    static List<Route> of(Holdings holdings) {
        var agreements = new AgreementPages(holdings);
        return List.of(Route.to("/agreements/{id}", Section.AGREEMENTS, "sheet", agreements::one));
    }
}
