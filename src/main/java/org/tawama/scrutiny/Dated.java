package org.tawama.scrutiny;

import java.util.ArrayList;
import java.util.List;
import org.tawama.agreements.Act;
import org.tawama.agreements.Agreement;
import org.tawama.vocabulary.PartialDate;

/// An act in the life of an agreement whose day is known as far as `on` says.
///
/// @param field JSON pointer to the day
record Dated(Act act, PartialDate on, String field) {

    /// The dated actions in their order, and behind them the issues of journals, which publish.
    static List<Dated> of(Agreement agreement) {
        var dated = new ArrayList<Dated>();
        var actions = agreement.terms().actions();
        for (var place = 0; place < actions.size(); place++) {
            var action = actions.get(place);
            if (action.on().isPresent())
                dated.add(new Dated(action.act(), action.on().get(), "/actions/" + place + "/on"));
        }
        var publications = agreement.terms().publications();
        for (var place = 0; place < publications.size(); place++) {
            var field = "/publications/" + place + "/on";
            publications.get(place).on().ifPresent(on -> dated.add(new Dated(Act.PUBLISHED, on, field)));
        }
        return dated;
    }
}
