package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A damaged copy is refused with the reason at the row, and nothing of it is harvested.
class DamagedPageTest {

    @Test
    void names_the_link_whose_line_was_cut() {
        var reading = Pages.read(Pages.copy(lines -> lines.remove(117)));

        assertRefused(reading, 201);
        assertThat(reading.missing())
                .containsExactly(new Refusal(
                        Refusal.Reason.NOT_PRINTED, "Annaba: Commune de Annaba / Ville de Binzert (Libye)"));
    }

    @Test
    void names_the_commission_whose_line_was_cut() {
        var reading = Pages.read(Pages.copy(lines -> lines.remove(196)));

        assertThat(reading.missing()).extracting(Refusal::shown).containsExactly("Russe");
    }

    @Test
    void refuses_what_is_left_of_a_sentence_whose_end_was_cut() {
        var reading = Pages.read(Pages.copy(lines -> lines.remove(15)));

        assertRefused(reading, 201);
        assertThat(reason(reading, 15)).contains(Refusal.Reason.UNFINISHED_STATEMENT);
    }

    @Test
    void refuses_a_half_page() {
        var reading =
                Pages.read(Pages.copy(lines -> lines.subList(100, lines.size()).clear()));

        assertRefused(reading, 100);
        assertThat(reading.missing()).hasSizeGreaterThan(40);
    }

    @Test
    void refuses_a_wilaya_out_of_order() {
        var reading = Pages.read(Pages.copy(lines -> Collections.swap(lines, 39, 162)));

        assertRefused(reading, 202);
        assertThat(reason(reading, 42)).contains(Refusal.Reason.OUT_OF_ORDER);
    }

    @Test
    void refuses_two_links_swapped_within_a_wilaya() {
        var reading = Pages.read(Pages.copy(lines -> Collections.swap(lines, 117, 119)));

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.rows().stream().filter(row -> row.refusal().isPresent()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.OUT_OF_ORDER));
    }

    @Test
    void refuses_a_section_without_its_heading() {
        var reading = Pages.read(Pages.copy(lines -> lines.remove(171)));

        assertRefused(reading, 201);
        assertThat(reading.missing()).extracting(Refusal::shown).contains("Coopération Bilatérale du MICL");
    }

    @Test
    void refuses_a_line_printed_twice() {
        var reading = Pages.read(Pages.copy(lines -> lines.add(118, lines.get(117))));

        assertThat(reason(reading, 119)).contains(Refusal.Reason.PRINTED_TWICE);
        assertThat(refusal(reading, 118)).isEmpty();
    }

    @Test
    void refuses_a_date_that_is_not_in_the_calendar() {
        var reading =
                Pages.read(Pages.copy(lines -> lines.set(178, lines.get(178).replace("20 juillet", "31 juin"))));

        assertThat(reason(reading, 179)).contains(Refusal.Reason.NOT_IN_THE_CALENDAR);
    }

    /// An acronym alone would let any words in front of it pass for the body's name.
    @Test
    void refuses_a_body_whose_name_lost_the_word_for_its_form() {
        var reading =
                Pages.read(Pages.copy(lines -> lines.set(14, lines.get(14).replace("Conseil des", "Réunion des"))));

        assertThat(reason(reading, 15)).contains(Refusal.Reason.UNKNOWN_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void refuses_another_encoding_in_one_sentence(String encoding) {
        var text = new String(Pages.shipped(), StandardCharsets.UTF_8);

        var reading = Pages.read(text.getBytes(Charset.forName(encoding)));

        assertThat(reading.rows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.NOT_UTF_8));
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.harvest().records()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u202E", "\u2066", "\uFFFD", "\u001B[2J"})
    void refuses_characters_that_mislead(String character) {
        var reading = Pages.read(Pages.copy(lines -> lines.set(117, lines.get(117) + character)));

        assertThat(reason(reading, 118)).contains(Refusal.Reason.FORBIDDEN_CHARACTER);
    }

    @Test
    void refuses_a_line_of_ten_thousand_characters_and_shows_its_beginning_only() {
        var reading = Pages.read(Pages.copy(lines -> lines.add(120, "é".repeat(10_000))));

        var refusal = refusal(reading, 121).orElseThrow();
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.LINE_TOO_LONG);
        assertThat(refusal.shown()).hasSizeLessThanOrEqualTo(Refusal.MOST_SHOWN);
    }

    @Test
    void counts_a_million_lines_of_noise_and_holds_none_of_them() {
        var reading = read(new Noise(1_000_000));

        assertThat(reading.rows()).hasSize(Page.MOST_REFUSALS + 1);
        assertThat(reading.rows().getLast().to()).isEqualTo(1_000_000);
        assertThat(Pages.firstImport(reading).refused()).isEqualTo(1_000_000);
    }

    @Test
    void refuses_noise_behind_a_whole_page() {
        var reading = Pages.read(Pages.copy(lines -> lines.addAll(Collections.nCopies(20_000, ""))));

        assertThat(reading.rows().getLast().refusal().orElseThrow().reason()).isEqualTo(Refusal.Reason.TOO_MANY_LINES);
        assertThat(reading.harvest().records()).isEmpty();
    }

    @Test
    void reads_an_empty_file_as_a_page_that_lacks_everything() {
        var reading = Pages.read(new byte[0]);

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.complete()).isFalse();
        assertThat(reading.missing()).hasSizeGreaterThan(80);
    }

    @Test
    void reads_the_line_ends_of_another_system() {
        var reading = Pages.read(new String(Pages.shipped(), StandardCharsets.UTF_8)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(reading.complete()).isTrue();
    }

    @Test
    void records_a_link_that_nobody_has_read_yet_as_printed() {
        var reading =
                Pages.read(Pages.copy(lines -> lines.add(118, "Commune de Annaba / Ville de Nouvelle (Portugal)")));

        assertThat(reading.complete()).isTrue();
        var origins = reading.rows().get(118).origins();
        assertThat(origins.get(1)).isEqualTo("party:DZ-2301");
        assertThat(origins.get(2)).isEqualTo("party:printed/PT/ville de nouvelle");
    }

    @Test
    void refuses_a_new_link_whose_country_nobody_knows() {
        var reading =
                Pages.read(Pages.copy(lines -> lines.add(118, "Commune de Annaba / Ville de Nouvelle (Atlantide)")));

        assertThat(reason(reading, 119)).contains(Refusal.Reason.UNKNOWN_COUNTRY);
    }

    private static Optional<Refusal> refusal(Reading reading, int line) {
        return reading.rows().get(line - 1).refusal();
    }

    private static Optional<Refusal.Reason> reason(Reading reading, int line) {
        return refusal(reading, line).map(Refusal::reason);
    }

    private static void assertRefused(Reading reading, long rows) {
        var report = Pages.firstImport(reading);
        assertThat(report.accepted()).isFalse();
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.recorded()).isZero();
        assertThat(reading.harvest().records()).isEmpty();
    }

    private static Reading read(InputStream file) {
        try {
            return Pages.SOURCE.read(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// Lines of noise that exist only while they are read.
    private static final class Noise extends InputStream {
        private static final byte[] LINE = "lorem / ipsum ; dolor\n".getBytes(StandardCharsets.UTF_8);
        private long left;

        Noise(long lines) {
            left = lines * LINE.length;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : LINE[(int) ((-left-- % LINE.length + LINE.length) % LINE.length)];
        }
    }
}
