package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.agreements.Act;
import org.tawama.documents.Document;
import org.tawama.documents.DocumentForm;
import org.tawama.documents.FileType;
import org.tawama.documents.LegalValue;
import org.tawama.documents.StoredFile;
import org.tawama.documents.Subject;
import org.tawama.filing.Papers;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.Digest;
import org.tawama.register.KeptFiles;
import org.tawama.register.Reason;
import org.tawama.registrar.DocumentRefused;
import org.tawama.registrar.Documenting;
import org.tawama.registrar.Kind;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;

/// Files and their documents on the command line, on a register that was just founded.
class DocumentCommandTest {
    private static final String[] WHY = {"--because", "reçu", "--source", "founding-page", "--locator", "page 3"};

    @TempDir
    private Path folder;

    private final String database = TestStore.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void keeps_the_file_and_records_what_it_is() throws IOException {
        var file = Papers.pdf(folder.resolve("Accord 1999.pdf"), List.of("Article premier", "", "Fait à Alger"));

        var said = said(
                "document",
                file.toString(),
                "--of",
                "agreements/a58:signed",
                "--of",
                "meetings/m3",
                "--form",
                "text",
                "--title",
                "Texte de l’accord",
                "--written-in",
                "fr",
                "--written-in",
                "es",
                "--on",
                "2007-05",
                "--legal-value",
                "unofficial");

        assertThat(said)
                .startsWith("documents/d1: recorded in entry ")
                .contains("SHA-256 " + KeptFiles.digest(file) + ", 3 pages, words read on 2.");
        try (var register = open()) {
            var document = document(register);
            assertThat(document.form()).isEqualTo(DocumentForm.TEXT);
            assertThat(document.legalValue()).isEqualTo(LegalValue.UNOFFICIAL);
            assertThat(document.languages()).containsExactly("fr", "es");
            assertThat(document.about())
                    .containsExactly(
                            new Subject("agreement", "a58", Optional.of(Act.SIGNED)),
                            new Subject("meeting", "m3", Optional.empty()));
            assertThat(document.file().type()).isEqualTo(FileType.PDF);
            assertThat(document.file().name()).contains("Accord 1999.pdf");
            var bytes = new ByteArrayOutputStream();
            var files = register.register().files();
            files.write(
                    Digest.parse(document.file().sha256()), 0, document.file().bytes(), bytes);
            assertThat(bytes.toByteArray()).isEqualTo(Files.readAllBytes(file));
            assertThat(register.records().pages(document.file().sha256()))
                    .isEqualTo(Map.of(1, "Article premier", 3, "Fait à Alger"));
        }
    }

    @Test
    void replaces_a_file_and_keeps_the_earlier_one() throws IOException {
        var first = Papers.pdf(folder.resolve("first.pdf"), List.of("Projet"));
        var second = Papers.pdf(folder.resolve("second.pdf"), List.of("Version signée"));
        record(first);

        said("document", second.toString(), "--replaces", "documents/d1");

        try (var register = open()) {
            assertThat(document(register).file().name()).contains("second.pdf");
            assertThat(document(register).form()).isEqualTo(DocumentForm.TEXT);
            assertThat(register.records().history("d1").getFirst().act()).isEqualTo("replaced");
            assertThat(register.register().files().keeps(KeptFiles.digest(first)))
                    .isTrue();
        }
        refuses(
                1,
                "is the file of documents/d1 already",
                cited("document", first.toString(), "--replaces", "documents/d1"));
    }

    /// What withdraws one record takes any: here a document, then the session to which it belonged.
    @Test
    void withdraws_one_record_of_any_kind_to_which_no_other_refers() throws IOException {
        var file = Papers.pdf(folder.resolve("letter.pdf"), List.of("Un mot"));
        record(file);
        var words = List.of("withdraw", "documents/d1", "--because", "double");

        refuses(
                1,
                "meetings/m3 stays, for 1 other record refers to it (d1)",
                "withdraw",
                "meetings/m3",
                "--because",
                "x");
        refuses(2, "takes a reason", "withdraw", "documents/d1");
        refuses(2, "names no record", "withdraw", "d1", "--because", "x");
        refuses(1, "There is no record documents/d9", "withdraw", "documents/d9", "--because", "x");
        assertThat(said2(words.toArray(String[]::new)))
                .startsWith("documents/d1: withdrawn in entry ")
                .contains("./tawama erase documents/d1 /file");
        refuses(1, "was withdrawn already", words.toArray(String[]::new));

        try (var register = open()) {
            assertThat(register.records().find(Kind.DOCUMENT, "d1")).isEmpty();
            assertThat(register.records().history("d1").getFirst().act()).isEqualTo("withdrawn");
            assertThat(register.register().files().keeps(KeptFiles.digest(file)))
                    .isTrue();
        }
        said2("erase", "documents/d1", "/file", "--basis", "law-18-07");
        try (var register = open()) {
            assertThat(register.register().files().keeps(KeptFiles.digest(file)))
                    .isFalse();
            assertThat(register.records().find(Kind.DOCUMENT, "d1")).isEmpty();
            assertThat(register.records().history("d1").getFirst().act()).isEqualTo("withdrawn");
        }
    }

    /// Catches a document of a document, of a record of another kind, and of an action that nobody took.
    @Test
    void refuses_a_claim_that_would_have_it_belong_to_what_it_cannot() throws IOException {
        record(Papers.pdf(folder.resolve("letter.pdf"), List.of("Un mot")));
        var path = Papers.pdf(folder.resolve("text.pdf"), List.of("Accord")).toString();
        said("document", path, "--of", "agreements/a58:signed", "--form", "text", "--title", "Texte");
        var head = head();

        for (var kind : List.of("agreements", "document", "agreement")) {
            refuses(
                    1,
                    "/about/0/kind is what the identifier beside it says, and is not claimed alone: claim another record"
                            + " of the same kind (/about/0/record)",
                    claim("documents/d1", "/about/0/kind", kind));
        }
        refuses(1, "d2 cannot be named there", claim("documents/d1", "/about/0/record", "d2"));
        refuses(1, "a58 cannot be named there", claim("documents/d1", "/about/0/record", "a58"));
        refuses(
                1,
                "denounced cannot stand there. denounced is no action of the agreement: name one that it has",
                claim("documents/d2", "/about/0/act", "denounced"));
        assertThat(head()).isEqualTo(head);
        said2(claim("documents/d1", "/about/0/record", "m4"));
    }

    private static String[] claim(String document, String field, String value) {
        return cited("claim", "add", document, "--field", field, "--value", value);
    }

    @Test
    void erases_a_file_with_its_words_and_says_so_for_ever() throws IOException {
        var file = Papers.pdf(folder.resolve("letter.pdf"), List.of("A private name"));
        record(file);

        said2("erase", "documents/d1", "/file", "--basis", "law-18-07");

        try (var register = open()) {
            assertThat(document(register).file().isErased()).isTrue();
            assertThat(register.register().files().keeps(KeptFiles.digest(file)))
                    .isFalse();
            assertThat(register.records().pages(KeptFiles.digest(file).hex())).isEmpty();
            assertThat(register.records().history("d1").getFirst().act()).isEqualTo("erased");
        }
        refuses(1, "was erased already", "erase", "documents/d1", "/file", "--basis", "law-18-07");
        refuses(1, "was a file of documents/d1 and was erased: it is not taken in again", cited(words(file)));
        refuses(1, "was a file of documents/d1 and was erased: it is not taken in again", "document", file.toString());
        try (var register = open()) {
            assertThat(register.register().files().keeps(KeptFiles.digest(file)))
                    .as("brought again")
                    .isFalse();
        }
        assertThat(said2("withdraw", "documents/d1", "--because", "x")).doesNotContain("./tawama erase");
    }

    @Test
    void a_file_that_cannot_be_kept_is_one_sentence_and_nothing_is_stated() throws IOException {
        record(Papers.pdf(folder.resolve("first.pdf"), List.of("Projet")));
        var head = head();
        var lying = Files.writeString(folder.resolve("accord.pdf"), "no PDF at all");
        var unknown = Files.write(folder.resolve("accord.docx"), new byte[] {'P', 'K', 3, 4});
        var empty = Files.createFile(folder.resolve("empty.pdf"));
        var torn = Files.writeString(folder.resolve("torn.pdf"), "%PDF-1.7\nnothing");

        refuses(1, "accord.pdf is not what its name says: its bytes are text/plain", cited(words(lying)));
        refuses(1, "is neither PDF, PNG, JPEG, TIFF nor text", cited(words(unknown)));
        refuses(1, "empty.pdf is empty", cited(words(empty)));
        refuses(1, "cannot be read to its end", cited(words(torn)));
        refuses(2, "cannot be read", cited(words(folder.resolve("nothing.pdf"))));
        refuses(2, "cannot be read", cited(words(folder)));

        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_mistake_in_the_words_is_one_sentence_and_states_nothing() throws IOException {
        var file = Papers.pdf(folder.resolve("first.pdf"), List.of("Projet"));
        var path = file.toString();
        record(Papers.pdf(folder.resolve("other.pdf"), List.of("Autre")));
        var head = head();

        refuses(
                1,
                "no record agreement a999",
                cited("document", path, "--of", "agreements/a999", "--form", "text", "--title", "x"));
        refuses(
                1,
                "no action denounced",
                cited("document", path, "--of", "agreements/a58:denounced", "--form", "text", "--title", "x"));
        refuses(
                2,
                "m3 is no agreement and has no actions",
                cited("document", path, "--of", "meetings/m3:signed", "--form", "text", "--title", "x"));
        refuses(
                2,
                "wed is not a word that --of knows: choose ",
                cited("document", path, "--of", "agreements/a58:wed", "--form", "text", "--title", "x"));
        refuses(
                2,
                "book is not a word that --form knows",
                cited("document", path, "--of", "meetings/m3", "--form", "book", "--title", "x"));
        for (var tag : List.of("xx", "eng", "und", "FR")) {
            refuses(
                    2,
                    tag + " is no code of a language",
                    cited(
                            "document",
                            path,
                            "--of",
                            "meetings/m3",
                            "--form",
                            "text",
                            "--title",
                            "x",
                            "--written-in",
                            tag));
        }
        refuses(
                2,
                "French is no code of a language: give two or three small letters",
                cited(
                        "document",
                        path,
                        "--of",
                        "meetings/m3",
                        "--form",
                        "text",
                        "--title",
                        "x",
                        "--written-in",
                        "French"));
        refuses(2, "--title", cited("document", path, "--of", "meetings/m3", "--form", "text"));
        refuses(2, "--of", cited("document", path, "--form", "text", "--title", "x"));
        refuses(
                2,
                "--source",
                "document",
                path,
                "--of",
                "meetings/m3",
                "--form",
                "text",
                "--title",
                "x",
                "--because",
                "x");
        refuses(
                1,
                "no source nowhere",
                "document",
                path,
                "--of",
                "meetings/m3",
                "--form",
                "text",
                "--title",
                "x",
                "--because",
                "x",
                "--source",
                "nowhere");
        refuses(
                2,
                "leaves everything else as it was",
                cited("document", path, "--replaces", "documents/d1", "--title", "x"));
        refuses(1, "no document documents/d9", cited("document", path, "--replaces", "documents/d9"));
        var nested = new String[] {"document", path, "--of", "documents/d1", "--form", "text", "--title", "x"};
        refuses(1, "belongs to an agreement, a session", cited(nested));
        refuses(1, "no document documents/d9", "erase", "documents/d9", "/file", "--basis", "law-18-07");

        assertThat(head()).isEqualTo(head);
    }

    /// Catches a statement that names bytes which nobody has.
    @Test
    void no_document_is_stated_before_its_file_is_kept() throws IOException {
        record(Papers.pdf(folder.resolve("first.pdf"), List.of("Projet")));
        try (var register = open()) {
            var known = document(register);
            var file = new StoredFile("0".repeat(64), 9, FileType.PDF, Optional.empty(), 1, 0, Optional.empty());
            var documenting =
                    new Documenting(register.registrar(), register.register().files());
            var asked = known.withFile(file, known.evidence());

            assertThatThrownBy(() -> documenting.record("tests", Reason.words("fr", "essai"), asked))
                    .isInstanceOfSatisfying(
                            DocumentRefused.class,
                            refused -> assertThat(refused.ground()).isEqualTo(DocumentRefused.Ground.NOT_KEPT));
        }
    }

    @Test
    void records_a_scan_of_500_pages_that_has_no_words() throws IOException {
        var scan = Papers.pdf(folder.resolve("scan.pdf"), Collections.nCopies(500, ""));

        var said = said(words(scan));

        assertThat(said).contains("500 pages, no words that a machine reads");
    }

    private void record(Path file) {
        said(words(file));
    }

    private static String[] words(Path file) {
        return new String[] {"document", file.toString(), "--of", "meetings/m3", "--form", "text", "--title", "Texte"};
    }

    private static Document document(FoundedRegister register) {
        return register.records().find(Kind.DOCUMENT, "d1").orElseThrow().value();
    }

    private static String[] cited(String... words) {
        return Stream.of(words, WHY).flatMap(Stream::of).toArray(String[]::new);
    }

    private FoundedRegister open() {
        return FoundedRegister.open(StoreOptions.in(folder.resolve("data")).withDatabase(database), Clock.systemUTC());
    }

    private long head() {
        try (var register = open()) {
            return register.records().head();
        }
    }

    private String said(String... words) {
        return said2(cited(words));
    }

    private String said2(String... words) {
        out.getBuffer().setLength(0);

        assertThat(run(words)).as(errors.toString()).isZero();

        return out.toString();
    }

    private void refuses(int exit, String sentence, String... words) {
        errors.getBuffer().setLength(0);

        assertThat(run(words)).as(String.join(" ", words) + errors).isEqualTo(exit);
        assertThat(errors.toString()).contains(sentence).hasLineCount(1);
    }

    private int run(String... words) {
        open().close();
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--database", database));
        return Commands.commandLine(options -> 0, (options, use) -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }
}
