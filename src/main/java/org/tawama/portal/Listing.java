package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// A list with its filters. Agreements come as `rows` of a table or as `cards`; other records as cards.
///
/// @param action address to which the search form leads
/// @param label what the search form asks for
/// @param heading the count in words: "38 links with France"
/// @param asOf what the list stands for
/// @param later how many of it are still to come on that day; absent when none is
/// @param everywhere the same words asked of all lists; absent when there are none
/// @param kept what the search form must carry along: the filters chosen, name and value
/// @param clear address without any filter
/// @param views the same list in other shapes
/// @param formats the same list for machines
/// @param overviews tables in which the same records are counted
/// @param news what the register learns of the list, as a feed
public record Listing(
        String heading,
        Page.AsOf asOf,
        Optional<String> later,
        String action,
        String label,
        String searched,
        Optional<Link> everywhere,
        List<Kept> kept,
        List<Tag> tags,
        String clear,
        List<Facet> facets,
        List<Link> views,
        List<Link> orders,
        List<Link> formats,
        Optional<Link> news,
        List<Row> rows,
        List<Card> cards,
        List<Link> overviews,
        Turning turning) {
    public Listing {
        kept = List.copyOf(kept);
        tags = List.copyOf(tags);
        facets = List.copyOf(facets);
        views = List.copyOf(views);
        orders = List.copyOf(orders);
        formats = List.copyOf(formats);
        rows = List.copyOf(rows);
        cards = List.copyOf(cards);
        overviews = List.copyOf(overviews);
    }

    /// A hidden field of the search form.
    public record Kept(String name, String value) {}

    /// A filter that is on; `remove` is the address of the list without it.
    public record Tag(String facet, String value, String remove) {}

    /// One filter with its values.
    public record Facet(String label, boolean open, List<Option> options) {
        public Facet {
            options = List.copyOf(options);
        }
    }

    /// One value of a filter; `href` adds it, or takes it away where it is chosen.
    public record Option(String label, String count, String href, boolean chosen) {}

    /// One record in a list, as a card.
    ///
    /// @param matched why it was found, where nothing else in the card says so
    /// @param excerpt where the words stand in its file, if they do
    public record Card(
            String href,
            Shown title,
            List<Badge> badges,
            List<Sheet.Line> lines,
            Optional<Shown> matched,
            Optional<Excerpt> excerpt) {
        public Card {
            badges = List.copyOf(badges);
            lines = List.copyOf(lines);
        }
    }

    /// Words that were found on a page of a file, with what stands around them.
    ///
    /// @param place the page, which leads to all that is to be read there
    public record Excerpt(Link place, String before, String found, String after) {}

    /// One agreement in a list.
    ///
    /// @param signed the day of signature in words, or all days that sources give while they contradict each other
    /// @param matched why it was found, where nothing else in the line says so
    public record Row(
            String href,
            Shown title,
            Shown home,
            Shown partner,
            String country,
            Optional<String> signed,
            Badge state,
            Optional<Badge> doubt,
            Optional<Shown> matched) {}

    /// Where this page stands in the list: how many items it shows of how many.
    ///
    /// @param start the first page, when this is a later one
    public record Turning(long shown, long total, Optional<String> start, Optional<String> next) {}
}
