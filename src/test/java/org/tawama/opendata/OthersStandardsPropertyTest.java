package org.tawama.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tawama.agreements.Side;
import org.tawama.bodies.BodyId;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.DocumentId;
import org.tawama.documents.Subject;
import org.tawama.meetings.Addressee;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.meetings.Series;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;
import tools.jackson.databind.JsonNode;

/// What leaves as OParl and InforMEA says nothing that the record, or one that it refers to, does not say.
class OthersStandardsPropertyTest {
    private static final List<String> DAYS =
            List.of("2013", "2013-04", "2013-04-08", "2013-04-08~", "2014?", "2014-05-06", "2014%");

    /// What the two standards themselves say, and the licence under which everything stands.
    private static final Set<String> THEIR_OWN = Set.of(
            "https://schema.oparl.org/1.1/Organization",
            "https://schema.oparl.org/1.1/Meeting",
            "https://schema.oparl.org/1.1/AgendaItem",
            "https://schema.oparl.org/1.1/Location",
            "https://schema.oparl.org/1.1/File",
            "http://rightsstatements.org/vocab/CNE/1.0/",
            "https://creativecommons.org/licenses/by/4.0/",
            "decision",
            "recommendation");

    private static SampleRegister register;
    private static Sheets sheets;

    @BeforeContainer
    static void open() {
        register = new SampleRegister();
        register.writeAll();
        sheets = new Sheets(register.records);
    }

    @AfterContainer
    static void close() {
        register.close();
    }

    @Property(tries = 150)
    void every_value_is_one_of_the_records(@ForAll Random random, @ForAll Language language) {
        register.put(Kind.MEETING, meeting("m9", random));
        register.put(Kind.RECOMMENDATION, recommendation("r9", "m9", random));
        register.put(Kind.DOCUMENT, document(random));
        var paper = find(Kind.DOCUMENT, "d99");
        var session = find(Kind.MEETING, "m9");
        var body = find(Kind.BODY, "b1");
        var known = leaves(session, body, find(Kind.RECOMMENDATION, "r9"), find(Kind.COUNTRY, "TN"), theme(), paper);
        known.addAll(Set.of("fr", "ar", "en"));

        for (var sheet : List.of(session, body, find(Kind.RECOMMENDATION, "r9"), paper)) {
            var cover = Covers.of(sheet, language, register.records);
            var oparl = Oparl.of(cover, List.of(sheet)).of(sheet);
            requireKnown(oparl, known, sheet, cover);
            assertThat(oparl.has("start") || oparl.has("end")).isFalse();
            if (!new InformeaFormat().suits(sheet.listed())) continue;
            requireKnown(Informea.of(cover, List.of(sheet)).of(sheet), known, sheet, cover);
        }
    }

    /// What OParl numbers through from 0 is numbered so, in the session and on the item's own, whatever its own
    /// number.
    @Property(tries = 60)
    void the_items_of_a_session_are_numbered_through(@ForAll Random random, @ForAll Language language) {
        register.put(Kind.MEETING, meeting("m8", random));
        for (var id : List.of("r8", "r10", "r11")) register.put(Kind.RECOMMENDATION, recommendation(id, "m8", random));

        var items = drawn(find(Kind.MEETING, "m8"), language).get("agendaItem");

        var order = new ArrayList<Integer>();
        items.forEach(item -> order.add(item.get("order").asInt()));
        assertThat(order).isEqualTo(IntStream.range(0, items.size()).boxed().toList());
        var numbers = new ArrayList<Integer>();
        items.forEach(item -> item.optional("number").map(JsonNode::asInt).ifPresent(numbers::add));
        assertThat(numbers).isSorted();
        for (var id : List.of("r8", "r10", "r11")) {
            assertThat(items).contains(drawn(find(Kind.RECOMMENDATION, id), language));
        }
    }

    /// Would catch a recommendation without number that has no place, or one that it shares with another.
    @Property(tries = 60)
    void what_a_session_decides_and_recommends_has_each_a_place_of_its_own(@ForAll Random random) {
        register.put(Kind.MEETING, meeting("m8", random));
        var ids = List.of("r8", "r10", "r11");
        for (var id : ids) register.put(Kind.RECOMMENDATION, recommendation(id, "m8", random));

        var places = new ArrayList<Integer>();
        informea(find(Kind.MEETING, "m8"))
                .path("@tawama.decisions")
                .forEach(decision -> places.add(decision.get("displayOrder").asInt()));
        ids.stream()
                .map(id -> informea(find(Kind.RECOMMENDATION, id)))
                .forEach(one -> places.add(one.get("displayOrder").asInt()));

        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, places.size()).boxed().toList());
    }

    private static JsonNode informea(Sheet sheet) {
        return Informea.of(Covers.of(sheet, Language.EN, register.records), List.of(sheet))
                .of(sheet);
    }

    private static JsonNode drawn(Sheet sheet, Language language) {
        return Oparl.of(Covers.of(sheet, language, register.records), List.of(sheet))
                .of(sheet);
    }

    /// A day of which only the month, the year or an approximation is known is no day there.
    @Property(tries = 150)
    void a_day_that_is_not_certain_is_never_given_as_one(@ForAll Random random) {
        register.put(Kind.MEETING, meeting("m9", random));
        var session = (MeetingSheet) find(Kind.MEETING, "m9");

        var informea =
                Informea.of(Covers.of(session, Language.EN), List.of(session)).of(session);

        for (var end : List.of("start", "end")) {
            var day = end.equals("start")
                    ? session.meeting().days().from()
                    : session.meeting().days().to();
            var certain = day.filter(date -> date.text().matches("\\d{4}-\\d\\d-\\d\\d"));
            assertThat(Optional.ofNullable(informea.get(end)).map(JsonNode::asString))
                    .isEqualTo(certain.map(PartialDate::text));
            assertThat(informea.has("@tawama." + end)).isEqualTo(day.isPresent() && certain.isEmpty());
        }
    }

    private static void requireKnown(JsonNode object, Set<String> known, Sheet sheet, Cover cover) {
        for (var said : leaves(object)) {
            if (known.contains(said) || THEIR_OWN.contains(said) || isAddress(said, known)) continue;
            if (said.equals("true") || said.equals("false") || said.matches("[0-9]+")) continue;
            assertThat(isWord(said, sheet, cover) || isInstant(said) || isPlace(said, known))
                    .as("%s in %s", said, object)
                    .isTrue();
        }
    }

    /// Of the site, and naming a record by an identifier that the record gives.
    private static boolean isAddress(String said, Set<String> known) {
        if (!said.startsWith(Covers.SITE.text() + "/")) return false;
        var id = said.replaceAll("#.*", "").replaceAll(".*[/=]", "").replaceAll("\\.(oparl|informea|pdf)$", "");
        return known.contains(id);
    }

    private static boolean isInstant(String said) {
        return Set.of("2026-03-21T10:15:30+00:00", "2026-11-23T08:00:00+00:00", "2026-11-23T08:00:00Z")
                .contains(said);
    }

    /// What the record's own codes are called.
    private static boolean isWord(String said, Sheet sheet, Cover cover) {
        var words = Sentences.in(cover.language());
        return switch (sheet) {
            case MeetingSheet meeting ->
                said.equals(words.word("meetings.state", meeting.state().code()));
            case BodySheet body ->
                said.equals(words.word("bodies.form", body.body().form().code()));
            default -> false;
        };
    }

    private static boolean isPlace(String said, Set<String> known) {
        return List.of(said.split("[,،] ?")).stream().map(String::strip).allMatch(known::contains);
    }

    private static Set<String> leaves(Sheet... all) {
        var leaves = new HashSet<String>();
        for (var sheet : all) {
            leaves.addAll(leaves(Json.of(sheet)));
            if (sheet instanceof RecommendationSheet recommendation)
                leaves.addAll(Titles.ofMeeting(
                                recommendation.meeting().orElseThrow(),
                                recommendation.body().orElseThrow().name())
                        .texts()
                        .values());
        }
        return leaves;
    }

    private static Set<String> leaves(JsonNode node) {
        if (node.isValueNode()) return Set.of(node.asString());
        var leaves = new HashSet<String>();
        node.forEach(child -> leaves.addAll(leaves(child)));
        return leaves;
    }

    private static Sheet theme() {
        return find(Kind.THEME, "security");
    }

    private static Sheet find(Kind<?> kind, String id) {
        return sheets.find(kind, id, SampleRegister.TODAY, Known.latest()).orElseThrow();
    }

    private static Meeting meeting(String id, Random random) {
        var days = new ArrayList<>(List.of(any(random), any(random)));
        var from = days.getFirst();
        var to = days.getLast()
                .filter(last -> from.filter(first -> first.certainlyAfter(last)).isEmpty());
        return new Meeting(
                new MeetingId(id),
                new BodyId("b1"),
                Series.values()[random.nextInt(Series.values().length)],
                random.nextBoolean() ? Optional.of(1 + random.nextInt(50)) : Optional.empty(),
                MeetingLevel.MINISTERS,
                random.nextBoolean() ? texts(random, "Tunis") : LocalText.none(),
                random.nextBoolean() ? Optional.of(new CountryCode("TN")) : Optional.empty(),
                new Period(from, to),
                List.of(MeetingState.HELD, MeetingState.SCHEDULED, MeetingState.CANCELLED, MeetingState.UNKNOWN)
                        .get(random.nextInt(4)),
                List.of(),
                some(random, "Point"),
                some(random, "Décision"),
                Optional.empty(),
                List.of());
    }

    private static Document document(Random random) {
        var sample = SampleDocuments.text();
        return new Document(
                new DocumentId("d99"),
                texts(random, "Procès-verbal"),
                DocumentForm.values()[random.nextInt(DocumentForm.values().length)],
                random.nextBoolean() ? List.of("fr", "ar") : List.of(),
                sample.legalValue(),
                any(random),
                List.of(
                        new Subject("meeting", "m9", Optional.empty()),
                        new Subject("recommendation", "r9", Optional.empty())),
                sample.file(),
                List.of(),
                List.of());
    }

    private static Recommendation recommendation(String id, String session, Random random) {
        return new Recommendation(
                new RecommendationId(id),
                new MeetingId(session),
                random.nextBoolean() ? Optional.of(1 + random.nextInt(9)) : Optional.empty(),
                texts(random, "Rouvrir la ligne"),
                List.of(new Addressee(Side.HOME, Optional.empty(), texts(random, "Ministère"))),
                any(random),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Optional<PartialDate> any(Random random) {
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(PartialDate.parse(DAYS.get(random.nextInt(DAYS.size()))));
    }

    private static List<LocalText> some(Random random, String stem) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(place -> texts(random, stem + " " + place))
                .toList();
    }

    /// In some of the languages.
    private static LocalText texts(Random random, String text) {
        return LocalText.of(text, random.nextBoolean() ? "نص" : "", random.nextBoolean() ? text + " (en)" : "");
    }
}
