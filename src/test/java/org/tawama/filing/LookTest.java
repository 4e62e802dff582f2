package org.tawama.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.documents.FileType;
import org.tawama.filing.Looked.Fit;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// A file is what its bytes say, and nothing in it runs or hides.
class LookTest {
    @TempDir
    private Path folder;

    @Test
    void reads_the_words_of_a_pdf_page_by_page() throws IOException {
        var file = Papers.pdf(folder.resolve("accord.pdf"), List.of("Article premier", "", "Fait à Alger"));
        var read = new ArrayList<Integer>();

        var looked = Look.at(file, read::add);

        assertThat(looked).isInstanceOfSatisfying(Fit.class, fit -> {
            assertThat(fit.type()).isEqualTo(FileType.PDF);
            assertThat(fit.pages()).isEqualTo(3);
            assertThat(fit.text()).containsOnlyKeys(1, 3);
            assertThat(fit.text().get(1)).isEqualTo("Article premier");
            assertThat(fit.text().get(3)).isEqualTo("Fait à Alger");
        });
        assertThat(read).containsExactly(1, 2, 3);
    }

    @Test
    void a_scan_of_500_pages_is_looked_through_and_has_no_words() throws IOException {
        var file = Papers.pdf(folder.resolve("scan.pdf"), Collections.nCopies(500, ""));

        var looked = Look.at(file, page -> {});

        assertThat(looked).isEqualTo(new Fit(FileType.PDF, 500, Collections.emptySortedMap()));
    }

    @Test
    void knows_pictures_and_counts_the_pages_of_a_scan() throws IOException {
        assertThat(look("a.png", Papers.image("png"))).isEqualTo(picture(FileType.PNG, 1));
        assertThat(look("a.jpeg", Papers.image("jpg"))).isEqualTo(picture(FileType.JPEG, 1));
        assertThat(look("a.tif", Papers.tiff(3))).isEqualTo(picture(FileType.TIFF, 3));
    }

    @Test
    void reads_plain_text_in_every_script_with_a_page_after_each_form_feed() throws IOException {
        var looked = look("note.txt", "Première page\f\fالصفحة الثالثة".getBytes(UTF_8));

        assertThat(looked).isInstanceOfSatisfying(Fit.class, fit -> {
            assertThat(fit.type()).isEqualTo(FileType.TEXT);
            assertThat(fit.pages()).isEqualTo(3);
            assertThat(fit.text()).containsEntry(1, "Première page").containsEntry(3, "الصفحة الثالثة");
        });
    }

    @Test
    void refuses_a_file_whose_name_says_another_type_than_its_bytes() throws IOException {
        assertThat(look("accord.pdf", Papers.image("png"))).isEqualTo(new Unfit(Ground.NOT_WHAT_IT_SAYS, "image/png"));
        assertThat(look("accord.png", "%PDF-1.7 nothing".getBytes(UTF_8)))
                .isEqualTo(new Unfit(Ground.NOT_WHAT_IT_SAYS, "application/pdf"));
        assertThat(look("accord.pdf", "<html><script>alert(1)</script>".getBytes(UTF_8)))
                .isEqualTo(new Unfit(Ground.NOT_WHAT_IT_SAYS, "text/plain"));
    }

    @Test
    void refuses_what_is_none_of_the_types_it_keeps() throws IOException {
        assertThat(ground(look("accord.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})))
                .isEqualTo(Ground.UNKNOWN_TYPE);
        assertThat(ground(look("accord", new byte[] {0, 1, 2, 3}))).isEqualTo(Ground.UNKNOWN_TYPE);
        assertThat(ground(look("latin1", "préfet".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))))
                .isEqualTo(Ground.UNKNOWN_TYPE);
        assertThat(ground(look("empty.pdf", new byte[0]))).isEqualTo(Ground.EMPTY);
    }

    @Test
    void refuses_a_file_that_is_larger_than_the_register_takes() throws IOException {
        var file = folder.resolve("huge.pdf");
        try (var out = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(Look.MOST_BYTES + 1);
        }

        assertThat(ground(Look.at(file, page -> {}))).isEqualTo(Ground.TOO_LARGE);
    }

    @Test
    void refuses_a_pdf_that_is_cut_off_or_torn() throws IOException {
        var whole = Files.readAllBytes(Papers.pdf(folder.resolve("whole.pdf"), List.of("Article premier")));
        for (var length : List.of(5, 20, 100)) {
            assertThat(ground(look("cut.pdf", java.util.Arrays.copyOf(whole, length))))
                    .as("the first " + length + " bytes")
                    .isEqualTo(Ground.DAMAGED);
        }
    }

    /// Whatever the bytes, the answer is one of two.
    @Test
    void answers_for_every_torn_file() throws IOException {
        var kinds = List.of(
                Files.readAllBytes(Papers.pdf(folder.resolve("w.pdf"), List.of("Article premier", "Fait à Alger"))),
                Papers.image("png"),
                Papers.image("jpg"),
                Papers.tiff(2));
        var random = new Random(7);
        for (var round = 0; round < 400; round++) {
            var bytes = kinds.get(round % kinds.size()).clone();
            for (var change = 0; change < 1 + random.nextInt(20); change++) {
                bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt(256);
            }

            assertThat(look("torn", bytes)).isInstanceOfAny(Fit.class, Unfit.class);
        }
    }

    @Test
    void refuses_a_pdf_that_opens_with_a_password_only() throws IOException {
        assertThat(ground(Look.at(Papers.locked(folder.resolve("locked.pdf")), page -> {})))
                .isEqualTo(Ground.LOCKED);
    }

    @Test
    void refuses_a_pdf_that_starts_something() throws IOException {
        var script = new PDActionJavaScript("app.alert(1)");
        var launch = new PDActionLaunch();

        assertThat(changed(document -> document.getDocumentCatalog().setOpenAction(script)))
                .isEqualTo(new Unfit(Ground.ACTIVE, "JavaScript"));
        assertThat(changed(document -> document.getDocumentCatalog().setOpenAction(launch)))
                .isEqualTo(new Unfit(Ground.ACTIVE, "Launch"));
        assertThat(changed(document -> names(document).setItem(COSName.JAVA_SCRIPT, new COSDictionary())))
                .isEqualTo(new Unfit(Ground.ACTIVE, "JavaScript"));
        assertThat(changed(document -> {
                    var further = new COSDictionary();
                    further.setItem(COSName.getPDFName("O"), script);
                    document.getPage(0).getCOSObject().setItem(COSName.AA, further);
                }))
                .isEqualTo(new Unfit(Ground.ACTIVE, "JavaScript"));
        assertThat(changed(document -> {
                    var note = new COSDictionary();
                    note.setItem(COSName.A, launch);
                    var notes = new COSArray();
                    notes.add(note);
                    document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, notes);
                }))
                .isEqualTo(new Unfit(Ground.ACTIVE, "Launch"));
    }

    @Test
    void refuses_a_pdf_that_hides_other_files() throws IOException {
        assertThat(changed(document -> names(document).setItem(COSName.EMBEDDED_FILES, new COSDictionary())))
                .isEqualTo(new Unfit(Ground.HIDES_FILES, "EmbeddedFiles"));
    }

    @Test
    void refuses_more_pages_than_it_takes() throws IOException {
        assertThat(look("many.txt", "\f".repeat(Look.MOST_PAGES).getBytes(UTF_8)))
                .isEqualTo(new Unfit(Ground.TOO_MANY_PAGES, Integer.toString(Look.MOST_PAGES + 1)));
    }

    @Test
    void reads_no_more_of_a_page_and_of_a_file_than_its_bounds() throws IOException {
        var page = "é".repeat(Look.MOST_OF_PAGE + 5);
        var text = new ByteArrayOutputStream();
        for (var number = 0; number < Look.MOST_OF_FILE / Look.MOST_OF_PAGE + 2; number++) {
            text.write((page + "\f").getBytes(UTF_8));
        }

        var looked = (Fit) look("long.txt", text.toByteArray());

        assertThat(looked.text().get(1)).hasSize(Look.MOST_OF_PAGE);
        assertThat(looked.text().values().stream().mapToInt(String::length).sum())
                .isEqualTo(Look.MOST_OF_FILE);
    }

    private Looked changed(java.util.function.Consumer<PDDocument> change) throws IOException {
        return Look.at(Papers.pdf(folder.resolve("changed.pdf"), List.of("Article premier"), change), page -> {});
    }

    private static COSDictionary names(PDDocument document) {
        var names = new COSDictionary();
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        return names;
    }

    private Looked look(String name, byte[] bytes) throws IOException {
        return Look.at(Files.write(folder.resolve(name), bytes), page -> {});
    }

    private static Fit picture(FileType type, int pages) {
        return new Fit(type, pages, Collections.emptySortedMap());
    }

    private static Ground ground(Looked looked) {
        return ((Unfit) looked).ground();
    }
}
