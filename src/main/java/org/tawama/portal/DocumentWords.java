package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tawama.documents.LegalValue;
import org.tawama.opendata.DocumentSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.vocabulary.LocalText.Shown;

/// What is said of documents wherever they are named.
final class DocumentWords {
    private static final long KIBI = 1024;

    private final Asked asked;
    private final Page page;

    DocumentWords(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
    }

    /// The document as one item of a list: *Minutes, French, PDF, 12 pages*.
    Sheet.Item item(DocumentSheet sheet) {
        return new Sheet.Item(
                page.shown(sheet.title()),
                Optional.of(page.at("/documents/" + sheet.id())),
                Optional.of(page.own(String.join(page.say("portal.value.comma"), particulars(sheet)))));
    }

    List<String> particulars(DocumentSheet sheet) {
        var document = sheet.document();
        var said = new ArrayList<String>();
        said.add(page.words().word("documents.form", document.form().code()));
        document.on().map(page.words()::date).ifPresent(said::add);
        document.languages().forEach(tag -> said.add(language(tag)));
        said.add(file(sheet));
        if (document.legalValue() != LegalValue.UNSTATED) {
            said.add(page.words()
                    .word("documents.legal-value", document.legalValue().code()));
        }
        return said;
    }

    /// Of a file: *PDF, 12 pages*, or that it was erased.
    private String file(DocumentSheet sheet) {
        var file = sheet.document().file();
        if (file.isErased()) return page.say("portal.document.erased-short");
        return page.say("portal.document.file-short", "type", file.type().name(), "count", file.pages());
    }

    List<Line> card(DocumentSheet sheet) {
        var words = new RecordWords(asked);
        var document = sheet.document();
        var lines = new ArrayList<Line>();
        lines.add(words.line(
                "portal.document.about",
                document.about().stream()
                        .map(subject -> new SubjectName(asked).of(subject))
                        .map(name -> Value.of(name.text()))
                        .toList()));
        lines.add(words.line(
                "portal.field.form",
                words.word("documents.form", document.form().code())));
        lines.add(words.line("portal.document.written", languages(sheet)));
        lines.add(words.line("portal.document.file", Value.of(page.own(file(sheet)))));
        return lines;
    }

    List<Value> languages(DocumentSheet sheet) {
        return sheet.document().languages().stream()
                .map(tag -> Value.of(page.own(language(tag))))
                .toList();
    }

    /// A language by its tag, in the reader's.
    String language(String tag) {
        return language(page, tag);
    }

    static String language(Page page, String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(page.language().locale());
    }

    /// So many bytes, to three digits: *1.4 MB* as the reader's language writes it.
    String size(long bytes) {
        var unit = bytes < KIBI ? "b" : bytes < KIBI * KIBI ? "kb" : "mb";
        var value = switch (unit) {
            case "b" -> (double) bytes;
            case "kb" -> bytes / (double) KIBI;
            default -> bytes / (double) (KIBI * KIBI);
        };
        return page.say("portal.document.size." + unit, "value", value);
    }

    /// What was found on a page of its file, and where that page is to be read.
    Listing.Excerpt excerpt(String id, org.tawama.search.Hit.Match match, org.tawama.search.Hit.Spot spot) {
        return new Listing.Excerpt(
                Link.to(
                        page.say("portal.document.page", "number", spot.page()),
                        page.at("/documents/" + id + "/pages/" + spot.page())),
                match.text().substring(0, spot.from()),
                match.text().substring(spot.from(), spot.to()),
                match.text().substring(spot.to()));
    }

    /// Left to right whatever the page: hexadecimal digits are no words.
    Shown digest(String sha256) {
        return page.printed(sha256);
    }
}
