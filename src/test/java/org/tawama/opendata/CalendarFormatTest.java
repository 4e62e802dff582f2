package org.tawama.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.Span;
import org.tawama.agreements.Status;
import org.tawama.agreements.TacitRenewal;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Recommendation;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Recorded;
import org.tawama.registrar.Recorded.Validity;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// Every calendar is read by two libraries of others, neither of which may find anything wrong.
class CalendarFormatTest {
    private static final int MOST_OCTETS = 75;
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.5Z");

    @Example
    void a_session_lasts_from_its_first_to_its_last_day() {
        var event = events(session("2010-12-26", "2010-12-27")).getFirst();

        assertThat(event.getUid().getValue()).isEqualTo("m1@log.example");
        assertThat(day(event.getDateStart().getValue())).isEqualTo(LocalDate.parse("2010-12-26"));
        assertThat(day(event.getDateEnd().getValue())).isEqualTo(LocalDate.parse("2010-12-28"));
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(event.getUrl().getValue()).isEqualTo("https://register.example/ar/meetings/m1");
        assertThat(event.getSummary().getLanguage()).isEqualTo("ar");
        assertThat(event.getLocation().getValue()).isEqualTo("تونس");
    }

    /// Catches a month that becomes its first day.
    @Example
    void what_has_no_certain_day_is_left_out_and_counted() {
        var calendar = read(List.of(
                session("2010-12", ""),
                session("2010", ""),
                session("2010-12-26~", ""),
                session("2010-12-26?", ""),
                session("", "")));

        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
        assertThat(calendar.getDescriptions().getFirst().getValue()).endsWith("وعدده: 5.");
    }

    @Example
    void a_session_of_which_only_the_last_day_is_known_stands_on_it_and_says_so() {
        var event = events(session("", "2023-10-27")).getFirst();

        assertThat(day(event.getDateStart().getValue())).isEqualTo(LocalDate.parse("2023-10-27"));
        assertThat(event.getDescription().getValue()).contains("لا يُعرف إلا اليوم الأخير");
    }

    @Example
    void a_session_that_was_cancelled_or_withdrawn_stays_as_cancelled() {
        var cancelled = drawn(SampleRegister.session(), MeetingState.CANCELLED, Validity.STANDS);
        var withdrawn = drawn(SampleRegister.session(), MeetingState.HELD, Validity.WITHDRAWN);

        assertThat(events(cancelled).getFirst().getStatus().isCancelled()).isTrue();
        assertThat(events(withdrawn).getFirst().getStatus().isCancelled()).isTrue();
    }

    @Example
    void a_postponed_session_is_tentative() {
        var event = events(drawn(SampleRegister.session(), MeetingState.POSTPONED, Validity.STANDS))
                .getFirst();

        assertThat(event.getStatus().isTentative()).isTrue();
    }

    /// Catches a session that is not established, confirmed in everybody’s calendar.
    @Example
    void what_rests_on_an_open_question_is_tentative_and_says_so() {
        for (var field : List.of("", "/start", "/state")) {
            var asked = SampleRegister.session().withEvidence(List.of(unresolved(field)));
            var event = events(drawn(asked, MeetingState.HELD, Validity.STANDS)).getFirst();

            assertThat(event.getStatus().isTentative()).as(field).isTrue();
            assertThat(event.getDescription().getValue()).contains("لم تثبت هذه القيمة");
        }
        var elsewhere = SampleRegister.session().withEvidence(List.of(unresolved("/statedRate")));
        assertThat(events(drawn(elsewhere, MeetingState.HELD, Validity.STANDS))
                        .getFirst()
                        .getStatus()
                        .isConfirmed())
                .isTrue();
    }

    private static Evidence unresolved(String field) {
        return Evidence.printedAt(SampleRegister.PAGE, "line 1", "x")
                .inField(field)
                .judged(Verdict.UNRESOLVED);
    }

    @Example
    void an_agreement_is_an_event_for_each_dated_action_and_a_task_for_the_window_to_denounce_it() {
        var calendar = read(List.of(agreement("2008-04-01")));

        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly(
                        "a9/signed@log.example",
                        "a9/entered-into-force@log.example",
                        "a9/end-of-term-2028-03-31@log.example");
        assertThat(calendar.getEvents().getLast().getStatus().isTentative()).isTrue();
        var task = calendar.getTodos().getFirst();
        assertThat(task.getUid().getValue()).isEqualTo("a9/denunciation-window-" + due(task) + "@log.example");
        assertThat(due(task)).isBefore(LocalDate.parse("2028-03-31"));
        assertThat(day(task.getDateStart().getValue())).isBefore(due(task));
        assertThat(task.getStatus().isNeedsAction()).isTrue();
        assertThat(task.getDescription().getValue()).contains("البنود");
    }

    @Example
    void what_is_recommended_until_a_day_is_a_task_and_until_a_year_is_counted() {
        var dated = recommendation("2011-12-15", Validity.STANDS);
        var calendar =
                read(List.of(dated, recommendation("2011", Validity.STANDS), recommendation("", Validity.STANDS)));

        assertThat(calendar.getEvents()).isEmpty();
        assertThat(calendar.getTodos()).hasSize(1);
        var task = calendar.getTodos().getFirst();
        assertThat(task.getUid().getValue()).isEqualTo("r2@log.example");
        assertThat(due(task)).isEqualTo(LocalDate.parse("2011-12-15"));
        assertThat(task.getStatus().getValue()).isEqualTo("IN-PROCESS");
        assertThat(task.getSummary().getValue()).contains("التوصية");
        assertThat(task.getDescription().getValue()).contains("إعادة فتح خط السكة الحديدية", "انطلق تنفيذها");
        assertThat(calendar.getDescriptions().getFirst().getValue()).endsWith("وعدده: 1.");
        var gone = read(List.of(recommendation("2011-12-15", Validity.WITHDRAWN)))
                .getTodos()
                .getFirst();
        assertThat(gone.getStatus().isCancelled()).isTrue();
    }

    @Example
    void a_range_is_no_day_of_a_calendar() {
        var calendar = read(List.of(agreement("2008-04")));

        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(calendar.getTodos()).isEmpty();
        assertThat(calendar.getDescriptions().getFirst().getValue()).endsWith("وعدده: 3.");
    }

    @Property(tries = 300)
    void any_text_comes_back_and_no_line_is_too_long(@ForAll("hostile") String text) {
        var place = LocalText.of(Language.AR, text);
        var sheet = drawn(withPlace(SampleRegister.session(), place), MeetingState.HELD, Validity.STANDS);

        var written = write(List.of(sheet));

        for (var line : lines(written)) {
            assertThat(line.length).isLessThanOrEqualTo(MOST_OCTETS);
            assertThat(isWhole(line)).isTrue();
        }
        var event = read(List.of(sheet)).getEvents().getFirst();
        if (!place.empty())
            assertThat(event.getLocation().getValue())
                    .isEqualTo(place.find(Language.AR)
                            .orElseThrow()
                            .replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "\uFFFD"));
    }

    @Provide
    Arbitrary<String> hostile() {
        var parts = Arbitraries.oneOf(
                Arbitraries.of(
                        "\r\n",
                        "\n",
                        "\r",
                        "\\",
                        ";",
                        ",",
                        ":",
                        "\"",
                        "\\n",
                        "\r\nEND:VCALENDAR\r\n",
                        "😀",
                        "\uD83D",
                        "\u0000",
                        "\u0085",
                        "\u2028",
                        "\u202E",
                        "اللجنة المختلطة الجزائرية التونسية للتعاون ",
                        "é",
                        "\t",
                        " "),
                Arbitraries.strings().all().ofMaxLength(40));
        return parts.list().ofMaxSize(12).map(all -> String.join("", all));
    }

    private static LocalDate due(VTodo task) {
        return day(task.getDateDue().getValue());
    }

    /// The library reads a day as midnight of the place where it runs.
    private static LocalDate day(java.util.Date date) {
        return LocalDate.ofInstant(date.toInstant(), java.time.ZoneId.systemDefault());
    }

    private static RecommendationSheet recommendation(String due, Validity validity) {
        var sample = SampleRegister.repeating();
        var told = new Recommendation(
                sample.id(),
                sample.meeting(),
                sample.number(),
                sample.text(),
                sample.addressees(),
                Optional.of(due).filter(given -> !given.isEmpty()).map(PartialDate::parse),
                sample.repeats(),
                sample.followUps(),
                sample.evidence());
        var day = LocalDate.parse("2026-11-23");
        return new RecommendationSheet(
                new Held<>(Kind.RECOMMENDATION, "r2", told, new Recorded(412, 3, AT, validity)),
                Titles.ofRecommendation(told, SampleRegister.commission().name()),
                Optional.of(SampleRegister.session()),
                Optional.of(SampleRegister.commission()),
                List.of(),
                told.state(day, day, Optional.empty()),
                told.deciding(day, day),
                Optional.empty());
    }

    private static MeetingSheet session(String from, String to) {
        var days = new Period(date(from), date(to));
        return drawn(withDays(SampleRegister.session(), days), MeetingState.HELD, Validity.STANDS);
    }

    private static Optional<PartialDate> date(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty()).map(PartialDate::parse);
    }

    private static Meeting withDays(Meeting meeting, Period days) {
        return of(meeting, meeting.place(), days, meeting.state());
    }

    private static Meeting withPlace(Meeting meeting, LocalText place) {
        return of(meeting, place, meeting.days(), meeting.state());
    }

    private static Meeting of(Meeting meeting, LocalText place, Period days, MeetingState state) {
        return new Meeting(
                meeting.id(),
                meeting.body(),
                meeting.series(),
                meeting.number(),
                meeting.level(),
                place,
                meeting.country(),
                days,
                state,
                meeting.delegations(),
                meeting.agenda(),
                meeting.decisions(),
                meeting.statedRate(),
                meeting.evidence());
    }

    private static MeetingSheet drawn(Meeting meeting, MeetingState state, Validity validity) {
        var told = of(meeting, meeting.place(), meeting.days(), state);
        var held = new Held<>(Kind.MEETING, "m1", told, new Recorded(412, 3, AT, validity));
        var title = Titles.ofMeeting(told, SampleRegister.commission().name());
        return new MeetingSheet(
                held, title, Optional.of(SampleRegister.commission()), Optional.empty(), List.of(), state);
    }

    /// In force since then for ten years, tacitly renewed for ten more, notice of six months.
    private static AgreementSheet agreement(String inForce) {
        var clauses = new Clauses(
                Optional.empty(),
                Optional.of(Span.years(10)),
                Optional.of(new TacitRenewal(Optional.of(Span.years(10)), Optional.of(Span.months(6)))),
                Optional.empty());
        var like = SampleRegister.beniAbbesGironde().terms();
        var terms = new Terms(
                        SampleRegister.text("Convention", "اتفاقية", "Convention"),
                        like.form(),
                        like.parties(),
                        List.of(action(Act.SIGNED, "2003-05-21"), action(Act.ENTERED_INTO_FORCE, inForce)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())
                .withClauses(clauses);
        var agreement = new Agreement.Bilateral(new AgreementId("a9"), terms);
        var held = new Held<Agreement>(Kind.AGREEMENT, "a9", agreement, new Recorded(7, 1, AT, Validity.STANDS));
        return new AgreementSheet(held, terms.title(), List.of(), Status.IN_FORCE, Optional.empty(), List.of());
    }

    private static Action action(Act act, String on) {
        return new Action(act, date(on), LocalText.none(), Optional.empty(), LocalText.none());
    }

    private static List<VEvent> events(Sheet sheet) {
        return read(List.of(sheet)).getEvents();
    }

    private static ICalendar read(List<? extends Sheet> sheets) {
        var text = new String(write(sheets), StandardCharsets.UTF_8);
        requireAnothersConsent(text);
        var warnings = new ArrayList<List<String>>();
        var all = parsed(text, warnings);
        assertThat(all).hasSize(1);
        assertThat(warnings.toString()).isEqualTo("[[]]");
        assertThat(remarks(all.getFirst())).isEqualTo(remark(all.getFirst()));
        return all.getFirst();
    }

    /// This library spells the state of a task that is begun IN-PROGRESS; RFC 5545 has IN-PROCESS (§3.8.1.11), and so
    /// does the other one.
    private static String remarks(ICalendar calendar) {
        return calendar.validate(ICalVersion.V2_0)
                .toString()
                .lines()
                .filter(line -> !line.contains("\"IN-PROCESS\""))
                .collect(Collectors.joining("\n"));
    }

    /// This library takes no time zone for a component; RFC 5545 does (§3.6), and so does the other one.
    private static String remark(ICalendar calendar) {
        var empty = calendar.getEvents().isEmpty() && calendar.getTodos().isEmpty();
        return empty ? "[ICalendar]: (4) An iCalendar object must have at least one component." : "";
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the library's own type for warnings differs between its releases
    private static List<ICalendar> parsed(String text, List<List<String>> warnings) {
        return Biweekly.parse(text).warnings((List) warnings).all();
    }

    private static void requireAnothersConsent(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static byte[] write(List<? extends Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        new CalendarFormat().write(Covers.of(Listed.MEETINGS, Language.AR), sheets.iterator(), out);
        return out.toByteArray();
    }

    /// Cut at CRLF alone.
    private static List<byte[]> lines(byte[] written) {
        var lines = new ArrayList<byte[]>();
        var start = 0;
        for (var at = 0; at + 1 < written.length; at++) {
            if (written[at] != '\r' || written[at + 1] != '\n') continue;
            lines.add(Arrays.copyOfRange(written, start, at));
            start = at + 2;
        }
        assertThat(start).isEqualTo(written.length);
        return lines;
    }

    private static boolean isWhole(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException torn) {
            return false;
        }
    }
}
