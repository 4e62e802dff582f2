package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.documents.Document;
import org.tawama.evidence.Decision;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.opendata.SampleDocuments;
import org.tawama.registrar.ClaimRefused.Ground;
import org.tawama.vocabulary.LocalText;

/// Catches a document whose file is swapped by a claim: for bytes that belong to another document, or that nobody has,
/// whereupon no verification ever passes again.
class UnclaimableTest {
    private static final Decision DECIDED = new Decision("tawama", LocalText.of("parce que", "", ""));
    private static final String NOBODYS = "aa".repeat(32);

    @ParameterizedTest
    @CsvSource({
        "/file/sha256,aa",
        "/file/bytes,1",
        "/file/pages,2",
        "/file/readable,1",
        "/file/type,image/png",
        "/file/name,other.pdf",
        "/file/erased/basis,law-18-07",
        "/file,x",
        "/erasedFiles/0/sha256,aa"
    })
    void nothing_of_a_file_is_claimed(String field, String value) {
        var text = Claims.of(Kind.DOCUMENT, SampleDocuments.text());

        refused(() -> text.claim(claim(field, value.equals("aa") ? NOBODYS : value)));
    }

    /// Catches a document that a claim makes belong to a document, or to what its identifier does not name.
    @ParameterizedTest
    @CsvSource({"/about/0/kind,document", "/about/0/kind,meeting", "/about/1/kind,gazette-issue", "/about/0/kind/x,a"})
    void of_what_kind_a_record_is_to_which_it_belongs_is_not_claimed(String field, String value) {
        var text = Claims.of(Kind.DOCUMENT, SampleDocuments.text());

        refused(Ground.SAID_BY_IDENTIFIER, () -> text.claim(claim(field, value)));
    }

    @Test
    void a_claim_on_a_file_that_was_put_before_is_neither_settled_nor_accepted() {
        var disputed = Claims.of(Kind.DOCUMENT, claimed(Verdict.DISPUTED));
        var open = Claims.of(Kind.DOCUMENT, claimed(Verdict.UNRESOLVED));

        refused(() -> disputed.settle(1, DECIDED));
        refused(() -> open.accept(1, DECIDED));
        refused(() -> open.correct(1, "bb".repeat(32), DECIDED));
    }

    @Test
    void what_a_document_is_called_is_claimed_like_any_field() {
        var claims = Claims.of(Kind.DOCUMENT, SampleDocuments.text()).claim(claim("/legalValue", "official"));

        assertThat(claims.weighed().evidence()).hasSize(2);
    }

    private static void refused(Runnable act) {
        refused(Ground.STATED_OTHERWISE, act);
    }

    private static void refused(Ground ground, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ClaimRefused.class, said -> assertThat(said.ground()).isEqualTo(ground));
    }

    private static Document claimed(Verdict verdict) {
        var text = SampleDocuments.text();
        return text.withFile(text.file(), List.of(claim("/file/sha256", NOBODYS).judged(verdict)));
    }

    private static Evidence claim(String field, String value) {
        return new Evidence(
                field,
                Optional.empty(),
                new SourceId("press"),
                "",
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                LocalText.none());
    }
}
