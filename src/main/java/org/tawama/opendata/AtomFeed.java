package org.tawama.opendata;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Wording;

/// One page of an Atom feed, written to `xml`. Pages follow one another by `next` (RFC 5005 §3); names are UUIDs made
/// of the log's name and the record's, so that they outlive every address.
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String MACHINES = "/api/v1/";

    private final Cover cover;
    private final XMLStreamWriter xml;
    private final Wording words;

    AtomFeed(Cover cover, XMLStreamWriter xml) {
        this.cover = cover;
        this.xml = xml;
        this.words = Sentences.in(cover.language());
    }

    /// @param sheets the newest first
    void write(List<Sheet> sheets) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute(
                XMLConstants.XML_NS_PREFIX,
                XMLConstants.XML_NS_URI,
                "lang",
                cover.language().code());
        text("id", "urn:uuid:" + cover.name("feed/" + name()));
        text("title", words.say("portal.site.title", "page", cover.title().text()), cover.title());
        text("updated", updated(sheets).toString());
        xml.writeStartElement("author");
        text("name", words.say("portal.site.name"));
        xml.writeEndElement();
        text("generator", "Tawama");
        text("rights", "CC BY 4.0");
        links();
        for (var sheet : sheets) entry(sheet);
        xml.writeEndElement();
    }

    /// Another filter is another feed; another page of it is not.
    private String name() {
        return cover.whereabouts()
                .map(Cover.Whereabouts::first)
                .orElse(cover.list().code());
    }

    /// Of a list without entries, when the register last learnt anything; of an empty register, the day asked for.
    private Instant updated(List<Sheet> sheets) {
        return sheets.stream()
                .findFirst()
                .map(newest -> newest.held().recorded().at())
                .or(cover::latest)
                .orElseGet(() -> cover.asof().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private void links() throws XMLStreamException {
        link("license", "text/html", LICENCE);
        if (cover.whereabouts().isEmpty()) return;
        var there = cover.whereabouts().get();
        var media = "application/atom+xml";
        link("self", media, cover.below(there.self()).orElseThrow());
        link("first", media, cover.below(there.first()).orElseThrow());
        if (there.next().isPresent())
            link("next", media, cover.below(there.next().get()).orElseThrow());
        link("alternate", "text/html", cover.page().orElseThrow());
    }

    private void entry(Sheet sheet) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", "urn:uuid:" + cover.name(sheet.listed().code() + "/" + sheet.id()));
        var title = sheet.title()
                .shownIn(cover.language())
                .orElseGet(() -> new LocalText.Shown(sheet.id(), cover.language()));
        text("title", title.text(), title);
        text("updated", sheet.held().recorded().at().toString());
        var page = cover.page(sheet);
        if (page.isPresent()) link("alternate", "text/html", page.get());
        var json = cover.below(MACHINES + sheet.listed().code() + "/" + Cover.encoded(sheet.id()));
        if (json.isPresent()) link("alternate", "application/json", json.get());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", sheet.listed().code());
        xml.writeAttribute("label", words.word("portal.listed", sheet.listed().code()));
        text("content", told(sheet));
        xml.writeEndElement();
    }

    private String told(Sheet sheet) {
        var said = CalendarEntries.provenance(sheet, words);
        return sheet instanceof DoubtSheet doubt
                ? words.word("doubt.name", doubt.doubt().code()) + "\n" + said
                : said;
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(harmless(text));
        xml.writeEndElement();
    }

    /// A text that may be in another language than the feed.
    private void text(String element, String text, LocalText.Shown language) throws XMLStreamException {
        xml.writeStartElement(element);
        if (language.language() != cover.language())
            xml.writeAttribute(
                    XMLConstants.XML_NS_PREFIX,
                    XMLConstants.XML_NS_URI,
                    "lang",
                    language.language().code());
        xml.writeCharacters(harmless(text));
        xml.writeEndElement();
    }

    /// Without the characters that no XML may hold, not even escaped (XML 1.0 §2.2).
    private static String harmless(String text) {
        return text.codePoints()
                .map(point -> isAllowed(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= ' ' && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
