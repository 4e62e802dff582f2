package org.tawama.api;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.CalendarJson;
import org.tawama.opendata.Relations;
import org.tawama.opendata.RelationsJson;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import tools.jackson.databind.node.ObjectNode;

/// What is worked out about one agreement when it is asked, and stands in no index: it changes with every day, or with
/// what others state.
final class AgreementAnswers {
    private final Records records;
    private final Sheets sheets;

    AgreementAnswers(Records records, Sheets sheets) {
        this.records = records;
        this.sheets = sheets;
    }

    Answer calendar(Request request) {
        return answer(request, (sheet, known) -> CalendarJson.of(sheet, day(request)));
    }

    Answer relations(Request request) {
        return answer(
                request,
                (sheet, known) -> RelationsJson.of(
                        sheet, Relations.of(records, sheets, sheet, day(request), known), day(request)));
    }

    private static LocalDate day(Request request) {
        return request.query().day("asof").orElse(request.today());
    }

    private Answer answer(Request request, BiFunction<AgreementSheet, Known, ObjectNode> worked) {
        var asked = request.query().number("known");
        var entry = asked.orElseGet(records::head);
        Parameters.head(records, Known.at(entry));
        var known = asked.isPresent() ? Known.at(entry) : Known.latest();
        var object = worked.apply(find(request.variable("id"), day(request), known), known);
        return Answer.json(object.put("known", entry));
    }

    private AgreementSheet find(String id, LocalDate asof, Known known) {
        var readable = id.indexOf('\0') < 0;
        if (!readable) throw Refused.record(Kind.AGREEMENT.plural(), id);
        return sheets.find(Kind.AGREEMENT, id, asof, known)
                .map(AgreementSheet.class::cast)
                .orElseThrow(
                        () -> records.findWithdrawn(Kind.AGREEMENT, id, known).isPresent()
                                ? Refused.withdrawn(Kind.AGREEMENT.plural(), id)
                                : Refused.record(Kind.AGREEMENT.plural(), id));
    }
}
