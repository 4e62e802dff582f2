package org.tawama.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tawama.documents.FileType;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// A PDF: how many pages it has, that nothing in it runs or hides, and the words on each page, Arabic
/// ones in the
/// order in which they are read.
final class PdfFile {
    /// Ways in which a PDF starts something.
    private static final Set<String> STARTING = Set.of("JavaScript", "Launch", "Rendition", "ImportData", "SubmitForm");

    private PdfFile() {}

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // broken files make PDFBox throw whatever comes to it
    static Looked look(Path file, IntConsumer page) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return look(document, page);
        } catch (InvalidPasswordException locked) {
            return new Unfit(Ground.LOCKED, "");
        } catch (IOException | RuntimeException damaged) {
            return new Unfit(Ground.DAMAGED, String.valueOf(damaged.getMessage()));
        }
    }

    private static Looked look(PDDocument document, IntConsumer page) throws IOException {
        var pages = document.getNumberOfPages();
        if (pages < 1) return new Unfit(Ground.DAMAGED, "0");
        if (pages > Look.MOST_PAGES) return new Unfit(Ground.TOO_MANY_PAGES, Integer.toString(pages));
        var bad = hidden(document).or(() -> active(document));
        if (bad.isPresent()) return bad.get();
        var reading = new Look.Reading();
        for (var number = 1; number <= pages; number++) {
            reading.add(number, words(document, number));
            page.accept(number);
        }
        return reading.fit(FileType.PDF, pages);
    }

    private static Optional<Unfit> hidden(PDDocument document) {
        var names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        return names != null && names.containsKey(COSName.EMBEDDED_FILES)
                ? Optional.of(new Unfit(Ground.HIDES_FILES, "EmbeddedFiles"))
                : Optional.empty();
    }

    private static Optional<Unfit> active(PDDocument document) {
        var catalog = document.getDocumentCatalog().getCOSObject();
        var names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.JAVA_SCRIPT)) return found("JavaScript");
        var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && form.containsKey(COSName.XFA)) return found("XFA");
        var inAll = started(catalog);
        if (inAll.isPresent()) return inAll;
        for (var page : document.getPages()) {
            var onPage = started(page.getCOSObject());
            if (onPage.isPresent()) return onPage;
            var notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (var place = 0; notes != null && place < notes.size(); place++) {
                if (notes.getObject(place) instanceof COSDictionary note) {
                    var onNote = started(note);
                    if (onNote.isPresent()) return onNote;
                }
            }
        }
        return Optional.empty();
    }

    /// What opening, turning to or touching this starts.
    private static Optional<Unfit> started(COSDictionary object) {
        for (var name : Set.of(COSName.OPEN_ACTION, COSName.A)) {
            var way = Optional.ofNullable(object.getCOSDictionary(name)).flatMap(PdfFile::starting);
            if (way.isPresent()) return way;
        }
        var further = object.getCOSDictionary(COSName.AA);
        if (further == null) return Optional.empty();
        return further.keySet().stream()
                .flatMap(event -> Optional.ofNullable(further.getCOSDictionary(event)).stream())
                .flatMap(action -> starting(action).stream())
                .findFirst();
    }

    private static Optional<Unfit> starting(COSDictionary action) {
        var way = action.getNameAsString(COSName.S);
        return way != null && STARTING.contains(way) ? found(way) : Optional.empty();
    }

    private static Optional<Unfit> found(String what) {
        return Optional.of(new Unfit(Ground.ACTIVE, what));
    }

    /// A page that cannot be read has no words, like a scan.
    @SuppressWarnings("PMD.AvoidCatchingGenericException") // broken pages make PDFBox throw whatever comes to it
    private static String words(PDDocument document, int number) {
        if (!document.getCurrentAccessPermission().canExtractContent()) return "";
        try {
            var stripper = new LineReader();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            stripper.setSuppressDuplicateOverlappingText(true);
            return stripper.getText(document);
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
    }
}
