package org.tawama.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.opendata.SampleRegister.TODAY;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.agreements.Status;
import org.tawama.parties.Level;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Language;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SheetsTest {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<Listed, List<String>> IDS = Map.ofEntries(
            Map.entry(Listed.AGREEMENTS, List.of("a1", "a2")),
            Map.entry(Listed.PARTIES, List.of("p2", "p4")),
            Map.entry(Listed.TERRITORIES, List.of("DZ-0830", "DZ-52")),
            Map.entry(Listed.COUNTRIES, List.of("TN")),
            Map.entry(Listed.BODIES, List.of("b1")),
            Map.entry(Listed.MEETINGS, List.of("m1", "m2")),
            Map.entry(Listed.RECOMMENDATIONS, List.of("r1", "r2")),
            Map.entry(Listed.THEMES, List.of("security")),
            Map.entry(Listed.GAZETTE_ISSUES, List.of("g-joradp-2017-68")),
            Map.entry(Listed.DOCUMENTS, List.of("d1", "d2", "d7")),
            Map.entry(Listed.SOURCES, List.of("founding-page")));

    private static SampleRegister register;
    private static Sheets sheets;

    @BeforeAll
    static void open() {
        register = new SampleRegister();
        register.writeAll();
        register.put(Kind.MEETING, SampleRegister.session());
        register.put(Kind.MEETING, SampleRegister.undatedSession());
        register.put(Kind.MEETING, SampleRegister.earlierSession());
        register.put(Kind.RECOMMENDATION, SampleRegister.seventh());
        register.put(Kind.RECOMMENDATION, SampleRegister.repeating());
        register.put(Kind.DOCUMENT, SampleDocuments.text());
        register.put(Kind.DOCUMENT, SampleDocuments.erased());
        SampleDocuments.ofTheSession().forEach(document -> register.put(Kind.DOCUMENT, document));
        sheets = new Sheets(register.records);
    }

    @AfterAll
    static void close() {
        register.close();
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void every_list_leaves_as_json_with_the_promised_names(Listed list) {
        var json = PRETTY.createArrayNode();
        read(list).forEach(sheet -> json.add(Json.of(sheet)));

        var text = PRETTY.writeValueAsString(json) + "\n";

        Golden.check("opendata/" + list.code() + ".json", text);
    }

    /// An empty text says that something is known and is empty: a licence of no name. The field of a claim about the
    /// whole record is the one that is, as JSON pointers have it.
    @ParameterizedTest
    @EnumSource(Listed.class)
    void what_is_not_known_is_left_out_and_never_an_empty_text(Listed list) {
        for (var sheet : read(list)) {
            assertThat(Json.of(sheet).toString().replace("\"field\":\"\"", "")).doesNotContain("\"\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void every_list_leaves_as_a_table_with_stable_columns(Listed list) {
        var out = new ByteArrayOutputStream();

        Format.find("csv").orElseThrow().write(Covers.of(list), read(list).iterator(), out);

        Golden.check("opendata/" + list.code() + ".csv", out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Listed.class)
    void every_list_leaves_for_a_map_with_longitude_before_latitude(Listed list) {
        var out = new ByteArrayOutputStream();

        Format.find("geojson").orElseThrow().write(Covers.of(list), read(list).iterator(), out);

        Golden.check("opendata/" + list.code() + ".geojson", out.toString(StandardCharsets.UTF_8) + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oparl", "informea"})
    void sessions_and_what_hangs_on_them_leave_as_others_read_them(String extension) {
        var format = Format.find(extension).orElseThrow();

        for (var list : Listed.values()) {
            if (!format.suits(list)) continue;
            var out = new ByteArrayOutputStream();
            format.write(
                    Covers.of(list, Language.FR, register.records), read(list).iterator(), out);
            for (var sheet : read(list)) {
                format.write(
                        Covers.of(sheet, Language.AR, register.records),
                        List.of(sheet).iterator(),
                        out);
            }
            Golden.check("opendata/" + list.code() + "." + extension, out.toString(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-1+1", "@x", "\tx", "\rx"})
    void a_cell_that_a_spreadsheet_would_run_is_made_text(String cell) {
        assertThat(CsvTable.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Annaba", "a=b", "1-2", "-5.25"})
    void any_other_cell_stays_as_it_is(String cell) {
        assertThat(CsvTable.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void a_wilaya_is_the_one_of_the_day() {
        var before = agreement("a2", LocalDate.parse("2019-12-10"));
        var after = agreement("a2", LocalDate.parse("2019-12-11"));

        assertThat(before.wilayas()).extracting(Place::id).containsExactly("DZ-08");
        assertThat(after.wilayas()).extracting(Place::id).containsExactly("DZ-52");
    }

    @Test
    void a_party_bears_the_name_of_the_day() {
        var before = agreement("a2", LocalDate.parse("2010-01-01"));
        var today = agreement("a2", TODAY);

        assertThat(before.partners().getFirst().name().find(Language.FR)).contains("Conseil général de la Gironde");
        assertThat(today.partners().getFirst().name().find(Language.FR)).contains("Département de la Gironde");
    }

    @Test
    void a_status_begins_on_the_day_of_its_action() {
        assertThat(agreement("a2", LocalDate.parse("1999-11-21")).status()).isEqualTo(Status.NOT_SIGNED);
        assertThat(agreement("a2", LocalDate.parse("1999-11-22")).status()).isEqualTo(Status.SIGNED);
    }

    @Test
    void a_session_is_held_from_its_first_day() {
        assertThat(meeting("2010-12-25")).isEqualTo("not-yet");
        assertThat(meeting("2010-12-26")).isEqualTo("held");
    }

    @Test
    void an_issue_exists_from_its_date() {
        assertThat(existing(Kind.GAZETTE_ISSUE, "g-joradp-2017-68", "2017-11-27"))
                .isFalse();
        assertThat(existing(Kind.GAZETTE_ISSUE, "g-joradp-2017-68", "2017-11-28"))
                .isTrue();
    }

    @Test
    void a_body_exists_from_the_day_on_which_the_agreement_that_founds_it_was_signed() {
        try (var own = new SampleRegister()) {
            own.writeAll();
            own.put(Kind.BODY, SampleRegister.council());
            var read = new Sheets(own.records);

            assertThat(existing(read, "1999-11-21")).isFalse();
            assertThat(existing(read, "1999-11-22")).isTrue();
        }
        assertThat(existing(Kind.BODY, "b1", "1900-01-01")).isTrue();
    }

    private static String meeting(String day) {
        return json(sheets, Kind.MEETING, "m1", day).get("state").asString();
    }

    private static boolean existing(Sheets read, String day) {
        return json(read, Kind.BODY, "b2", day).get("existing").asBoolean();
    }

    private static boolean existing(Kind<?> kind, String id, String day) {
        return json(sheets, kind, id, day).get("existing").asBoolean();
    }

    private static tools.jackson.databind.JsonNode json(Sheets read, Kind<?> kind, String id, String day) {
        return Json.of(read.find(kind, id, LocalDate.parse(day), Known.latest()).orElseThrow());
    }

    @Test
    void a_title_falls_back_name_by_name() {
        assertThat(agreement("a2", TODAY).title().find(Language.AR)).contains("بني عباس – Gironde");
    }

    @Test
    void a_change_of_a_party_shows_at_once_and_not_in_the_past() {
        try (var own = new SampleRegister()) {
            var before = own.writeAll();
            var current = new Sheets(own.records);
            current.list(Kind.AGREEMENT, List.of("a1"), TODAY, Known.latest());

            own.put(Kind.PARTY, SampleRegister.party("p1", Level.COMMUNE, "DZ", "DZ-2301", "Annaba la Coquette", ""));

            assertThat(firstName(current, Known.latest())).contains("Annaba la Coquette");
            assertThat(firstName(current, Known.at(before))).contains("Commune d’Annaba");
        }
    }

    @Test
    void the_spans_of_a_record_cover_all_days_and_read_as_each_day_reads() {
        var walk = sheets.walkFrom(register.records.head());
        var held = register.records.find(Kind.AGREEMENT, "a2").orElseThrow();

        var spans = walk.spans(held);

        assertThat(spans.since()).isEqualTo(held.recorded().entry());
        assertThat(spans.spans().getFirst().from()).isEqualTo(LocalDate.MIN);
        assertThat(spans.spans().getLast().to()).isEqualTo(LocalDate.MAX);
        assertThat(spans.spans())
                .extracting(Spans.Span::from)
                .contains(LocalDate.parse("1999-11-22"), LocalDate.parse("2015-04-02"), LocalDate.parse("2019-12-11"));
        for (var span : spans.spans()) {
            for (var day : Set.of(span.from(), span.to())) {
                assertThat(sheets.agreement(held, day, Known.latest())).isEqualTo(span.sheet());
            }
        }
    }

    private static Iterable<String> firstName(Sheets current, Known known) {
        var sheet = (AgreementSheet)
                current.list(Kind.AGREEMENT, List.of("a1"), TODAY, known).getFirst();
        return sheet.parties().getFirst().name().texts().values();
    }

    private static AgreementSheet agreement(String id, LocalDate day) {
        return (AgreementSheet)
                sheets.find(Kind.AGREEMENT, id, day, Known.latest()).orElseThrow();
    }

    private static List<? extends Sheet> read(Listed list) {
        return list.kind()
                .map(kind -> sheets.list(kind, IDS.get(list), TODAY, Known.latest()))
                .orElseGet(() -> sheets.doubts(agreement("a1", TODAY), TODAY).stream()
                        .map(Sheet.class::cast)
                        .toList());
    }
}
