package org.tawama.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.tawama.documents.FileType;
import org.tawama.filing.Looked.Ground;
import org.tawama.filing.Looked.Unfit;

/// A PDF: how many pages it has, that nothing in it runs or hides, and the words on each page, Arabic
/// ones in the
/// order in which they are read.
final class PdfFile {
    /// Ways in which a PDF starts something.
    private static final Set<String> STARTING = Set.of("JavaScript", "Launch", "Rendition", "ImportData", "SubmitForm");

    /// What does no harm as a link that a reader follows, and is not begun by opening a file or turning a page.
    private static final Set<String> LEADING_AWAY = Set.of("URI", "GoToE", "GoToR");

    /// Actions that follow each other; more are no paper's.
    private static final int LONGEST_CHAIN = 100;

    private PdfFile() {}

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // broken files make PDFBox throw whatever comes to it
    static Looked look(Path file, IntConsumer page) throws IOException {
        var end = PdfEnd.wrong(file);
        if (end.isPresent()) return end.get();
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
        var found = 0;
        for (var ignored : document.getPages()) found++;
        if (found != pages) return new Unfit(Ground.DAMAGED, found + "/" + pages);
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
        var followed = starting(object.getDictionaryObject(COSName.A), STARTING, new Chain());
        if (followed.isPresent()) return followed;
        var unasked = new HashSet<>(STARTING);
        unasked.addAll(LEADING_AWAY);
        var opened = starting(object.getDictionaryObject(COSName.OPEN_ACTION), unasked, new Chain());
        if (opened.isPresent()) return opened;
        var further = object.getCOSDictionary(COSName.AA);
        if (further == null) return Optional.empty();
        return further.keySet().stream()
                .flatMap(event -> starting(further.getDictionaryObject(event), unasked, new Chain()).stream())
                .findFirst();
    }

    /// How many actions were looked at, one after another.
    private static final class Chain {
        private int length;
    }

    /// Of an action, or of what follows it, one or several.
    private static Optional<Unfit> starting(@Nullable COSBase object, Set<String> ways, Chain chain) {
        if (chain.length++ > LONGEST_CHAIN) return found("Next");
        if (object instanceof COSArray several) {
            for (var place = 0; place < several.size(); place++) {
                var one = several.getObject(place) instanceof COSDictionary action
                        ? starting(action, ways, chain)
                        : Optional.<Unfit>empty();
                if (one.isPresent()) return one;
            }
        }
        if (!(object instanceof COSDictionary action)) return Optional.empty();
        var way = action.getNameAsString(COSName.S);
        if (way != null && ways.contains(way)) return found(way);
        return starting(action.getDictionaryObject(COSName.getPDFName("Next")), ways, chain);
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
