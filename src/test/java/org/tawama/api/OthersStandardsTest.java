package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.portal.PortalFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bodies, sessions and recommendations as programs of councils and of treaties read them.
class OthersStandardsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    /// The members of OParl 1.1 that we give, by object, as its schema names them; ours have a prefix.
    private static final Map<String, Set<String>> OPARL = Map.of(
            "Organization",
            Set.of("name", "shortName", "classification", "website", "subOrganizationOf", "meeting", "keyword"),
            "Meeting",
            Set.of(
                    "name",
                    "meetingState",
                    "cancelled",
                    "location",
                    "organization",
                    "agendaItem",
                    "resultsProtocol",
                    "auxiliaryFile"),
            "AgendaItem",
            Set.of("meeting", "number", "order", "name", "resolutionText"),
            "File",
            Set.of("name", "fileName", "mimeType", "date", "size", "accessUrl", "fileLicense", "meeting", "agendaItem"),
            "Location",
            Set.of("description", "locality"));

    private static final Set<String> OF_ALL = Set.of("id", "type", "license", "created", "modified", "web");

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bodies", "meetings", "recommendations", "documents"})
    void a_list_is_an_external_list_of_oparl_whose_objects_answer_at_their_own_addresses(String list) {
        var answer = json("/api/v1/" + list + ".oparl?lang=fr");

        assertThat(answer.propertyNames()).containsExactlyInAnyOrder("data", "pagination", "links");
        assertThat(answer.get("data")).isNotEmpty();
        for (var object : answer.get("data")) {
            requireOparl(object);
            assertThat(json(path(object.get("id")) + "?lang=fr")).isEqualTo(object);
        }
    }

    private static void requireOparl(JsonNode object) {
        var type = object.get("type").asString();
        var name = type.replace("https://schema.oparl.org/1.1/", "");
        assertThat(OPARL).containsKey(name);
        for (var member : object.propertyNames()) {
            if (!member.startsWith("tawama:") && !OF_ALL.contains(member))
                assertThat(OPARL.get(name)).contains(member);
        }
        for (var instant : List.of("created", "modified")) {
            assertThat(object.get(instant).asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00");
        }
        assertThat(object.get("created").asString())
                .isLessThanOrEqualTo(object.get("modified").asString());
        Stream.of("agendaItem", "location", "resultsProtocol", "auxiliaryFile")
                .map(object::path)
                .forEach(part -> {
                    if (part.isArray()) part.forEach(OthersStandardsTest::requireOparl);
                    else if (part.isObject()) requireOparl(part);
                });
    }

    @Test
    void a_body_leads_to_its_sessions_and_a_session_to_its_body() {
        var body = json("/api/v1/bodies.oparl?q=CIMO").at("/data/0");

        var sessions = json(path(body.get("meeting"))).get("data");

        assertThat(sessions).isNotEmpty();
        for (var session : sessions) assertThat(session.at("/organization/0")).isEqualTo(body.get("id"));
    }

    /// What a session has as minutes is a file that is fetched from where the object says.
    @Test
    void the_minutes_of_a_session_are_its_protocol_and_lead_back_to_it() {
        var words = "Procès-verbal de la session";
        var minutes = PortalFixture.stateMinutes(TAWAMA, "m1", words);

        var session = json("/api/v1/meetings/m1.oparl?lang=fr");
        var protocol = session.get("resultsProtocol");
        var alone = json(path(protocol.get("id")) + "?lang=fr");

        assertThat(protocol.get("id").asString()).endsWith("/api/v1/documents/" + minutes + ".oparl");
        assertThat(protocol.get("size").asInt()).isEqualTo(words.getBytes(StandardCharsets.UTF_8).length + 1);
        assertThat(protocol.get("mimeType").asString()).isEqualTo("text/plain");
        assertThat(TAWAMA.get(path(protocol.get("accessUrl"))).body()).isEqualTo(words + "\n");
        assertThat(alone.get("accessUrl")).isEqualTo(protocol.get("accessUrl"));
        assertThat(alone.at("/meeting/0")).isEqualTo(session.get("id"));
        assertThat(session.get("modified").asString())
                .isGreaterThanOrEqualTo(protocol.get("modified").asString());
        requireOparl(session);
    }

    @Test
    void a_recommendation_is_a_decision_that_leads_to_its_meeting() {
        var answer = json("/api/v1/recommendations.informea?lang=ar");

        assertThat(answer.get("value")).isNotEmpty();
        for (var decision : answer.get("value")) {
            assertThat(decision.get("type").asString()).isEqualTo("recommendation");
            assertThat(decision.get("content")).isNotEmpty();
            var meeting = json(path(decision.get("meetingId")) + "?lang=ar");
            assertThat(meeting.get("id")).isEqualTo(decision.get("meetingId"));
            assertThat(titles(meeting)).contains(decision.get("meetingTitle").asString());
        }
    }

    private static List<String> titles(JsonNode meeting) {
        return meeting.get("titles")
                .valueStream()
                .map(title -> title.get("value").asString())
                .toList();
    }

    /// The 15th CIMO met on 8 and 9 April 2013; of the 25th session of the CMAI only an inferred year is known.
    @Test
    void a_certain_day_is_a_day_and_what_is_not_known_is_left_out() {
        var held = find("/api/v1/meetings.informea?q=CIMO", "15");
        var undated = find("/api/v1/meetings.informea?q=CMAI&lang=en", "25");

        assertThat(held.get("start").asString()).isEqualTo("2013-04-08");
        assertThat(held.get("country").asString()).isEqualTo("DZA");
        assertThat(held.has("treaty") || held.has("latitude") || held.has("status"))
                .isFalse();
        assertThat(undated.has("start") || undated.has("@tawama.start")).isFalse();
    }

    private static JsonNode find(String list, String number) {
        return json(list)
                .get("value")
                .valueStream()
                .filter(meeting -> titles(meeting).stream().anyMatch(title -> title.matches(".*\\b" + number + ".*")))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"agreements.oparl, 404", "bodies.informea, 404", "meetings/none.oparl, 404", "meetings.oparl?x=1, 400"})
    void what_has_no_such_form_is_refused_as_everywhere(String address, int status) {
        assertThat(TAWAMA.get("/api/v1/" + address).statusCode()).isEqualTo(status);
    }

    /// Both are JSON: whoever accepts that gets the interface's own.
    @Test
    void is_asked_for_by_its_suffix_alone() {
        for (var accepted : List.of("application/json", "application/*", "application/json;q=0.5, text/csv;q=0.1")) {
            var answer = TAWAMA.get("/api/v1/meetings?limit=1", "Accept", accepted);
            assertThat(JsonMapper.shared().readTree(answer.body()).has("items"))
                    .as(accepted)
                    .isTrue();
        }
        var described = Described.by(TAWAMA).paths();
        assertThat(described
                        .get("/api/v1/meetings/{id}.oparl")
                        .at("/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("OtherStandard");
        assertThat(described
                        .get("/api/v1/meetings")
                        .at("/get/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("MeetingList");
    }

    private static String path(JsonNode address) {
        var uri = URI.create(address.asString());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static JsonNode json(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        return JsonMapper.shared().readTree(answer.body());
    }
}
