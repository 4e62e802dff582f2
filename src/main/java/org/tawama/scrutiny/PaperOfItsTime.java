package org.tawama.scrutiny;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.evidence.Doubt;
import org.tawama.meetings.Meeting;
import org.tawama.vocabulary.PartialDate;

/// A document bears no date to come, and one that tells what happened at a session none before the session. An
/// invitation, an agenda and whatever else is prepared come earlier, and are not asked about.
final class PaperOfItsTime {
    private static final String FIELD = "/on";

    private static final Set<DocumentForm> TELLING =
            Set.of(DocumentForm.MINUTES, DocumentForm.VERBATIM_MINUTES, DocumentForm.REPORT);

    private PaperOfItsTime() {}

    static List<Finding> find(Document document, Collection<Meeting> sessions, LocalDate today) {
        return document.on()
                .map(on -> on.earliest().isAfter(today)
                        ? List.of(toCome(document.form(), on, today))
                        : beforeSessions(document, on, sessions))
                .orElse(List.of());
    }

    private static Finding toCome(DocumentForm form, PartialDate on, LocalDate today) {
        return new Finding(FIELD, Doubt.DATE_TO_COME, form.code() + " " + on, Notes.paperToCome(form, on, today));
    }

    private static List<Finding> beforeSessions(Document document, PartialDate on, Collection<Meeting> sessions) {
        if (!TELLING.contains(document.form())) return List.of();
        return sessions.stream()
                .flatMap(session -> session
                        .when()
                        .filter(began -> began.certainlyAfter(on))
                        .map(began -> before(document.form(), on, session, began))
                        .stream())
                .toList();
    }

    private static Finding before(DocumentForm form, PartialDate on, Meeting session, PartialDate began) {
        return new Finding(
                FIELD,
                Doubt.DATES_OUT_OF_ORDER,
                "session " + session.id() + " " + began + " " + on,
                Notes.outOfOrder("portal.kind.meeting", began, "documents.form." + form.code(), on));
    }
}
