package org.tawama.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A paper as it is shown and set, in one language or in two that face each other, with what proves it.
///
/// @param sides the reader's language first
/// @param crumbs the way from the home page
/// @param ways the same paper in other shapes
/// @param day of which it tells
public record OnPaper(List<Side> sides, List<Link> crumbs, List<Link> ways, LocalDate day, Seal seal) {
    public OnPaper {
        sides = List.copyOf(sides);
        crumbs = List.copyOf(crumbs);
        ways = List.copyOf(ways);
        if (sides.isEmpty() || sides.size() > 2) throw new IllegalArgumentException("a paper has one side or two");
    }

    /// The paper in one language.
    public record Side(Page page, Paper paper) {}

    /// What the paper rests on, to be checked by whoever holds it.
    ///
    /// @param entry the newest entry that was known, without grouping
    /// @param root of the register with so many entries, hexadecimal, in groups of eight digits; empty before
    /// the first
    /// @param permalink under which the same paper can be had for ever
    /// @param code the permanent address as a QR code
    public record Seal(String entry, List<String> root, String permalink, QrDrawing code) {
        public Seal {
            root = List.copyOf(root);
        }
    }

    public boolean facing() {
        return sides.size() == 2;
    }

    /// One chapter in every language of the paper.
    ///
    /// @param heads the chapter itself, without regard to its entries
    /// @param rows the same entry in every language
    public record Facing(List<Paper.Chapter> heads, List<Row> rows) {
        /// What stands before the entries, in the reader's language.
        public Optional<String> note() {
            return heads.getFirst().note();
        }
    }

    /// The same entry in every language.
    public record Row(List<Paper.Entry> entries) {
        /// Whether it takes so much room that it may go over the foot of a page; what is short stays together.
        public boolean isLong() {
            return entries.stream().anyMatch(Paper.Entry::isLong);
        }

        /// Whether it opens a group.
        public boolean opens(Optional<Row> before) {
            var group = entries.getFirst().group();
            return group.isPresent()
                    && !group.equals(
                            before.flatMap(row -> row.entries().getFirst().group()));
        }
    }

    /// The chapters, each with its entries side by side, in the order of the reader's language.
    public List<Facing> chapters() {
        return sides.getFirst().paper().chapters().stream().map(this::facing).toList();
    }

    private Facing facing(Paper.Chapter chapter) {
        var heads = sides.stream().map(side -> chapter(side, chapter.id())).toList();
        var orders = heads.stream().map(head -> ordered(head, chapter)).toList();
        var rows = IntStream.range(0, chapter.entries().size())
                .mapToObj(place ->
                        new Row(orders.stream().map(order -> order.get(place)).toList()))
                .toList();
        return new Facing(heads, rows);
    }

    private static Paper.Chapter chapter(Side side, String id) {
        return side.paper().chapters().stream()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The entries in the order of another language's: lists are sorted by their words. Where keys do not tell
    /// them apart, as two places of one source, the record's own order holds in every language.
    private static List<Paper.Entry> ordered(Paper.Chapter chapter, Paper.Chapter like) {
        if (chapter == like) return chapter.entries();
        var keys = like.entries().stream().map(Paper.Entry::key).toList();
        var own = chapter.entries().stream().collect(Collectors.groupingBy(Paper.Entry::key));
        var told = own.keySet().equals(Set.copyOf(keys)) && own.size() == keys.size();
        return told ? keys.stream().map(key -> own.get(key).getFirst()).toList() : chapter.entries();
    }
}
