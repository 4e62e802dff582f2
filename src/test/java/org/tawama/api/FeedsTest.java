package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.bodies.BodyId;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Series;
import org.tawama.opendata.Listed;
import org.tawama.portal.PortalFixture;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Withdrawals;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;
import tools.jackson.databind.json.JsonMapper;

/// Calendars and feeds, as programs that subscribe to them get them.
class FeedsTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @Test
    void holds_every_session_of_which_a_day_is_known_and_counts_the_others() {
        var total = total("/api/v1/meetings");

        var calendar = calendar("/api/v1/meetings.ics?lang=en");

        var withdrawn = find(calendar).isPresent() ? 1 : 0;
        var dated = calendar.getEvents().size() - withdrawn;
        assertThat(dated).isBetween(1, total - 1);
        assertThat(calendar.getDescriptions().getFirst().getValue()).contains((total - dated) + " facts are not in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/meetings", "/api/v1/agreements", "/api/v1/countries/FR", "/api/v1/agreements/a2"})
    void answers_a_calendar_by_suffix_and_by_what_is_accepted(String path) {
        var named = TAWAMA.get(path + ".ics");
        var accepted = TAWAMA.get(path, "Accept", "text/calendar");

        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        assertThat(accepted.body()).isEqualTo(named.body());
        assertThat(accepted.headers().allValues("Vary").toString()).contains("Accept-Language");
        var tag = named.headers().firstValue("ETag").orElseThrow();
        assertThat(TAWAMA.get(path + ".ics", "If-None-Match", tag).statusCode()).isEqualTo(304);
        calendar(path + ".ics");
    }

    @Test
    void a_body_has_the_calendar_of_its_sessions_and_a_country_of_its_agreements_too() {
        var session = TAWAMA.get("/api/v1/meetings?sort=-start&limit=1");
        var item = JsonMapper.shared().readTree(session.body()).at("/items/0");
        var body = item.get("body").asString();

        var ofBody = uids(calendar("/api/v1/bodies/" + body + ".ics"));
        var ofFrance = uids(calendar("/api/v1/countries/FR.ics"));

        assertThat(ofBody).anyMatch(uid -> uid.startsWith(item.get("id").asString() + "@"));
        assertThat(ofFrance).anyMatch(uid -> uid.contains("/signed@"));
        assertThat(uids(calendar("/api/v1/meetings.ics"))).containsAll(ofBody);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/parties.ics",
                "/api/v1/doubts.ics",
                "/api/v1/parties/p1.ics",
                "/api/v1/agreements/a1.atom"
            })
    void has_no_calendar_of_what_has_no_days(String path) {
        assertThat(TAWAMA.get(path).statusCode()).isEqualTo(404);
        assertThat(TAWAMA.get("/api/v1/parties", "Accept", "text/calendar").statusCode())
                .isEqualTo(406);
    }

    @Test
    void speaks_the_language_asked_for_before_the_one_preferred() {
        var path = "/api/v1/meetings.ics";

        assertThat(TAWAMA.get(path + "?lang=ar", "Accept-Language", "en").body())
                .contains("NAME;LANGUAGE=ar:");
        assertThat(TAWAMA.get(path, "Accept-Language", "en").body()).contains("NAME;LANGUAGE=en:Sessions");
        assertThat(TAWAMA.get(path + "?lang=xx").statusCode()).isEqualTo(400);
    }

    @Test
    void knows_nothing_of_sessions_before_they_were_recorded() {
        var calendar = calendar("/api/v1/meetings.ics?known=1");

        assertThat(calendar.getEvents()).isEmpty();
    }

    /// Catches a session that vanishes from the calendars that it was in, and thus stays in everybody’s.
    @Test
    void keeps_a_withdrawn_session_in_every_calendar_that_it_was_in_as_cancelled() {
        var body = JsonMapper.shared()
                .readTree(TAWAMA.get("/api/v1/meetings?limit=1").body())
                .at("/items/0/body")
                .asString();
        state(session(body));
        new Withdrawals(TAWAMA.register().register()).withdraw("tests", "feeds-1", Withdrawals.reason("feeds-1"));
        PortalFixture.awaitLists(TAWAMA);

        assertThat(TAWAMA.get("/api/v1/meetings/session-of-feeds").statusCode()).isEqualTo(410);
        for (var path : List.of(
                "meetings.ics",
                "meetings.ics?body=" + body,
                "bodies/" + body + ".ics",
                "countries/TN.ics",
                "meetings/session-of-feeds.ics")) {
            var event = find(calendar("/api/v1/" + path)).orElseThrow(() -> new AssertionError(path));
            assertThat(event.getStatus().isCancelled()).as(path).isTrue();
            assertThat(event.getSequence().getValue()).isEqualTo(1);
        }
        assertThat(find(calendar("/api/v1/meetings.ics?status=held"))).isEmpty();
        assertThat(find(calendar("/api/v1/countries/RU.ics"))).isEmpty();
    }

    private static Optional<VEvent> find(ICalendar calendar) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith("session-of-feeds@"))
                .findFirst();
    }

    private static Meeting session(String body) {
        return new Meeting(
                new MeetingId("session-of-feeds"),
                new BodyId(body),
                Series.SESSION,
                Optional.of(999),
                MeetingLevel.EXPERTS,
                LocalText.none(),
                Optional.of(new org.tawama.vocabulary.CountryCode("TN")),
                Period.between(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-02")),
                MeetingState.SCHEDULED,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static void state(Meeting meeting) {
        TAWAMA.register()
                .registrar()
                .write(
                        "tests",
                        "recorded",
                        Reason.code("batch", "feeds-1"),
                        desk -> desk.put(Kind.MEETING, meeting, Set.of()));
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void tells_the_news_of_every_list_page_by_page(Listed list) {
        var path = "/api/v1/" + list.code() + ".atom?limit=7&lang=fr";
        var total = total("/api/v1/" + list.code() + "?limit=1");
        var seen = new HashSet<String>();
        var last = Long.MAX_VALUE;

        for (var page = 0; page < 3 && !path.isEmpty(); page++) {
            var feed = feed(path);
            assertThat(link(feed, "self")).contains(TAWAMA.address().getAuthority());
            assertThat(link(feed, "first")).endsWith("/api/v1/" + list.code() + ".atom?limit=7&lang=fr");
            for (var entry : feed.getEntries()) {
                assertThat(seen.add(entry.getId())).as(entry.getId()).isTrue();
                var at = entry.getUpdated().getTime();
                assertThat(at).isLessThanOrEqualTo(last);
                last = at;
            }
            path = link(feed, "next").replaceFirst("^https?://[^/]*", "");
        }

        assertThat(seen).hasSize(Math.min(21, total));
    }

    @Test
    void answers_a_feed_to_whoever_accepts_one() {
        var answer = TAWAMA.get("/api/v1/agreements", "Accept", "application/atom+xml");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=utf-8");
        assertThat(feed("/api/v1/agreements.atom").getEntries()).hasSize(20);
    }

    @Test
    void leads_from_the_pages_to_calendar_and_feed() {
        var site = TAWAMA.address().getAuthority();

        assertThat(TAWAMA.get("/ar/meetings").body())
                .contains("type=\"application/atom+xml\"", "href=\"/api/v1/meetings.atom?lang=ar\"")
                .contains("href=\"/api/v1/meetings.ics?lang=ar\"", "webcal://" + site + "/api/v1/meetings.ics?lang=ar");
        for (var record : List.of("agreements/a2", "countries/FR"))
            assertThat(TAWAMA.get("/fr/" + record).body())
                    .contains("href=\"/api/v1/" + record + ".ics?lang=fr\"")
                    .contains("webcal://" + site + "/api/v1/" + record + ".ics?lang=fr");
        assertThat(TAWAMA.get("/fr/parties").body()).contains("parties.atom").doesNotContain("webcal:");
        assertThat(TAWAMA.get("/fr/sources").body()).contains("sources.atom");
        assertThat(TAWAMA.get("/fr/doubts").body()).contains("doubts.atom");
    }

    private static Set<String> uids(ICalendar calendar) {
        var uids = new HashSet<String>();
        calendar.getEvents()
                .forEach(
                        event -> assertThat(uids.add(event.getUid().getValue())).isTrue());
        return uids;
    }

    private static ICalendar calendar(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try {
            assertThat(new CalendarBuilder()
                            .build(new StringReader(answer.body()))
                            .validate()
                            .getEntries())
                    .as(path)
                    .isEmpty();
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(path, unreadable);
        }
        return Biweekly.parse(answer.body()).first();
    }

    private static Feed feed(String path) {
        try {
            return (Feed) new WireFeedInput(true, java.util.Locale.ROOT)
                    .build(new StringReader(TAWAMA.get(path).body()));
        } catch (FeedException unreadable) {
            throw new AssertionError(path, unreadable);
        }
    }

    private static String link(Feed feed, String relation) {
        return java.util.stream.Stream.concat(feed.getOtherLinks().stream(), feed.getAlternateLinks().stream())
                .filter(link -> relation.equals(link.getRel()))
                .map(Link::getHref)
                .findFirst()
                .orElse("");
    }

    private static int total(String path) {
        return JsonMapper.shared()
                .readTree(TAWAMA.get(path).body())
                .get("total")
                .asInt();
    }
}
