package org.tawama.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.bodies.BodyId;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.DocumentId;
import org.tawama.documents.FileType;
import org.tawama.documents.LegalValue;
import org.tawama.documents.StoredFile;
import org.tawama.documents.Subject;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.MeetingId;
import org.tawama.meetings.MeetingLevel;
import org.tawama.meetings.MeetingState;
import org.tawama.meetings.Series;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// What the dates of documents leave to ask, and what is as it must be.
class DocumentScrutinyTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Scrutiny SCRUTINY = new Scrutiny(name -> List.of());

    @ParameterizedTest
    @EnumSource(DocumentForm.class)
    void a_date_to_come_is_a_question_whatever_the_document_is(DocumentForm form) {
        var found = found(paper(form, "2026-11-24"));

        assertThat(found).extracting(Evidence::doubt).containsExactly(Optional.of(Doubt.DATE_TO_COME));
        assertThat(found.getFirst().field()).isEqualTo("/on");
        assertThat(found.getFirst().locator()).isEqualTo("rule date-to-come " + form.code() + " 2026-11-24");
        assertThat(found.getFirst().note().texts()).containsOnlyKeys(Language.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-11", "2026", "1999"})
    void a_date_that_may_have_come_is_none(String on) {
        assertThat(found(paper(DocumentForm.MINUTES, on))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MINUTES", "VERBATIM_MINUTES", "REPORT"})
    void what_tells_of_a_session_and_is_dated_before_it_began_is_a_question(DocumentForm form) {
        var found = found(paper(form, "2010-12-25"), session("m1", "2010-12-26"));

        assertThat(found).extracting(Evidence::doubt).containsExactly(Optional.of(Doubt.DATES_OUT_OF_ORDER));
        assertThat(found.getFirst().locator()).isEqualTo("rule dates-out-of-order session m1 2010-12-26 2010-12-25");
        assertThat(found.getFirst().note().texts()).containsOnlyKeys(Language.values());
    }

    @Test
    void says_what_is_out_of_order_in_words() {
        var found = found(paper(DocumentForm.MINUTES, "2010-12-25"), session("m1", "2010-12-26"));

        assertThat(found.getFirst().note().find(Language.EN))
                .contains("“Session” (26 December 2010) usually comes before “Minutes” (25 December 2010).");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MINUTES", "VERBATIM_MINUTES", "REPORT"})
    void what_is_prepared_before_a_session_is_none(DocumentForm form) {
        assertThat(found(paper(form, "2010-11-02"), session("m1", "2010-12-26")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-12-26", "2010-12", "2010", "2011-01-03"})
    void minutes_of_the_day_of_a_date_that_may_be_it_and_of_later_are_none(String on) {
        assertThat(found(paper(DocumentForm.MINUTES, on), session("m1", "2010-12-26")))
                .isEmpty();
    }

    @Test
    void each_session_is_asked_about_alone_and_an_answer_to_one_leaves_the_other() {
        var minutes = paper(DocumentForm.MINUTES, "2010-12-25");
        var both = new Meeting[] {session("m1", "2010-12-26"), session("m2", "2010-12-26")};
        var asked = found(minutes, both);

        var decided = asked.getFirst().decided(Verdict.ACCEPTED, new Decision("tawama", LocalText.of("vu", "", "")));
        var again = found(minutes.withEvidence(List.of(decided, asked.getLast())), both);

        assertThat(asked).hasSize(2);
        assertThat(again).containsExactly(decided, asked.getLast());
        assertThat(found(minutes.withEvidence(asked))).isEmpty();
    }

    private static List<Evidence> found(Document document, Meeting... sessions) {
        return SCRUTINY.examined(document, List.of(sessions), TODAY);
    }

    private static Meeting session(String id, String from) {
        return new Meeting(
                new MeetingId(id),
                new BodyId("b1"),
                Series.SESSION,
                Optional.empty(),
                MeetingLevel.UNSTATED,
                LocalText.none(),
                Optional.empty(),
                new Period(Optional.of(PartialDate.parse(from)), Optional.empty()),
                MeetingState.HELD,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Document paper(DocumentForm form, String on) {
        return new Document(
                new DocumentId("d1"),
                LocalText.of("Pièce", "وثيقة", "Paper"),
                form,
                List.of("fr"),
                LegalValue.UNSTATED,
                Optional.of(PartialDate.parse(on)),
                List.of(new Subject("meeting", "m1", Optional.empty())),
                new StoredFile("ab".repeat(32), 9, FileType.PDF, Optional.empty(), 1, 1, Optional.empty()),
                List.of(),
                List.of());
    }
}
