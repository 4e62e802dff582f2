package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/// Whatever is done to a copy of the page: no exception, every row accounted for, and all of it or nothing.
class DamagePropertyTest {

    @Property(tries = 300)
    void lines_cut(@ForAll @Size(max = 20) List<@IntRange(max = 181) Integer> cuts) {
        var copy = Pages.copy(lines -> cuts.forEach(cut -> lines.remove((int) cut)));

        assertWholeOrNothing(copy, 202 - cuts.size());
    }

    @Property(tries = 300)
    void lines_swapped(@ForAll @IntRange(max = 201) int one, @ForAll @IntRange(max = 201) int other) {
        var copy = Pages.copy(lines -> Collections.swap(lines, one, other));

        assertWholeOrNothing(copy, 202);
    }

    @Property(tries = 300)
    void a_line_of_noise(@ForAll @IntRange(max = 202) int at, @ForAll @StringLength(max = 3000) String noise) {
        var line = noise.replace("\n", " ");
        var copy = Pages.copy(lines -> lines.add(at, line));

        assertWholeOrNothing(copy, 203);
    }

    @Property(tries = 300)
    void two_lines_spliced(@ForAll @IntRange(max = 200) int at, @ForAll @IntRange(max = 201) int other) {
        var copy = Pages.copy(lines -> lines.set(at, lines.get(at) + " " + lines.get(other)));

        assertWholeOrNothing(copy, 202);
    }

    @Property(tries = 300)
    void bytes_changed(@ForAll @IntRange(max = 5890) int at, @ForAll @Size(min = 1, max = 4) List<Byte> bytes) {
        var copy = Pages.shipped();
        for (var n = 0; n < bytes.size() && at + n < copy.length; n++) copy[at + n] = bytes.get(n);

        assertWholeOrNothing(copy, lineCount(copy));
    }

    @Property(tries = 300)
    void bytes_at_random(@ForAll @Size(max = 4000) byte[] bytes) {
        assertWholeOrNothing(bytes, lineCount(bytes));
    }

    @Property(tries = 300)
    void a_word_changed(@ForAll @IntRange(max = 201) int at, @ForAll @StringLength(max = 12) String word) {
        var copy = Pages.copy(lines ->
                lines.set(at, lines.get(at).replaceFirst("\\p{L}+", word.replaceAll("[\\n$\\\\]", ""))));

        assertWholeOrNothing(copy, 202);
    }

    private static void assertWholeOrNothing(byte[] copy, long rows) {
        var reading = Pages.read(copy);

        var report = Pages.firstImport(reading);

        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.rows()).isEqualTo(report.recorded() + report.unchanged() + report.refused());
        assertGapless(reading.rows());
        assertThat(report.recorded() > 0).isEqualTo(reading.complete());
        if (reading.complete()) assertThat(links(reading)).isGreaterThanOrEqualTo(56);
        assertThat(ReportWriter.json(report).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(500_000);
    }

    private static long links(Reading reading) {
        return reading.harvest().records().stream()
                .filter(record -> record.origin().startsWith("founding-page:link/"))
                .count();
    }

    private static void assertGapless(List<Row> rows) {
        var next = 1L;
        for (var row : rows) {
            assertThat(row.from()).isEqualTo(next);
            next = row.to() + 1;
        }
    }

    private static long lineCount(byte[] bytes) {
        var count = 0L;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n' || at == bytes.length - 1) count++;
        }
        return count;
    }
}
