package org.tawama.scrutiny;

import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Doubt;
import org.tawama.meetings.Meeting;

/// A session is not over before the agreement that founds its body is signed. What met before may have been the
/// body that it followed, or its day was misread.
final class AfterItsBody {
    private AfterItsBody() {}

    static List<Finding> find(Meeting session, Optional<Agreement> founding) {
        var over = session.days().to().or(() -> session.days().from());
        return founding
                .flatMap(Agreement::signed)
                .flatMap(signed -> over.filter(signed::certainlyAfter)
                        .map(day -> new Finding(
                                "/body",
                                Doubt.DATES_OUT_OF_ORDER,
                                "founded " + signed + " " + day,
                                Notes.outOfOrder("completeness.field.founding", signed, "portal.kind.meeting", day))))
                .stream()
                .toList();
    }
}
