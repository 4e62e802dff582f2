package org.tawama.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Doubt;
import org.tawama.vocabulary.HijriDate;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;

class GazetteIssueTest {
    @Test
    void believes_a_hijri_date_a_day_beside_the_computed_one() {
        var issue = issue(2017, 68, "2017-11-28", "1439-03-09");

        assertThat(issue.computedHijri())
                .hasValueSatisfying(date -> assertThat(date).hasToString("1439-03-10"));
        assertThat(issue.doubts()).isEmpty();
    }

    @Test
    void doubts_a_hijri_date_of_another_month() {
        assertThat(issue(2017, 68, "2017-11-28", "1439-02-09").doubts()).containsExactly(Doubt.GAZETTE_DATE_MISMATCH);
    }

    @Test
    void doubts_a_friday_as_a_reference_to_it_does() {
        assertThat(issue(2007, 77, "2007-12-07", "1428-11-27").doubts()).containsExactly(Doubt.GAZETTE_DATE_MISMATCH);
        assertThat(issue(2007, 77, "2007-12-09", "1428-11-29").doubts()).isEmpty();
    }

    @Test
    void computes_no_hijri_date_of_a_day_that_is_not_known() {
        var issue = issue(2007, 77, "2007-12", "1428-11-29");

        assertThat(issue.computedHijri()).isEmpty();
        assertThat(issue.doubts()).isEmpty();
    }

    @Test
    void bears_the_name_that_every_reference_to_it_gives_it() {
        var reference = new GazetteReference(
                Journal.JORADP,
                2007,
                77,
                PartialDate.parse("2007-12-07"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(issue(2007, 77, "2007-12-09", "1428-11-29").id()).isEqualTo(reference.issue());
        assertThat(reference.issue()).hasToString("g-joradp-2007-77");
    }

    @Test
    void links_to_both_editions_by_pattern() {
        assertThat(issue(2007, 77, "2007-12-09", "1428-11-29").links())
                .containsEntry(Language.AR, "https://www.joradp.dz/FTP/jo-arabe/2007/A2007077.pdf")
                .containsEntry(Language.FR, "https://www.joradp.dz/FTP/jo-francais/2007/F2007077.pdf");
    }

    @Test
    void cannot_have_a_number_below_1_or_a_year_before_there_were_journals() {
        assertThatThrownBy(() -> issue(2007, 0, "2007-12-09", "1428-11-29")).hasMessageContaining("counts from 1: 0");
        assertThatThrownBy(() -> issue(1600, 1, "2007-12-09", "1428-11-29")).hasMessageContaining("1600");
    }

    private static GazetteIssue issue(int year, int number, String on, String hijri) {
        return new GazetteIssue(
                Journal.JORADP,
                year,
                number,
                Optional.of(PartialDate.parse(on)),
                Optional.of(HijriDate.parse(hijri)),
                List.of());
    }
}
