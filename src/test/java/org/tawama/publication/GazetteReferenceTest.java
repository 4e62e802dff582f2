package org.tawama.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Doubt;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;

class GazetteReferenceTest {
    @Test
    void doubts_an_issue_dated_on_a_friday() {
        var asPrinted = jo(2007, 77, "2007-12-07");

        assertThat(asPrinted.doubts()).containsExactly(Doubt.GAZETTE_DATE_MISMATCH);
    }

    @Test
    void does_not_doubt_a_friday_of_the_time_when_issues_were_dated_on_fridays() {
        assertThat(jo(1975, 1, "1975-01-03").doubts()).isEmpty();
    }

    @Test
    void believes_the_same_issue_on_the_sunday_after() {
        var corrected = jo(2007, 77, "2007-12-07").withDate(PartialDate.parse("2007-12-09"));

        assertThat(corrected.doubts()).isEmpty();
        assertThat(corrected.printed()).contains("J.O n°77");
    }

    @Test
    void believes_number_74_on_a_wednesday_in_december_2000() {
        assertThat(jo(2000, 74, "2000-12-06").doubts()).isEmpty();
    }

    @Test
    void doubts_a_high_number_in_january() {
        assertThat(jo(2007, 77, "2007-01-07").doubts()).containsExactly(Doubt.GAZETTE_DATE_MISMATCH);
    }

    @Test
    void doubts_a_date_outside_the_year_of_the_series() {
        assertThat(jo(2007, 77, "2008-12-09").doubts()).containsExactly(Doubt.GAZETTE_DATE_MISMATCH);
    }

    @Test
    void does_not_doubt_a_date_known_only_to_the_year() {
        assertThat(jo(2007, 77, "2007").doubts()).isEmpty();
    }

    @Test
    void links_to_both_editions_by_pattern() {
        var links = jo(2007, 77, "2007-12-09").links();

        assertThat(links)
                .containsEntry(Language.FR, "https://www.joradp.dz/FTP/jo-francais/2007/F2007077.pdf")
                .containsEntry(Language.AR, "https://www.joradp.dz/FTP/jo-arabe/2007/A2007077.pdf");
    }

    @Test
    void counts_numbers_from_one() {
        assertThatThrownBy(() -> jo(2007, 0, "2007-12-09")).hasMessageContaining("counts from 1");
    }

    private static GazetteReference jo(int year, int number, String on) {
        return new GazetteReference(
                Journal.JORADP,
                year,
                number,
                PartialDate.parse(on),
                Optional.of("J.O n°" + number),
                Optional.empty(),
                Optional.empty());
    }
}
