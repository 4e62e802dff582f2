package org.tawama.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Json;
import org.tawama.opendata.Listed;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Spans;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Saying;

/// Makes the index's documents: one for each stretch of days on which an item reads the same, for each stretch of
/// entries in which that was known.
final class Documents {
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType PRESENT = type(IndexOptions.DOCS);

    private static final SortedMap<Integer, String> NO_PAGES = Collections.emptySortedMap();

    /// Titles that are the same so far are sorted by identifier.
    private static final int LONGEST_KEY = 240;

    private Documents() {}

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// @param knownTo the last entry at which this was known, inside; [Long#MAX_VALUE] while it is
    static List<Document> of(Spans spans, long knownTo, Folded folded, PageWords.Reader reader) {
        var documents = new ArrayList<Document>();
        for (var span : spans.spans()) {
            var pages = pages(span.sheet(), reader);
            var read = document(span.sheet(), span, spans.since(), knownTo, folded, pages);
            if (pages.isEmpty() && reader != PageWords.NONE)
                awaited(span.sheet()).ifPresent(read::add);
            documents.add(read);
            for (var doubt : span.doubts()) {
                documents.add(document(doubt, span, spans.since(), knownTo, folded, NO_PAGES));
            }
        }
        return documents;
    }

    /// Words in files are found for as long as a statement names their file. Whoever erases it takes them out of every
    /// stretch: see [Index#erased].
    private static SortedMap<Integer, String> pages(Sheet sheet, PageWords.Reader reader) {
        return sheet instanceof DocumentSheet one && !one.document().file().isErased()
                ? reader.pages(one.document().file().sha256())
                : NO_PAGES;
    }

    private static Optional<StringField> awaited(Sheet sheet) {
        return Optional.of(sheet)
                .filter(DocumentSheet.class::isInstance)
                .map(one -> ((DocumentSheet) one).document().file())
                .filter(file -> !file.isErased() && !file.onlySeen())
                .map(file -> term(Field.AWAITED, file.sha256()));
    }

    private static Document document(
            Sheet sheet,
            Spans.Span span,
            long knownFrom,
            long knownTo,
            Folded folded,
            SortedMap<Integer, String> pages) {
        var document = new Document();
        addIdentity(document, sheet);
        addTimes(document, sheet, span, knownFrom, knownTo);
        addOrder(document, sheet);
        addFacets(document, sheet);
        addSubjects(document, sheet);
        var json = Json.bytes(sheet);
        document.add(new BinaryDocValuesField(Field.JSON, Packed.json(json)));
        addText(document, sheet, json, folded, pages);
        return document;
    }

    private static void addIdentity(Document document, Sheet sheet) {
        var about = sheet instanceof DoubtSheet doubt ? doubt.about() : sheet;
        if (sheet.stands()) document.add(term(Field.LIST, sheet.listed().code()));
        document.add(term(Field.ITEM, sheet.listed().code() + "/" + sheet.id()));
        var reference = String.join(
                "\n", sheet.listed().code(), sheet.id(), about.listed().code(), about.id());
        document.add(new BinaryDocValuesField(Field.REFERENCE, bytes(reference)));
        document.add(new BinaryDocValuesField(Field.TITLE, title(sheet.title())));
        if (sheet.held().value() instanceof org.tawama.documents.Document one) {
            document.add(term(Field.FILE, one.file().sha256()));
        }
    }

    private static void addTimes(Document document, Sheet sheet, Spans.Span span, long knownFrom, long knownTo) {
        document.add(new LongPoint(Field.KNOWN_FROM, knownFrom));
        document.add(new LongPoint(Field.KNOWN_TO, knownTo));
        document.add(new LongPoint(Field.DAY_FROM, span.from().toEpochDay()));
        document.add(new LongPoint(Field.DAY_TO, span.to().toEpochDay()));
        if (knownTo != Long.MAX_VALUE) return;
        document.add(term(Field.IS, Field.LIVE));
        document.add(term(Field.DRAWN_FROM, sheet.held().id()));
        if (span.to().equals(LocalDate.MAX)) document.add(term(Field.IS, Field.CURRENT));
        else document.add(new LongPoint(Field.ENDS, span.to().toEpochDay()));
    }

    private static void addOrder(Document document, Sheet sheet) {
        document.add(new SortedDocValuesField(Field.BY_ID, bytes(naturalOrder(sheet.id()))));
        document.add(new NumericDocValuesField(
                Field.BY_RECORDED, sheet.held().recorded().entry()));
        for (var language : Language.values()) {
            var title =
                    sheet.title().shownIn(language).map(LocalText.Shown::text).orElse("");
            var key = Saying.in(language).sortKey(title);
            var beginning = new BytesRef(key, 0, Math.min(key.length, LONGEST_KEY));
            document.add(new SortedDocValuesField(Field.BY_TITLE + language.code(), beginning));
        }
        if (sheet instanceof MeetingSheet meeting) {
            meeting.when()
                    .map(date -> new NumericDocValuesField(
                            Field.BY_START, date.earliest().toEpochDay()))
                    .ifPresent(document::add);
        }
        if (sheet instanceof RecommendationSheet one) {
            one.recommendation()
                    .due()
                    .map(date -> new NumericDocValuesField(
                            Field.BY_DUE, date.latest().toEpochDay()))
                    .ifPresent(document::add);
        }
        if (sheet instanceof AgreementSheet agreement) agreement.signed().ifPresent(date -> addSigned(document, date));
    }

    private static void addSigned(Document document, PartialDate date) {
        document.add(new LongPoint(Field.SIGNED_FROM, date.earliest().toEpochDay()));
        document.add(new LongPoint(Field.SIGNED_TO, date.latest().toEpochDay()));
        document.add(new NumericDocValuesField(Field.BY_SIGNED, date.earliest().toEpochDay()));
    }

    /// Numbers in it compare by value: a number's length stands before its digits.
    static String naturalOrder(String id) {
        var key = new StringBuilder();
        var place = 0;
        while (place < id.length()) {
            var end = place;
            while (end < id.length() && isDigit(id.charAt(end))) end++;
            if (end > place) {
                var digits = id.substring(place, end).replaceFirst("^0+(?=.)", "");
                key.append('0')
                        .append((char) ('0' + Math.min(digits.length(), 9)))
                        .append(digits);
            } else {
                key.append(id.charAt(end++));
            }
            place = end;
        }
        return key.append('\u0000').append(id).toString();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static void addFacets(Document document, Sheet sheet) {
        for (var facet : Facets.ALL) {
            for (var value : Set.copyOf(facet.values(sheet))) {
                document.add(new SortedSetDocValuesField(Field.facet(facet.name()), bytes(value)));
            }
            for (var value : Set.copyOf(facet.found(sheet))) document.add(term(Field.asked(facet.name()), value));
        }
    }

    private static void addSubjects(Document document, Sheet sheet) {
        if (!(sheet instanceof DocumentSheet one)) return;
        for (var subject : Set.copyOf(one.document().about())) {
            var list = Listed.of(Kind.find(subject.kind()).orElseThrow());
            document.add(new SortedSetDocValuesField(Field.SUBJECTS, bytes(list.code() + "/" + subject.record())));
        }
    }

    private static void addText(
            Document document, Sheet sheet, byte[] json, Folded folded, SortedMap<Integer, String> pages) {
        var wordings = Wordings.of(sheet, folded);
        document.add(new BinaryDocValuesField(Field.WORDINGS, Packed.text(Wording.write(wordings), json)));
        var names = new LinkedHashSet<String>();
        var texts = new LinkedHashSet<String>();
        for (var wording : wordings) (wording.naming() ? names : texts).add(wording.folded());
        names.forEach(name -> {
            document.add(new org.apache.lucene.document.Field(Field.NAME, name, PLACED));
            document.add(new org.apache.lucene.document.Field(Field.NAME_BEGINS, name, PRESENT));
            if (name.length() <= 100) document.add(term(Field.WHOLE, name));
        });
        if (!pages.isEmpty()) {
            document.add(
                    new BinaryDocValuesField(Field.PAGES, Packed.text(PageWords.write(pages), Shown.NOTHING_ALIKE)));
            pages.values().forEach(page -> texts.add(Folding.fold(page)));
        }
        texts.forEach(text -> {
            document.add(new org.apache.lucene.document.Field(Field.TEXT, text, PLACED));
            document.add(new org.apache.lucene.document.Field(Field.TEXT_BEGINS, text, PRESENT));
        });
        addHints(document, sheet, names, texts);
    }

    private static void addHints(Document document, Sheet sheet, Set<String> names, Set<String> texts) {
        var stems = new LinkedHashSet<String>();
        names.forEach(name -> stems.addAll(Analysis.split(name)));
        texts.forEach(text -> stems.addAll(Analysis.split(text)));
        document.add(new org.apache.lucene.document.Field(Field.STEM, String.join(" ", stems), PRESENT));
        var bones = new LinkedHashSet<String>();
        for (var name : Untransliterated.of(sheet)) {
            Analysis.split(Folding.fold(name)).forEach(word -> Skeleton.of(word).ifPresent(bones::add));
        }
        bones.forEach(bone -> document.add(term(Field.SKELETON, bone)));
    }

    private static StringField term(String field, String value) {
        return new StringField(field, value, org.apache.lucene.document.Field.Store.NO);
    }

    private static BytesRef bytes(String text) {
        return new BytesRef(text.getBytes(StandardCharsets.UTF_8));
    }

    private static BytesRef title(LocalText title) {
        var lines = new ArrayList<String>();
        for (var language : Language.values()) {
            lines.add(title.find(language).orElse("").replace('\n', ' '));
        }
        return bytes(String.join("\n", lines));
    }

    static LocalText title(BytesRef written) {
        var lines = written.utf8ToString().split("\n", -1);
        return LocalText.of(lines[0], lines[1], lines[2]);
    }
}
