package org.tawama.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.documents.Document;
import org.tawama.documents.LegalValue;
import org.tawama.documents.StoredFile;
import org.tawama.opendata.DocumentSheet;
import org.tawama.portal.Sheet.Line;
import org.tawama.portal.Sheet.Value;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;

/// A document, laid open: what the file is and is worth, what it belongs to, and which files it had before.
final class DocumentPage {
    private final Asked asked;
    private final Page page;
    private final RecordWords words;
    private final DocumentWords told;
    private final DocumentSheet sheet;

    DocumentPage(Asked asked, DocumentSheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.words = new RecordWords(asked);
        this.told = new DocumentWords(asked);
        this.sheet = sheet;
    }

    Answer answer() {
        return new RecordPage(
                        page.words()
                                .word("documents.form", sheet.document().form().code()),
                        Crumbs.to(page, Catalogue.DOCUMENTS),
                        List.of(),
                        standing(),
                        lines(),
                        Stream.of(words.roll("earlier", "portal.document.earlier", earlier()))
                                .flatMap(Optional::stream)
                                .toList(),
                        Optional.empty())
                .of(asked, sheet);
    }

    /// What the file is worth, and how much of it a machine reads.
    private List<String> standing() {
        var document = sheet.document();
        var file = document.file();
        var said = new ArrayList<String>();
        if (file.erased().isPresent()) return List.of(erased(file.erased().get()));
        if (document.legalValue() != LegalValue.UNSTATED) {
            said.add(page.words()
                    .word("documents.legal-value-means", document.legalValue().code()));
        }
        if (!kept(file)) said.add(page.say("portal.document.elsewhere"));
        said.add(
                file.onlySeen()
                        ? page.say("portal.document.only-seen")
                        : page.say("portal.document.readable", "readable", file.readable(), "pages", file.pages()));
        return said;
    }

    private String erased(StoredFile.Erased erased) {
        var basis =
                erased.language().isPresent() ? erased.basis() : page.words().word("register.basis", erased.basis());
        return page.say("portal.document.erased", "basis", basis);
    }

    private boolean kept(StoredFile file) {
        return asked.holdings().records().keepsFile(file.sha256());
    }

    private List<Line> lines() {
        var document = sheet.document();
        var file = document.file();
        var lines = new ArrayList<Line>();
        lines.add(words.line("portal.document.file", open(file)));
        if (!file.onlySeen() && !file.isErased()) lines.add(words.line("portal.document.words", firstWords()));
        lines.add(words.line(
                "portal.document.about",
                document.about().stream().map(new SubjectName(asked)::of).toList()));
        lines.add(words.line("portal.document.written", told.languages(sheet)));
        lines.add(words.line(
                "portal.document.on",
                document.on().map(date -> Value.of(page.own(page.words().date(date))))));
        lines.add(words.line(
                "portal.document.legal-value",
                words.word("documents.legal-value", document.legalValue().code())));
        lines.add(words.line(
                "portal.document.pages", Value.of(page.own(page.words().number(file.pages())))));
        lines.add(words.line("portal.document.size", Value.of(page.own(told.size(file.bytes())))));
        file.name().ifPresent(name -> lines.add(words.line("portal.document.name", Value.of(page.printed(name)))));
        lines.add(words.line("portal.document.digest", Value.of(told.digest(file.sha256()))));
        return lines;
    }

    private Optional<Value> open(StoredFile file) {
        if (file.isErased()) return Optional.of(Value.of(page.own(page.say("portal.document.erased-short"))));
        if (!kept(file)) return Optional.empty();
        return Optional.of(Value.to(
                page.own(page.say("portal.document.open", "type", file.type().name())), sheet.path()));
    }

    private Optional<Value> firstWords() {
        return DocumentText.first(asked, sheet)
                .map(number -> Value.to(
                        page.own(page.say("portal.document.page", "number", number)),
                        page.at("/documents/" + sheet.id() + "/pages/" + number)));
    }

    /// The files that it had before, the newest first; each once.
    private List<Sheet.Item> earlier() {
        var seen = new HashSet<String>();
        seen.add(sheet.document().file().sha256());
        var items = new ArrayList<Sheet.Item>();
        var records = asked.holdings().records();
        for (var revision : records.history(sheet.id())) {
            records.find(Kind.DOCUMENT, sheet.id(), Known.at(revision.entry()))
                    .filter(held ->
                            held.recorded().entry() <= sheet.held().recorded().entry())
                    .filter(held -> seen.add(held.value().file().sha256()))
                    .map(held -> earlier(held, held.value().file()))
                    .ifPresent(items::add);
        }
        return items;
    }

    private Sheet.Item earlier(Held<Document> held, StoredFile file) {
        var name = file.name().orElse(held.id() + "." + file.type().extension());
        var said = page.say(
                "portal.document.earlier-file", "revision", held.recorded().revision(), "digest", file.sha256());
        if (sheet.document().erasure(file.sha256()).isPresent())
            said += page.say("portal.value.comma") + page.say("portal.document.erased-short");
        return new Sheet.Item(
                page.printed(name),
                Optional.of(DocumentSheet.path(file)).filter(ignored -> kept(file)),
                Optional.of(page.own(said)));
    }
}
