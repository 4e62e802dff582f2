package org.tawama.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Recorded;
import org.tawama.themes.Theme;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.w3c.dom.Document;

/// Every feed is read by a library of others, and looked at as the tree that it is.
class AtomFormatTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant FIRST = Instant.parse("2026-11-23T08:00:00Z");

    @Example
    void what_was_stated_last_comes_first() {
        var feed = read(List.of(theme(1, "a"), theme(3, "c"), theme(2, "b")));

        assertThat(feed.getEntries()).extracting(Entry::getTitle).containsExactly("c", "b", "a");
        assertThat(feed.getUpdated().toInstant()).isEqualTo(FIRST.plusSeconds(3));
        assertThat(feed.getEntries().getFirst().getUpdated().toInstant()).isEqualTo(FIRST.plusSeconds(3));
    }

    @Example
    void a_record_keeps_its_name_when_its_language_its_title_and_its_version_change() {
        var french = read(List.of(theme(1, "a"))).getEntries().getFirst();
        var later = new ThemeSheet(held(9, 1, "autre"), Optional.empty());

        var other = read(Language.AR, List.of(later)).getEntries().getFirst();

        assertThat(other.getId()).isEqualTo(french.getId()).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(read(List.of(theme(2, "a"))).getEntries().getFirst().getId()).isNotEqualTo(french.getId());
    }

    @Example
    void leads_to_the_page_in_the_language_of_the_feed() {
        var entry = read(List.of(theme(1, "a"))).getEntries().getFirst();

        assertThat(entry.getAlternateLinks().getFirst().getHref()).isEqualTo("https://register.example/fr/themes/t1");
    }

    @Example
    void has_all_that_the_standard_demands_and_nothing_twice() {
        var document = tree(write(Covers.of(Listed.THEMES, Language.FR), List.of(theme(1, "a"))));

        var root = document.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(root.getAttribute("xml:lang")).isEqualTo("fr");
        for (var parent : List.of(root, (org.w3c.dom.Element)
                root.getElementsByTagNameNS(ATOM, "entry").item(0)))
            for (var name : List.of("id", "title", "updated"))
                assertThat(IntStream.range(0, parent.getChildNodes().getLength())
                                .mapToObj(parent.getChildNodes()::item)
                                .filter(child -> name.equals(child.getLocalName())))
                        .as(name)
                        .hasSize(1);
        assertThat(root.getElementsByTagNameNS(ATOM, "author").getLength()).isEqualTo(1);
    }

    @Example
    void a_list_without_entries_is_a_feed_too() {
        assertThat(read(List.of()).getEntries()).isEmpty();
    }

    @Example
    void tells_the_newest_thousand_of_a_longer_list() {
        var all = IntStream.rangeClosed(1, AtomFormat.MOST_ENTRIES + 5)
                .mapToObj(number -> theme(number, "t" + number))
                .toList();

        var entries = read(all).getEntries();

        assertThat(entries).hasSize(AtomFormat.MOST_ENTRIES);
        assertThat(entries.getLast().getTitle()).isEqualTo("t6");
    }

    @Property(tries = 200)
    void any_title_is_read_back(@ForAll("hostile") String text) {
        var title = LocalText.of(Language.FR, "x" + text);

        var entry = read(List.of(new ThemeSheet(held(1, 1, title), Optional.empty())))
                .getEntries()
                .getFirst();

        var expected = title.find(Language.FR)
                .orElse("t1")
                .codePoints()
                .map(point -> point < ' ' && point != '\t' && point != '\n' && point != '\r'
                                || point >= 0xD800 && point <= 0xDFFF
                                || point == 0xFFFE
                                || point == 0xFFFF
                        ? 0xFFFD
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(bare(entry.getTitle())).isEqualTo(bare(expected));
    }

    /// XML keeps line ends, but not which.
    private static String bare(String text) {
        return text.replaceAll("[\\s\uFFFD]+", " ").strip();
    }

    @Provide
    Arbitrary<String> hostile() {
        var parts = Arbitraries.oneOf(
                Arbitraries.of(
                        "<b>", "&amp;", "&", "]]>", "<!--", "\r\n", "\u0000", "\uFFFE", "\uD83D", "😀", "توأمة "),
                Arbitraries.strings().all().ofMaxLength(30));
        return parts.list().ofMaxSize(8).map(all -> String.join("", all));
    }

    private static ThemeSheet theme(int number, String name) {
        return new ThemeSheet(held(number, number, name), Optional.empty());
    }

    private static Held<Theme> held(int entry, int number, String name) {
        return held(entry, number, LocalText.of(Language.FR, name));
    }

    private static Held<Theme> held(int entry, int number, LocalText name) {
        var theme = new Theme(new ThemeId("t" + number), name, Optional.empty(), List.of());
        return new Held<>(Kind.THEME, "t" + number, theme, new Recorded(entry, 1, FIRST.plusSeconds(entry)));
    }

    private static Feed read(List<? extends Sheet> sheets) {
        return read(Language.FR, sheets);
    }

    private static Feed read(Language language, List<? extends Sheet> sheets) {
        var text = write(Covers.of(Listed.THEMES, language), sheets);
        try {
            return (Feed) new WireFeedInput(true, java.util.Locale.ROOT).build(new StringReader(text));
        } catch (FeedException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static String write(Cover cover, List<? extends Sheet> sheets) {
        var out = new ByteArrayOutputStream();
        new AtomFormat().write(cover, sheets.iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document tree(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.io.IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException bad) {
            throw new AssertionError(text, bad);
        }
    }
}
