package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.tawama.documents.Document;
import org.tawama.documents.FileType;
import org.tawama.documents.StoredFile;
import org.tawama.documents.StoredFile.Erased;
import org.tawama.documents.Subject;
import org.tawama.opendata.Listed;
import org.tawama.opendata.SampleDocuments;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;
import org.tawama.register.Digest;
import org.tawama.register.Reason;
import org.tawama.register.Verdict;
import org.tawama.registrar.DocumentRefused;
import org.tawama.registrar.Documenting;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Withdrawals;
import org.tawama.vocabulary.Language;

/// The words in files as known at an entry: found for as long as a statement named their file, whatever was stated
/// afterwards, and nowhere once the file was erased.
class PastWordsTest {
    private static final Reason WHY = Reason.words("en", "For tests.");

    private static final Erased LAW = new Erased("law-18-07", Optional.empty());

    @TempDir
    private Path folder;

    private final SampleRegister register = new SampleRegister();
    private final Documenting documenting = new Documenting(register.registrar, register.register.files());
    private Search search;
    private String id = "";
    private long stated;

    @BeforeEach
    void states_a_document() throws IOException {
        register.writeAll();
        search = Search.open(folder.resolve("index"), register.records, new Sheets(register.records));
        id = documenting
                .record("tests", WHY, document(List.of("fr", "ar"), file("Le quorum est de sept")))
                .id();
        stated = head();
        index();
    }

    @AfterEach
    void close() {
        search.close();
        register.close();
    }

    @Test
    void a_document_that_is_stated_anew_is_found_by_its_words_before_and_after() {
        restate();

        assertThat(found("quorum", stated)).containsExactly(id);
        assertThat(found("quorum", head())).containsExactly(id);
        assertThat(found("quorum", stated - 1)).isEmpty();
    }

    @Test
    void words_of_a_file_are_found_until_another_replaces_it_and_the_others_from_then_on() throws IOException {
        documenting.replace("tests", WHY, id, file("La majorité est de huit"), List.of());

        assertThat(found("quorum", stated)).containsExactly(id);
        assertThat(found("quorum", head())).isEmpty();
        assertThat(found("majorité", stated)).isEmpty();
        assertThat(found("majorité", head())).containsExactly(id);
    }

    @Test
    void words_of_a_withdrawn_document_are_found_as_known_before() {
        new Withdrawals(register.register).withdraw("tests", Kind.DOCUMENT, id, WHY);

        assertThat(found("quorum", stated)).containsExactly(id);
        assertThat(found("quorum", head())).isEmpty();
    }

    /// Catches words that are left in a stretch of the past which somebody indexed before the file was erased.
    @Test
    void nothing_is_found_of_an_erased_file_at_any_entry() throws IOException {
        restate();
        index();
        documenting.erase("tests", WHY, id, Optional.empty(), LAW);

        for (var known = 1L; known <= head(); known++) {
            assertThat(found("quorum", known)).as("known at %d", known).isEmpty();
        }
        assertThat(found("accord", stated)).as("its title").containsExactly(id);
        assertThat(total(stated)).isEqualTo(1);
        assertThat(withoutWords()).isTrue();
    }

    @Test
    void a_file_of_a_withdrawn_document_can_be_erased_and_the_document_stays_withdrawn() throws IOException {
        new Withdrawals(register.register).withdraw("tests", Kind.DOCUMENT, id, WHY);
        index();

        documenting.erase("tests", WHY, id, Optional.empty(), LAW);

        assertThat(found("quorum", stated)).isEmpty();
        assertThat(register.records.find(Kind.DOCUMENT, id)).isEmpty();
        assertThat(withoutWords()).isTrue();
    }

    /// The scan with a name that is to go was replaced by one in which it is blackened.
    @Test
    void a_file_that_was_replaced_is_erased_alone_and_the_one_that_replaced_it_stays() throws IOException {
        var first = current().file().sha256();
        documenting.replace("tests", WHY, id, file("La majorité est de huit"), List.of());
        index();

        documenting.erase("tests", WHY, id, Optional.of(Digest.parse(first)), LAW);

        for (var known = 1L; known <= head(); known++) {
            assertThat(found("quorum", known)).as("known at %d", known).isEmpty();
        }
        assertThat(found("majorité", head())).containsExactly(id);
        assertThat(found("majorité", head() - 1)).containsExactly(id);
        assertThat(total(head())).isEqualTo(1);
        assertThat(register.register.files().keeps(Digest.parse(first))).isFalse();
        assertThat(current().file().isErased()).isFalse();
        assertThat(current().erasure(first)).contains(LAW);
        assertThat(withoutWords()).isTrue();
        assertThat(register.verified()).isInstanceOf(Verdict.Sound.class);
    }

    /// Catches a stretch of the past that is said to begin where what the document belongs to was stated anew, later.
    @Test
    void a_document_whose_record_was_stated_since_stands_at_every_entry_after_its_first_file_is_erased()
            throws IOException {
        var first = Digest.parse(current().file().sha256());
        documenting.replace("tests", WHY, id, file("La majorité est de huit"), List.of());
        var body = register.records.find(Kind.BODY, "b1").orElseThrow().value();
        register.put(Kind.BODY, body.withEvidence(List.of()));
        index();

        documenting.erase("tests", WHY, id, Optional.of(first), LAW);

        for (var known = stated; known <= head(); known++) {
            assertThat(total(known)).as("known at %d", known).isEqualTo(1);
        }
        assertThat(found("quorum", stated)).isEmpty();
        assertThat(found("majorité", head() - 1)).containsExactly(id);
    }

    @Test
    void every_file_that_a_document_ever_had_is_erased_with_its_words() throws IOException {
        var first = current().file().sha256();
        documenting.replace("tests", WHY, id, file("La majorité est de huit"), List.of());
        var second = current().file().sha256();
        documenting.replace("tests", WHY, id, file("Le vote est secret"), List.of());
        var third = current().file().sha256();
        index();

        documenting.erase("tests", WHY, id, Optional.empty(), LAW);

        for (var known = 1L; known <= head(); known++) {
            for (var word : List.of("quorum", "majorité", "secret")) {
                assertThat(found(word, known)).as("%s known at %d", word, known).isEmpty();
            }
        }
        assertThat(List.of(first, second, third))
                .noneMatch(file -> register.register.files().keeps(Digest.parse(file)))
                .allMatch(file -> current().erasure(file).equals(Optional.of(LAW)));
        assertThat(register.verified()).isInstanceOf(Verdict.Sound.class);
        assertThatThrownBy(() -> documenting.erase("tests", WHY, id, Optional.empty(), LAW))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.ground()).isEqualTo(DocumentRefused.Ground.ERASED_ALREADY));
    }

    /// Catches a statement that erases a file of before and lets the one go that it names beside it.
    @Test
    void a_file_that_no_statement_erases_stays_and_one_that_the_document_never_had_is_not_erased() throws IOException {
        var first = Digest.parse(current().file().sha256());
        documenting.replace("tests", WHY, id, file("La majorité est de huit"), List.of());
        documenting.erase("tests", WHY, id, Optional.of(first), LAW);

        var second = Digest.parse(current().file().sha256());
        assertThatThrownBy(() -> register.register.files().erase(second)).isInstanceOf(DataAccessException.class);
        var strange = Digest.parse("0".repeat(64));
        assertThatThrownBy(() -> documenting.erase("tests", WHY, id, Optional.of(strange), LAW))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.ground()).isEqualTo(DocumentRefused.Ground.NO_SUCH_FILE));
    }

    private Document current() {
        return register.records.find(Kind.DOCUMENT, id).orElseThrow().value();
    }

    private boolean withoutWords() throws IOException {
        search.close();
        try (var files = Files.list(folder.resolve("index"))) {
            return files.noneMatch(PastWordsTest::saysQuorum);
        }
    }

    private static boolean saysQuorum(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("quorum");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// The same document with one language less.
    private void restate() {
        var now = register.records.find(Kind.DOCUMENT, id).orElseThrow().value();
        var other = document(List.of("fr"), now.file()).withId(now.id());
        register.write(desk -> desk.put(
                Kind.DOCUMENT,
                other,
                desk.standing(Kind.DOCUMENT, Set.of(id)).get(id).origins()));
    }

    private static Document document(List<String> languages, StoredFile file) {
        var text = SampleDocuments.text();
        var about = new Subject("body", "b1", Optional.empty());
        return new Document(
                text.id(),
                text.title(),
                text.form(),
                languages,
                text.legalValue(),
                text.on(),
                List.of(about),
                file,
                List.of(),
                text.evidence());
    }

    private StoredFile file(String words) throws IOException {
        var file = Files.writeString(Files.createTempFile(folder, "paper", ".txt"), words);
        var digest = register.register.files().keep(file, Map.of(1, words));
        return new StoredFile(digest.hex(), Files.size(file), FileType.TEXT, Optional.empty(), 1, 1, Optional.empty());
    }

    private long head() {
        return register.records.head();
    }

    private void index() {
        found("quorum", head());
    }

    private long total(long known) {
        return ask("", known).total();
    }

    private List<String> found(String words, long known) {
        return ask(words, known).items().stream().map(Hit::id).toList();
    }

    private Found ask(String words, long known) {
        try {
            assertThat(search.awaitIndexed(head(), Duration.ofSeconds(60))).isTrue();
            var asked = Map.of("q", List.of(words), "known", List.of(Long.toString(known)));
            var inquiry = Inquiry.parse(Optional.of(Listed.DOCUMENTS), asked, Language.FR, SampleRegister.TODAY);
            return (Found) search.find((Inquiry) inquiry);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
