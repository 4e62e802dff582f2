package org.tawama.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    public record Facing(List<Paper.Chapter> heads, List<Row> rows) {}

    /// The same entry in every language.
    public record Row(List<Paper.Entry> entries) {
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

    /// The entries in the order of another language's: lists are sorted by their words.
    private static List<Paper.Entry> ordered(Paper.Chapter chapter, Paper.Chapter like) {
        if (chapter == like) return chapter.entries();
        var places = IntStream.range(0, like.entries().size())
                .boxed()
                .collect(Collectors.toMap(
                        place -> like.entries().get(place).key(), place -> place, (first, again) -> first));
        var ordered = new ArrayList<>(chapter.entries());
        ordered.sort(Comparator.comparing(entry -> places.getOrDefault(entry.key(), Integer.MAX_VALUE)));
        return ordered;
    }
}
