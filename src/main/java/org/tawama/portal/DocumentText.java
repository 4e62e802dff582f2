package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.DocumentSheet;
import org.tawama.vocabulary.Language;

/// What a machine reads on one page of a document's file, with the way to the other pages and to the file itself.
final class DocumentText {
    private final Asked asked;
    private final Page page;
    private final DocumentSheet sheet;

    DocumentText(Asked asked, DocumentSheet sheet) {
        this.asked = asked;
        this.page = asked.page();
        this.sheet = sheet;
    }

    /// The first page with words, if their file is kept.
    static Optional<Integer> first(Asked asked, DocumentSheet sheet) {
        return pages(asked, sheet).stream().findFirst();
    }

    private static List<Integer> pages(Asked asked, DocumentSheet sheet) {
        return asked.holdings().records().pageNumbers(sheet.document().file().sha256());
    }

    Answer answer() {
        var number = asked.variables().getOrDefault("n", "");
        var file = sheet.document().file();
        if (!number.matches("[1-9]\\d{0,4}") || Integer.parseInt(number) > file.pages()) return new Answer.Absent();
        var here = Integer.parseInt(number);
        var words = asked.holdings().records().page(file.sha256(), here).orElse("");
        var heading = page.say("portal.document.page", "number", here);
        var title = page.shown(sheet.title()).text();
        var crumbs = new ArrayList<>(Crumbs.to(page, Catalogue.DOCUMENTS));
        crumbs.add(Link.to(title, page.at("/documents/" + sheet.id())));
        return new Answer.Shown(
                page.say("portal.document.page-of", "page", heading, "title", title),
                new FileWords(heading, title, crumbs, lines(words), language(), links(here)));
    }

    /// A blank line, or a line that ends early, ends a paragraph no more surely than any other: lines stay lines.
    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /// The language of the words, where the document is in one of ours alone.
    private Optional<Language> language() {
        var languages = sheet.document().languages();
        return languages.size() == 1 ? Language.find(languages.getFirst()) : Optional.empty();
    }

    private List<Link> links(int here) {
        var pages = pages(asked, sheet);
        var links = new ArrayList<Link>();
        pages.stream()
                .filter(number -> number < here)
                .reduce((earlier, later) -> later)
                .map(number -> to("portal.document.page-before", number))
                .ifPresent(links::add);
        pages.stream()
                .filter(number -> number > here)
                .findFirst()
                .map(number -> to("portal.document.page-after", number))
                .ifPresent(links::add);
        links.add(Link.to(page.say("portal.document.open-at", "number", here), sheet.path() + "#page=" + here));
        return links;
    }

    private Link to(String key, int number) {
        return Link.to(page.say(key, "number", number), page.at("/documents/" + sheet.id() + "/pages/" + number));
    }
}
