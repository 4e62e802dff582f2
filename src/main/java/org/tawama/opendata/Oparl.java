package org.tawama.opendata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.bodies.Body;
import org.tawama.documents.DocumentForm;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Recommendation;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The objects of OParl 1.1 that records become: a body an `Organization`, a session a `Meeting`, a recommendation an
/// `AgendaItem`, a document a `File`.
///
/// What the register does not know is left out, also where OParl asks for it: the hours of a session (`start` and
/// `end` are instants there, and we know days, so these stand in fields of ours). Persons are never named.
///
/// The items of a session are its agenda, its decisions, then what it recommends, numbered through from 0 as `order`
/// wants it.
///
/// @param attached the documents of the sessions and recommendations
/// @param beginnings when the register first learnt of each record, and of each of these documents
record Oparl(Cover cover, Attached attached, Map<String, Instant> beginnings, Recommended recommended) {
    private static final String SCHEMA = "https://schema.oparl.org/1.1/";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final Format FORMAT = new OparlFormat();

    /// The one file that a session has of each of these forms.
    private static final Map<String, DocumentForm> PROTOCOLS = new TreeMap<>(Map.of(
            "invitation", DocumentForm.INVITATION,
            "resultsProtocol", DocumentForm.MINUTES,
            "verbatimProtocol", DocumentForm.VERBATIM_MINUTES));

    /// As OParl wants instants: with an offset, to the second.
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /// Has at hand what the sheets need of other records.
    static Oparl of(Cover cover, List<? extends Sheet> sheets) {
        var recommended = Recommended.by(sheets, cover);
        var ids = Stream.concat(
                        sheets.stream().map(Sheet::id),
                        recommended.bySession().values().stream()
                                .flatMap(List::stream)
                                .map(Held::id))
                .collect(Collectors.toSet());
        var attached = Attached.to(ids, cover);
        attached.byRecord().values().forEach(some -> some.forEach(document -> ids.add(document.id())));
        return new Oparl(cover, attached, cover.beside().beginnings().apply(ids), recommended);
    }

    /// The sheet of a body, a session, a recommendation or a document.
    ObjectNode of(Sheet sheet) {
        return switch (sheet) {
            case BodySheet body -> organization(body);
            case MeetingSheet meeting -> meeting(meeting);
            case RecommendationSheet recommendation -> agendaItem(recommendation);
            case DocumentSheet document -> {
                var file = file(document);
                new OparlFile(cover).putBack(file, document, FORMAT);
                yield file;
            }
            default -> throw new IllegalArgumentException("nothing of OParl: " + sheet.listed());
        };
    }

    private ObjectNode organization(BodySheet sheet) {
        var body = sheet.body();
        var object = object(id(Listed.BODIES, sheet.id()), "Organization");
        JsonObjects.put(object, "name", body.name(), cover);
        Json.put(object, "shortName", body.acronym());
        object.put("classification", word("bodies.form", body.form().code()));
        Json.put(object, "website", body.website());
        body.above()
                .filter(above -> above.kind() == Body.Above.Kind.PART_OF)
                .ifPresent(above -> object.put(
                        "subOrganizationOf", id(Listed.BODIES, above.body().text())));
        Json.put(
                object,
                "meeting",
                cover.below("/api/v1/" + Listed.MEETINGS.code() + "." + FORMAT.extension() + "?body="
                        + Cover.encoded(sheet.id())));
        putKeywords(object, sheet.themes());
        return finish(object, sheet);
    }

    private void putKeywords(ObjectNode object, List<ThemeLabel> themes) {
        var keywords = themes.stream()
                .flatMap(theme -> theme.name().shownIn(cover.language()).stream())
                .map(LocalText.Shown::text)
                .toList();
        if (!keywords.isEmpty()) Json.putTexts(object, "keyword", keywords);
    }

    private ObjectNode meeting(MeetingSheet sheet) {
        var meeting = sheet.meeting();
        var id = id(Listed.MEETINGS, sheet.id());
        var object = object(id, "Meeting");
        JsonObjects.put(object, "name", sheet.title(), cover);
        if (sheet.state() != MeetingState.UNKNOWN) {
            object.put("meetingState", word("meetings.state", sheet.state().code()));
            object.put("cancelled", sheet.state() == MeetingState.CANCELLED);
        }
        putDay(object, "start", meeting.days().from());
        putDay(object, "end", meeting.days().to());
        putLocation(object, sheet, id);
        putFiles(object, sheet.id(), PROTOCOLS);
        object.putArray("organization").add(id(Listed.BODIES, meeting.body().text()));
        var items = Json.object().putArray("agendaItem");
        putItems(items, sheet, "agenda", "name", meeting.agenda());
        putItems(items, sheet, "decision", "resolutionText", meeting.decisions());
        if (meeting.made().filter(made -> made.earliest().isAfter(cover.asof())).isEmpty()) {
            for (var one : recommended.in(sheet.id())) {
                items.add(agendaItem(one, Titles.ofRecommendation(one.value(), sheet.title()), items.size()));
            }
        }
        if (!items.isEmpty()) object.set("agendaItem", items);
        return finish(object, sheet);
    }

    /// Items have no addresses of their own: they are found in their session.
    private void putItems(ArrayNode items, MeetingSheet sheet, String what, String field, List<LocalText> texts) {
        var meeting = id(Listed.MEETINGS, sheet.id());
        for (var place = 1; place <= texts.size(); place++) {
            var item = items.addObject()
                    .put("id", meeting + "#" + what + "-" + place)
                    .put("type", SCHEMA + "AgendaItem")
                    .put("meeting", meeting)
                    .put("order", items.size() - 1);
            JsonObjects.put(item, field, texts.get(place - 1), cover);
            putTimes(item, sheet.held());
        }
    }

    private void putLocation(ObjectNode object, MeetingSheet sheet, String meeting) {
        var town = sheet.meeting().place().shownIn(cover.language()).map(LocalText.Shown::text);
        var country = sheet.country()
                .flatMap(known -> known.name().shownIn(cover.language()))
                .map(LocalText.Shown::text);
        if (town.isEmpty() && country.isEmpty()) return;
        var location =
                object.putObject("location").put("id", meeting + "#location").put("type", SCHEMA + "Location");
        var words = Sentences.in(cover.language());
        location.put(
                "description",
                town.flatMap(place -> country.map(land -> place + words.say("portal.value.comma") + land))
                        .or(() -> town)
                        .or(() -> country)
                        .orElseThrow());
        Json.put(location, "locality", town);
        putTimes(location, sheet.held());
    }

    private ObjectNode agendaItem(RecommendationSheet sheet) {
        var before = sheet.meeting()
                .map(meeting -> meeting.agenda().size() + meeting.decisions().size())
                .orElse(0);
        return agendaItem(sheet.held(), sheet.title(), before + recommended.before(sheet));
    }

    /// The same in its session and alone.
    private ObjectNode agendaItem(Held<Recommendation> held, LocalText title, int order) {
        var recommendation = held.value();
        var object = object(id(Listed.RECOMMENDATIONS, held.id()), "AgendaItem")
                .put("meeting", id(Listed.MEETINGS, recommendation.meeting().text()));
        Json.put(object, "number", recommendation.number());
        object.put("order", order);
        JsonObjects.put(object, "name", title, cover);
        JsonObjects.put(object, "resolutionText", recommendation.text(), cover);
        putDay(object, "due", recommendation.due());
        putFiles(object, held.id(), Map.of("resolutionFile", DocumentForm.TEXT));
        return finish(object, Listed.RECOMMENDATIONS, held);
    }

    private ObjectNode file(DocumentSheet sheet) {
        var object = object(id(Listed.DOCUMENTS, sheet.id()), "File");
        new OparlFile(cover).put(object, sheet);
        return finish(object, sheet);
    }

    /// Each member has one file, in the reader's language where there are several; what is left is auxiliary.
    private void putFiles(ObjectNode object, String record, Map<String, DocumentForm> members) {
        var left = new ArrayList<>(attached.of(record));
        members.forEach((member, form) -> Attached.one(left, form, cover).ifPresent(document -> {
            object.set(member, file(document));
            left.remove(document);
        }));
        if (left.isEmpty()) return;
        var files = object.putArray("auxiliaryFile");
        left.forEach(document -> files.add(file(document)));
    }

    private static ObjectNode object(String id, String type) {
        return Json.object().put("id", id).put("type", SCHEMA + type);
    }

    /// A day as EDTF, in a field of ours.
    private static void putDay(ObjectNode object, String name, Optional<PartialDate> day) {
        Json.put(object, "tawama:" + name, day.map(PartialDate::text));
    }

    private ObjectNode finish(ObjectNode object, Sheet sheet) {
        return finish(object, sheet.listed(), sheet.held());
    }

    private ObjectNode finish(ObjectNode object, Listed listed, Held<?> held) {
        object.put("license", LICENCE);
        putTimes(object, held);
        Json.put(object, "web", cover.page(listed, held.id()));
        return object;
    }

    private void putTimes(ObjectNode object, Held<?> held) {
        Json.put(
                object,
                "created",
                Optional.ofNullable(beginnings.get(held.id())).map(Oparl::text));
        object.put("modified", text(attached.newest(held)));
    }

    private static String text(Instant instant) {
        return INSTANT.format(instant.atOffset(ZoneOffset.UTC));
    }

    private String id(Listed listed, String id) {
        return cover.named(listed, id, FORMAT);
    }

    private String word(String group, String code) {
        return Sentences.in(cover.language()).word(group, code);
    }
}
