package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Side;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.portal.Paper.Entry;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText.Shown;

/// What is open or overdue, on paper: what is asked, where it stands, and who is to act.
record WaitingPart(Asked asked, Bibliography bibliography, DossierQuestions questions) {
    Entry entry(RecommendationSheet one) {
        var page = asked.page();
        var told = new RecommendationWords(asked);
        var said = new ArrayList<Shown>();
        told.standing(one).stream().map(page::own).forEach(said::add);
        questions.mark(one).ifPresent(said::add);
        return new Entry(
                one.id(),
                Optional.empty(),
                page.shown(one.title()),
                Optional.of(page.at("/recommendations/" + one.id())),
                said,
                lines(one, told),
                bibliography.cite(one.evidence()));
    }

    private List<Line> lines(RecommendationSheet one, RecommendationWords told) {
        var words = new RecordWords(asked);
        var text = asked.page().shown(one.recommendation().text());
        var lines = new ArrayList<Line>();
        lines.add(words.line("portal.field.text", Value.of(text)));
        lines.add(words.line("portal.field.addressees.home", told.addressees(one, Side.HOME)));
        lines.add(words.line("portal.field.addressees.partner", told.addressees(one, Side.PARTNER)));
        return lines;
    }
}
