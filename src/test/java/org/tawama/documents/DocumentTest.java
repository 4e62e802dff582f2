package org.tawama.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Act;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// What no document can be.
class DocumentTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final StoredFile FILE = file(DIGEST, 10, "accord.pdf", 2, 1);
    private static final Subject ACCORD = new Subject("agreement", "a1", Optional.of(Act.SIGNED));

    @Test
    void belongs_to_a_record_and_to_each_once() {
        assertThat(document(List.of(ACCORD), List.of("fr", "ar")).about()).containsExactly(ACCORD);

        assertThatIllegalArgumentException().isThrownBy(() -> document(List.of(), List.of("fr")));
        assertThatIllegalArgumentException().isThrownBy(() -> document(List.of(ACCORD, ACCORD), List.of("fr")));
    }

    @Test
    void names_languages_by_their_tags() {
        assertThat(document(List.of(ACCORD), List.of()).languages()).isEmpty();

        assertThatIllegalArgumentException().isThrownBy(() -> document(List.of(ACCORD), List.of("French")));
        assertThatIllegalArgumentException().isThrownBy(() -> document(List.of(ACCORD), List.of("fr", "fr")));
    }

    @Test
    void proves_actions_of_agreements_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject("meeting", "m1", Optional.of(Act.SIGNED)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject("meeting", " ", Optional.empty()));
    }

    @Test
    void has_a_file_that_can_be_one() {
        assertThat(FILE.isErased()).isFalse();
        assertThat(FILE.onlySeen()).isFalse();
        assertThat(FILE.erasedOn(new StoredFile.Erased("law-18-07", Optional.empty()))
                        .isErased())
                .isTrue();

        assertThatIllegalArgumentException().isThrownBy(() -> file("AB".repeat(32), 10, "a.pdf", 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> file(DIGEST, 0, "a.pdf", 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> file(DIGEST, 1, "a.pdf", 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> file(DIGEST, 1, "a.pdf", 1, 2));
        for (var name : List.of("../etc/passwd", "a\\b.pdf", "a\nb.pdf", " ", "x".repeat(201))) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> file(DIGEST, 1, name, 1, 1));
        }
    }

    @Test
    void is_not_there_before_the_date_that_it_bears() {
        var document = document(List.of(ACCORD), List.of("fr"));

        assertThat(document.existsOn(LocalDate.parse("1999-11-21"))).isFalse();
        assertThat(document.existsOn(LocalDate.parse("1999-11-22"))).isTrue();
    }

    private static Document document(List<Subject> about, List<String> languages) {
        return new Document(
                new DocumentId("d1"),
                LocalText.of(Language.FR, "Accord"),
                DocumentForm.TEXT,
                languages,
                LegalValue.UNOFFICIAL,
                Optional.of(PartialDate.parse("1999-11-22")),
                about,
                FILE,
                List.of(),
                List.of());
    }

    private static StoredFile file(String digest, long bytes, String name, int pages, int readable) {
        return new StoredFile(digest, bytes, FileType.PDF, Optional.of(name), pages, readable, Optional.empty());
    }
}
