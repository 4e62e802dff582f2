package org.tawama.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.tawama.filing.Looked.Fit;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// A file is kept whole: what was cut off or added is refused, although libraries read it, and nothing is begun by
/// opening it.
class WholeFilesTest {
    @TempDir
    private Path folder;

    /// PDFBox reads one page of three in what is left, and counts two.
    @ParameterizedTest
    @ValueSource(ints = {30, 50, 70, 90, 95, 99})
    void a_pdf_that_is_cut_off_is_refused_wherever_it_is_cut(int percent) throws IOException {
        var whole = paper();

        var looked = look("cut.pdf", Arrays.copyOf(whole, whole.length * percent / 100));

        assertThat(looked)
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.ground()).isIn(Ground.DAMAGED, Ground.MORE_BEHIND));
    }

    @Test
    void a_pdf_with_an_end_and_no_table_of_objects_is_refused() throws IOException {
        var half = Arrays.copyOf(paper(), paper().length / 2);

        assertThat(look("a.pdf", joined(half, "\nstartxref\n0\n%%EOF\n"))).isEqualTo(new Unfit(Ground.DAMAGED, "xref"));
        assertThat(look("b.pdf", joined(half, "\nstartxref\n99999999\n%%EOF\n")))
                .isEqualTo(new Unfit(Ground.DAMAGED, "xref"));
        assertThat(look("c.pdf", joined(half, "\n%%EOF\n"))).isEqualTo(new Unfit(Ground.DAMAGED, "startxref"));
    }

    @Test
    void bytes_behind_the_end_are_refused_and_blank_ones_are_not() throws IOException {
        assertThat(look("a.pdf", joined(paper(), "PK<script>"))).isEqualTo(new Unfit(Ground.MORE_BEHIND, "10 bytes"));
        assertThat(look("b.pdf", joined(paper(), "\r\n\u0000"))).isInstanceOf(Fit.class);
        assertThat(look("a.png", joined(Papers.image("png"), "PK<script>")))
                .isEqualTo(new Unfit(Ground.MORE_BEHIND, "10 bytes"));
        var whole = Papers.image("png");
        assertThat(look("b.png", Arrays.copyOf(whole, whole.length - 5))).isEqualTo(new Unfit(Ground.DAMAGED, "IEND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"URI", "GoToE", "GoToR"})
    void a_pdf_that_leads_elsewhere_when_it_is_opened_is_refused_and_one_with_a_link_is_not(String way)
            throws IOException {
        assertThat(opening(action(way))).isEqualTo(new Unfit(Ground.ACTIVE, way));
        var file = Papers.pdf(folder.resolve("link.pdf"), List.of("Article premier"), document -> {
            var note = new COSDictionary();
            note.setItem(COSName.A, action(way));
            var notes = new COSArray();
            notes.add(note);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, notes);
        });
        assertThat(Look.at(file, page -> {})).isInstanceOf(Fit.class);
    }

    @Test
    void what_an_action_is_followed_by_is_looked_at_too() throws IOException {
        var first = action("GoTo");
        var several = new COSArray();
        several.add(action("GoTo"));
        several.add(action("JavaScript"));
        first.setItem(COSName.getPDFName("Next"), several);

        assertThat(opening(first)).isEqualTo(new Unfit(Ground.ACTIVE, "JavaScript"));
    }

    @Test
    void what_the_library_says_of_a_file_reaches_no_terminal() {
        assertThat(LoggerFactory.getLogger("org.apache.pdfbox.pdfparser.COSParser")
                        .isErrorEnabled())
                .isFalse();
    }

    private Looked opening(COSDictionary action) throws IOException {
        return Look.at(
                Papers.pdf(
                        folder.resolve("opening.pdf"),
                        List.of("Article premier"),
                        document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action)),
                page -> {});
    }

    private static COSDictionary action(String way) {
        var action = new COSDictionary();
        action.setName(COSName.S, way);
        return action;
    }

    private byte[] paper() throws IOException {
        return Files.readAllBytes(Papers.pdf(folder.resolve("whole.pdf"), List.of("Article premier", "", "Fait")));
    }

    private static byte[] joined(byte[] bytes, String text) {
        var more = text.getBytes(UTF_8);
        var all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }

    private Looked look(String name, byte[] bytes) throws IOException {
        return Look.at(Files.write(folder.resolve(name), bytes), page -> {});
    }
}
