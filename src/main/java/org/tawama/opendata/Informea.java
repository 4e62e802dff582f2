package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingState;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import tools.jackson.databind.node.ObjectNode;

/// The entities of InforMEA that records become: a session a `Meeting` with its decisions, a recommendation a
/// `Decision`.
///
/// What the register does not know is left out, also where InforMEA wants a value: the treaty under which a
/// session meets, when a decision was published, whether it is in force. A date that is known in part
/// stands as an annotation of ours, and so do the decisions of a session, which InforMEA finds by their
/// `meetingId`, and its documents, for which its `Meeting` has no member.
///
/// @param attached the documents of the sessions and recommendations
record Informea(Cover cover, Attached attached, Recommended recommended) {
    private static final Format FORMAT = new InformeaFormat();

    /// What a session's state is called there as here. How InforMEA calls one that was held is not verified.
    private static final Set<MeetingState> STATES = Set.of(MeetingState.POSTPONED, MeetingState.CANCELLED);

    /// Has at hand what the sheets need of other records.
    static Informea of(Cover cover, List<? extends Sheet> sheets) {
        var attached = Attached.to(sheets.stream().map(Sheet::id).toList(), cover);
        return new Informea(cover, attached, Recommended.by(sheets, cover));
    }

    /// The sheet of a session or a recommendation.
    ObjectNode of(Sheet sheet) {
        return switch (sheet) {
            case MeetingSheet meeting -> meeting(meeting);
            case RecommendationSheet recommendation -> decision(recommendation);
            default -> throw new IllegalArgumentException("nothing of InforMEA: " + sheet.listed());
        };
    }

    private ObjectNode meeting(MeetingSheet sheet) {
        var meeting = sheet.meeting();
        var id = cover.named(Listed.MEETINGS, sheet.id(), FORMAT);
        var object = Json.object().put("id", id);
        Json.put(object, "url", cover.page(sheet));
        putTexts(object, "titles", sheet.title());
        putDay(object, "start", meeting.days().from());
        putDay(object, "end", meeting.days().to());
        Json.put(
                object,
                "status",
                Optional.of(sheet.state()).filter(STATES::contains).map(MeetingState::code));
        JsonObjects.put(object, "city", meeting.place(), cover);
        Json.put(object, "country", sheet.country().map(country -> country.alpha3()));
        putTimes(object, sheet);
        putFiles(object, "@tawama.files", sheet);
        putDecisions(object, sheet, id);
        return object;
    }

    private void putDecisions(ObjectNode object, MeetingSheet sheet, String meeting) {
        var texts = sheet.meeting().decisions();
        if (texts.isEmpty()) return;
        var decisions = object.putArray("@tawama.decisions");
        for (var place = 1; place <= texts.size(); place++) {
            var decision = decisions
                    .addObject()
                    .put("id", meeting + "#decision-" + place)
                    .put("type", "decision");
            putTimes(decision, sheet);
            putMeeting(decision, meeting, sheet.title(), cover.page(sheet));
            decision.put("displayOrder", place);
            putTexts(decision, "content", texts.get(place - 1));
        }
    }

    private ObjectNode decision(RecommendationSheet sheet) {
        var recommendation = sheet.recommendation();
        var meeting = recommendation.meeting().text();
        var object = Json.object().put("id", cover.named(Listed.RECOMMENDATIONS, sheet.id(), FORMAT));
        Json.put(object, "link", cover.page(sheet));
        object.put("type", "recommendation");
        Json.put(object, "number", recommendation.number());
        putTimes(object, sheet);
        putMeeting(
                object,
                cover.named(Listed.MEETINGS, meeting, FORMAT),
                sheet.meeting().map(known -> title(sheet, known)).orElse(LocalText.none()),
                cover.below(
                        "/" + cover.language().code() + "/" + Listed.MEETINGS.code() + "/" + Cover.encoded(meeting)));
        object.put("displayOrder", displayOrder(sheet));
        putTexts(object, "titles", sheet.title());
        putTexts(object, "content", recommendation.text());
        putFiles(object, "files", sheet);
        return object;
    }

    /// The decisions of a session are numbered through from 1, and what it recommends after them.
    private int displayOrder(RecommendationSheet sheet) {
        var decisions =
                sheet.meeting().map(meeting -> meeting.decisions().size()).orElse(0);
        return decisions + recommended.before(sheet) + 1;
    }

    /// As a `Decision` has them: one language, the leading one.
    private void putFiles(ObjectNode object, String name, Sheet sheet) {
        var documents = attached.of(sheet.id());
        if (documents.isEmpty()) return;
        var files = object.putArray(name);
        for (var one : documents) {
            var file = one.document().file();
            var entity = files.addObject().put("id", cover.named(Listed.DOCUMENTS, one.id()));
            Json.put(entity, "url", cover.below(one.path()));
            entity.put("mimeType", file.type().mediaType());
            Json.put(entity, "language", one.document().languages().stream().findFirst());
            Json.put(entity, "filename", file.name());
        }
    }

    private static LocalText title(RecommendationSheet sheet, Meeting meeting) {
        return Titles.ofMeeting(meeting, sheet.body().map(body -> body.name()).orElse(LocalText.none()));
    }

    private void putTimes(ObjectNode object, Sheet sheet) {
        object.put("updated", attached.newest(sheet.held()).toString());
    }

    private void putMeeting(ObjectNode object, String id, LocalText title, Optional<String> page) {
        object.put("meetingId", id);
        JsonObjects.put(object, "meetingTitle", title, cover);
        Json.put(object, "meetingUrl", page);
    }

    /// A text in each language that it has.
    private static void putTexts(ObjectNode object, String name, LocalText text) {
        var all = object.putArray(name);
        text.texts()
                .forEach((language, words) ->
                        all.addObject().put("language", language.code()).put("value", words));
    }

    private static void putDay(ObjectNode object, String name, Optional<PartialDate> day) {
        day.ifPresent(date -> CalendarEntries.certainDay(date)
                .ifPresentOrElse(
                        certain -> object.put(name, certain.toString()),
                        () -> object.put("@tawama." + name, date.text())));
    }
}
