package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import org.tawama.documents.Document;
import org.tawama.documents.FileType;
import org.tawama.documents.StoredFile;
import org.tawama.documents.StoredFile.Erased;
import org.tawama.documents.Subject;
import org.tawama.opendata.Listed;
import org.tawama.opendata.SampleDocuments;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;
import org.tawama.register.KeptFiles;
import org.tawama.register.Reason;
import org.tawama.registrar.DocumentRefused;
import org.tawama.registrar.DocumentRefused.Ground;
import org.tawama.registrar.Documenting;
import org.tawama.registrar.Kind;
import org.tawama.registrar.MissingFiles;
import org.tawama.vocabulary.Language;

/// Words of a file that comes without a statement, as into a register that was made from an exported log: the index had
/// taken all that is stated, and learns of them all the same. Takes seconds, for it looks only now and then.
class BroughtFilesTest {
    private static final Reason WHY = Reason.words("en", "For tests.");
    private static final String WORDS = "Le quorum est de sept";

    @TempDir
    private Path folder;

    private final SampleRegister register = new SampleRegister();
    private final KeptFiles files = register.register.files();
    private final MissingFiles missing = new MissingFiles(register.records, files);
    private Path file;
    private StoredFile named;
    private Search search;
    private long stated;

    @BeforeEach
    void names_a_file_that_is_not_kept() throws IOException {
        register.writeAll();
        file = Files.writeString(folder.resolve("paper.txt"), WORDS);
        named = new StoredFile(
                KeptFiles.digest(file).hex(),
                Files.size(file),
                FileType.TEXT,
                Optional.empty(),
                1,
                1,
                Optional.empty());
        state(List.of("fr", "ar"));
        stated = head();
        open();
    }

    @AfterEach
    void close() {
        search.close();
        register.close();
    }

    @Test
    void are_found_as_known_at_every_entry_and_after_the_next_start() throws Exception {
        state(List.of("fr"));
        var body = register.records.find(Kind.BODY, "b1").orElseThrow().value();
        register.put(Kind.BODY, body.withEvidence(List.of()));
        assertThat(found("quorum", head())).isEmpty();
        var before = head();

        assertThat(missing.keep(file, Map.of(1, WORDS))).contains("d1");

        awaitFound();
        assertThat(head()).as("nothing is stated").isEqualTo(before);
        for (var known = 1L; known <= head(); known++) {
            var there = known < stated ? 0 : 1;
            assertThat(found("quorum", known)).as("known at %d", known).hasSize(there);
            assertThat(found("", known)).as("listed at %d", known).hasSize(there);
        }
        search.close();
        open();
        assertThat(found("quorum", head())).containsExactly("d1");
        assertRefused(Ground.RECORDED_ALREADY);
    }

    @Test
    void come_back_with_no_file_that_was_erased() {
        var documenting = new Documenting(register.registrar, files);
        documenting.erase("tests", WHY, "d1", Optional.empty(), new Erased("law-18-07", Optional.empty()));

        assertRefused(Ground.ERASED);

        assertThat(files.keeps(org.tawama.register.Digest.parse(named.sha256())))
                .isFalse();
    }

    @Test
    void of_a_file_that_no_document_names_are_not_kept() throws IOException {
        var strange = Files.writeString(folder.resolve("strange.txt"), "autre");

        assertThat(missing.keep(strange, Map.of(1, "autre"))).isEmpty();

        assertThat(files.keeps(KeptFiles.digest(strange))).isFalse();
    }

    private void assertRefused(Ground ground) {
        assertThatThrownBy(() -> missing.keep(file, Map.of(1, WORDS)))
                .isInstanceOfSatisfying(
                        DocumentRefused.class, said -> assertThat(said.ground()).isEqualTo(ground));
    }

    /// As a log states it that was taken to the letter.
    private void state(List<String> languages) {
        var text = SampleDocuments.text();
        var document = new Document(
                text.id(),
                text.title(),
                text.form(),
                languages,
                text.legalValue(),
                text.on(),
                List.of(new Subject("body", "b1", Optional.empty())),
                named,
                List.of(),
                text.evidence());
        register.write(desk -> desk.put(Kind.DOCUMENT, document, Set.of("file:" + named.sha256())));
    }

    private void open() {
        search = Search.open(folder.resolve("index"), register.records, new Sheets(register.records));
    }

    private void awaitFound() throws InterruptedException {
        for (var turn = 0; turn < 100 && found("quorum", head()).isEmpty(); turn++) Thread.sleep(200);
    }

    private long head() {
        return register.records.head();
    }

    private List<String> found(String words, long known) {
        try {
            assertThat(search.awaitIndexed(head(), Duration.ofSeconds(60))).isTrue();
            var asked = Map.of("q", List.of(words), "known", List.of(Long.toString(known)));
            var inquiry = Inquiry.parse(Optional.of(Listed.DOCUMENTS), asked, Language.FR, SampleRegister.TODAY);
            return ((Found) search.find((Inquiry) inquiry))
                    .items().stream().map(Hit::id).toList();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
