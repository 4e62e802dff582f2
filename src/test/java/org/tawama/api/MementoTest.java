package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.app.TurnedClock;
import tools.jackson.databind.json.JsonMapper;

/// A client of Memento that knows nothing but RFC 7089. Founds a register by a clock of its own: seconds.
class MementoTest {
    private static final TurnedClock CLOCK = new TurnedClock("2020-01-01T09:00:00Z");
    private static final String RECORD = "/api/v1/themes/" + Sample.ID;

    /// Of the three versions, oldest first.
    private static final List<Long> ENTRIES = new ArrayList<>();

    private static RunningTawama tawama;

    @BeforeAll
    static void states_three_versions_the_last_by_a_clock_that_was_set_back() {
        tawama = RunningTawama.by(CLOCK);
        state("un", "2021-03-01T10:00:00Z");
        state("deux", "2022-03-01T10:00:00Z");
        Sample.named(tawama, "beside-" + Sample.ID, "autre");
        state("trois", "2021-09-01T10:00:00Z");
        CLOCK.turn("2026-11-25T09:00:00Z");
    }

    private static void state(String name, String at) {
        CLOCK.turn(at);
        Sample.named(tawama, name);
        ENTRIES.add(tawama.register().records().head());
    }

    @AfterAll
    static void ends() {
        tawama.close();
    }

    @Test
    void leads_from_the_record_to_its_time_gate_and_its_time_map() {
        var answer = tawama.get(RECORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Memento-Datetime")).isEmpty();
        assertThat(target(answer, "original")).contains(RECORD);
        assertThat(target(answer, "timegate")).contains(RECORD);
        assertThat(target(answer, "timemap")).contains(RECORD + "/timemap");
        assertThat(target(answer, "version-history")).contains(RECORD + "/history");
        assertThat(vary(answer)).contains("accept-datetime", "accept");
    }

    /// Before the first version the first; a clock that was set back makes no version known earlier than the one
    /// before.
    @ParameterizedTest
    @CsvSource({
        "'Wed, 01 Jan 2020 00:00:00 GMT', 0",
        "'Mon, 01 Mar 2021 09:59:59 GMT', 0",
        "'Mon, 01 Mar 2021 10:00:00 GMT', 0",
        "'Wed, 01 Sep 2021 10:00:00 GMT', 0",
        "'Tue, 01 Mar 2022 09:59:59 GMT', 0",
        "'Tue, 01 Mar 2022 10:00:00 GMT', 2",
        "'Wed, 25 Nov 2026 09:00:00 GMT', 2",
        "'Sat, 01 Jan 2050 00:00:00 GMT', 2"
    })
    void negotiates_the_version_that_was_known_then(String wanted, int version) {
        var answer = tawama.get(RECORD, "Accept-Datetime", wanted);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(memento(version));
        assertThat(answer.headers().firstValue("Memento-Datetime")).isEmpty();
        assertThat(answer.body()).isEmpty();
        assertThat(vary(answer)).contains("accept-datetime");
        assertThat(target(answer, "original")).contains(RECORD);
        assertThat(target(answer, "timegate")).contains(RECORD);
        assertThat(target(answer, "first")).contains(memento(0));
        assertThat(target(answer, "last")).contains(memento(2));
    }

    @Test
    void says_of_each_version_since_when_it_has_stood_and_what_is_beside_it() {
        for (var version = 0; version < 3; version++) {
            var answer = tawama.get(memento(version));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(date(answer.headers().firstValue("Memento-Datetime").orElseThrow()))
                    .isEqualTo(recorded(version));
            assertThat(name(answer)).isEqualTo(List.of("un", "deux", "trois").get(version));
            assertThat(target(answer, "original")).contains(RECORD);
            assertThat(target(answer, "timegate")).contains(RECORD);
            assertThat(target(answer, "timemap")).contains(RECORD + "/timemap");
            assertThat(target(answer, "first")).contains(memento(0));
            assertThat(target(answer, "last")).contains(memento(2));
            assertThat(target(answer, "prev")).isEqualTo(beside(version - 1));
            assertThat(target(answer, "next")).isEqualTo(beside(version + 1));
            assertThat(target(answer, "predecessor-version")).isEqualTo(beside(version - 1));
            assertThat(target(answer, "successor-version")).isEqualTo(beside(version + 1));
            assertThat(target(answer, "latest-version")).contains(RECORD);
            assertThat(links(answer).stream()
                            .filter(link -> link.relations().contains("memento"))
                            .map(link -> date(link.attributes().get("datetime"))))
                    .doesNotContainNull()
                    .contains(recorded(version));
        }
    }

    @Test
    void says_between_two_versions_the_time_of_the_one_that_it_shows() {
        var between = tawama.get(RECORD + "?known=" + (ENTRIES.get(1) + 1));

        assertThat(ENTRIES.get(1) + 1).isLessThan(ENTRIES.get(2));
        assertThat(date(between.headers().firstValue("Memento-Datetime").orElseThrow()))
                .isEqualTo(recorded(1));
        assertThat(target(between, "predecessor-version")).contains(memento(0));
        assertThat(target(between, "successor-version")).contains(memento(2));
    }

    @Test
    void lists_all_versions_and_every_one_of_them_is_there() {
        var answer = tawama.get(RECORD + "/timemap?known=" + ENTRIES.get(2));

        var links = WebLinks.read(answer.body());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/link-format");
        assertThat(links.getFirst().relations()).containsExactly("original", "timegate");
        assertThat(links.get(1).relations()).containsExactly("self");
        assertThat(links.get(1).attributes())
                .containsEntry("type", "application/link-format")
                .containsKeys("from", "until");
        var mementos = links.stream()
                .filter(link -> link.relations().contains("memento"))
                .toList();
        assertThat(mementos).extracting(WebLinks.Link::target).containsExactly(memento(0), memento(1), memento(2));
        assertThat(mementos.getFirst().relations()).containsExactly("first", "memento");
        assertThat(mementos.getLast().relations()).containsExactly("last", "memento");
        for (var memento : mementos) {
            assertThat(tawama.get(memento.target()).headers().firstValue("Memento-Datetime"))
                    .contains(memento.attributes().get("datetime"));
        }
        assertThat(tawama.get("/api/v1/themes/nothing/timemap").statusCode()).isEqualTo(404);
        assertThat(tawama.get("/api/v1/parties/" + Sample.ID + "/timemap").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2021-03-01T10:00:00Z",
                "Mon, 1 Mar 2021 10:00:00 GMT",
                "Mon, 01 Mar 2021 10:00:00 +0000",
                "Mon, 01 Mar 2021 10:00 GMT",
                "Mon, 31 Feb 2021 10:00:00 GMT",
                "Sun, 31 Feb 2021 10:00:00 GMT",
                "Tue, 01 Mar 2021 10:00:00 GMT",
                "Mon, 01 Mrz 2021 10:00:00 GMT"
            })
    void refuses_a_time_that_is_none_and_names_the_header(String wanted) {
        var answer = tawama.get(RECORD, "Accept-Datetime", wanted);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Accept-Datetime");
    }

    @Test
    void knows_nothing_of_a_record_that_there_is_not() {
        var answer = tawama.get("/api/v1/themes/nothing", "Accept-Datetime", "Mon, 01 Mar 2021 10:00:00 GMT");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void negotiates_neither_another_day_nor_a_file() {
        for (var address : List.of(RECORD + "?asof=2021-01-01", RECORD + ".json")) {
            var answer = tawama.get(address, "Accept-Datetime", "Mon, 01 Mar 2021 10:00:00 GMT");

            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(target(answer, "timegate")).as(address).isEmpty();
        }
    }

    private static String memento(int version) {
        return RECORD + "?known=" + ENTRIES.get(version);
    }

    private static Optional<String> beside(int version) {
        return version < 0 || version > 2 ? Optional.empty() : Optional.of(memento(version));
    }

    private static ZonedDateTime recorded(int version) {
        return tawama.register()
                .register()
                .entries(ENTRIES.get(version), 1)
                .getFirst()
                .at()
                .atZone(ZoneOffset.UTC);
    }

    private static ZonedDateTime date(String text) {
        assertThat(text).matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).withZoneSameInstant(ZoneOffset.UTC);
    }

    private static String name(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).at("/name/fr").asString();
    }

    private static List<WebLinks.Link> links(HttpResponse<String> answer) {
        return WebLinks.read(String.join(", ", answer.headers().allValues("Link")));
    }

    private static Optional<String> target(HttpResponse<String> answer, String relation) {
        if (answer.headers().allValues("Link").isEmpty()) return Optional.empty();
        var found = links(answer).stream()
                .filter(link -> link.relations().contains(relation))
                .map(WebLinks.Link::target)
                .toList();
        assertThat(found).as(relation).hasSizeLessThan(2);
        return found.stream().findFirst();
    }

    private static List<String> vary(HttpResponse<String> answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
