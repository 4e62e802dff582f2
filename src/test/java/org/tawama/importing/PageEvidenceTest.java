package org.tawama.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tawama.evidence.Evidence;

/// What the records of the page as shipped rest on: words in notes, citations in references, places that a reader
/// finds.
class PageEvidenceTest {
    private static final Reading READING = Pages.read();

    /// Catches a citation in a note: it would be in one language, and hashed three times.
    @Test
    void keeps_citations_out_of_notes() {
        var address = Pattern.compile("\\[|\\b[\\w-]+\\.(?:com|org|net|dz)\\b");

        assertThat(allEvidence())
                .filteredOn(evidence -> !evidence.note().empty())
                .isNotEmpty()
                .allSatisfy(evidence -> assertThat(evidence.note().texts().values())
                        .doesNotHaveDuplicates()
                        .noneMatch(text -> address.matcher(text).find()));
    }

    /// What is no address, no name and no number in a citation would be a word of one language: "May", "rows", "and".
    @Test
    void cites_in_words_of_no_language() {
        var address = Pattern.compile("\\S*[./=]\\S*");
        var words = Pattern.compile("(?i)\\b(of|and|on|page|rows?|list|news|et|du|de|[a-z]*(uary|ember|ober)|"
                + "mar(ch|s)|apr\\w*|avril|ma[iy]|jui?n\\w*|jui?l\\w*|aug\\w*|août|sept|déc\\w*|fév\\w*)\\b");

        assertThat(allEvidence().flatMap(evidence -> evidence.reference().stream()))
                .hasSizeGreaterThan(25)
                .noneMatch(cited ->
                        words.matcher(address.matcher(cited).replaceAll("")).find());
        assertThat(words.matcher("APS, 25–26 May 2016").find()).isTrue();
    }

    /// Catches a place in a file of ours, which no reader could look up.
    @Test
    void locates_every_reading_on_the_lines_that_it_reads() {
        assertThat(READING.harvest().records()).allSatisfy(record -> {
            var printed = evidence(record)
                    .filter(PageEvidenceTest::onThePage)
                    .map(Evidence::locator)
                    .toList();
            assertThat(evidence(record).filter(item -> !onThePage(item))).allSatisfy(item -> {
                assertThat(item.source()).isEqualTo(PageEvidence.READINGS);
                assertThat(printed).contains(item.locator());
            });
        });
    }

    @Test
    void takes_the_title_of_the_french_accord_from_the_journal_that_it_cites() {
        var title = READING.harvest().records().stream()
                .filter(record -> record.origin().equals("founding-page:accord/FR"))
                .flatMap(PageEvidenceTest::evidence)
                .filter(evidence -> evidence.field().equals("/title"))
                .findFirst()
                .orElseThrow();

        assertThat(title.printed()).isEmpty();
        assertThat(title.value()).hasValueSatisfying(value -> assertThat(value).startsWith("Accord relatif"));
        assertThat(title.locator()).isEqualTo("line 181");
        assertThat(title.reference())
                .hasValueSatisfying(cited -> assertThat(cited).startsWith("JORADP n°77/2007"));
        assertThat(title.note().empty()).isTrue();
    }

    private static Stream<Evidence> allEvidence() {
        return READING.harvest().records().stream().flatMap(PageEvidenceTest::evidence);
    }

    private static <T> Stream<Evidence> evidence(Gathered<T> record) {
        return record.kind().evidenceOf(record.value(origin -> origin)).stream();
    }

    private static boolean onThePage(Evidence evidence) {
        return evidence.source().equals(PageEvidence.PAGE);
    }
}
