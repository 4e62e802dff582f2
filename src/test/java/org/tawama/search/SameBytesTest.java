package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;
import org.tawama.opendata.Json;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;

/// A record's JSON is the same to the byte whether it comes from the index or from the register.
///
/// More than a second: it reads every record of the founding register many times.
class SameBytesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();
    private static final Records RECORDS = TAWAMA.register().records();
    private static final Sheets SHEETS = new Sheets(RECORDS);
    private static final List<LocalDate> DAYS =
            Stream.of("1999-12-31", "2026-11-23").map(LocalDate::parse).toList();

    @BeforeAll
    static void await() throws InterruptedException {
        assertThat(TAWAMA.search().awaitIndexed(RECORDS.head(), Duration.ofSeconds(60)))
                .isTrue();
    }

    @Test
    void every_record_reads_the_same_from_the_index_as_from_the_register_as_known_now() {
        for (var day : DAYS) compareAll(day, Known.latest());
    }

    @Test
    void every_record_reads_the_same_from_the_index_as_from_the_register_as_known_earlier() {
        var head = RECORDS.head();

        for (var known : List.of(1L, head / 2, head - 20)) compareAll(DAYS.getLast(), Known.at(known));
    }

    @Test
    void an_index_that_has_not_come_as_far_answers_nothing() {
        var search = TAWAMA.search();
        var country = RECORDS.list(Kind.COUNTRY, "", 1, Known.latest()).getFirst();
        var beyond = RECORDS.head() + 1_000_000;

        assertThat(search.json(Listed.COUNTRIES, country.id(), DAYS.getLast(), Known.latest(), beyond))
                .isEmpty();
        assertThat(search.json(Listed.COUNTRIES, country.id(), DAYS.getLast(), Known.at(beyond), 0))
                .isEmpty();
        assertThat(search.json(Listed.THEMES, country.id(), DAYS.getLast(), Known.latest(), 0))
                .isEmpty();
    }

    private static void compareAll(LocalDate day, Known known) {
        var compared = 0;
        for (var kind : Kind.all()) compared += compareKind(kind, day, known);
        assertThat(compared).isGreaterThan(1_500);
    }

    private static <T> int compareKind(Kind<T> kind, LocalDate day, Known known) {
        var list = Listed.of(kind);
        var compared = 0;
        var page = RECORDS.list(kind, "", 500, Known.latest());
        while (!page.isEmpty()) {
            var ids = page.stream().map(Held::id).toList();
            var drawn = SHEETS.list(kind, ids, day, known).stream()
                    .collect(java.util.stream.Collectors.toMap(Sheet::id, SameBytesTest::text));
            for (var id : ids) {
                var indexed = TAWAMA.search().json(list, id, day, known, 0).map(SameBytesTest::text);
                assertThat(indexed.orElse("none")).as(kind + " " + id).isEqualTo(drawn.getOrDefault(id, "none"));
            }
            compared += ids.size();
            page = RECORDS.list(kind, ids.getLast(), 500, Known.latest());
        }
        return compared;
    }

    private static String text(Sheet sheet) {
        return text(Json.bytes(sheet));
    }

    /// One sign a byte, so that nothing is read into the bytes.
    private static String text(byte[] json) {
        return new String(json, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
