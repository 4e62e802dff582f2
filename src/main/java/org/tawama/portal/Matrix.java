package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// A table that crosses two things, wider than a screen: its rows have a name that stays in sight, and stand by the
/// column that the reader chose.
///
/// @param tables the tables of this kind, this one among them
/// @param filters the same table of some of the rows; empty where there is nothing to choose
/// @param remarks what the numbers leave out
/// @param caption what the table shows, and by what it stands
/// @param legend what the words of the cells mean
/// @param sums what stands below all rows
public record Matrix(
        Page.AsOf asOf,
        String lead,
        List<Link> tables,
        List<Link> filters,
        List<Link> formats,
        List<String> remarks,
        String caption,
        List<Head> heads,
        List<Row> rows,
        List<Row> sums,
        List<Meaning> legend) {
    public Matrix {
        tables = List.copyOf(tables);
        filters = List.copyOf(filters);
        formats = List.copyOf(formats);
        remarks = List.copyOf(remarks);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
        legend = List.copyOf(legend);
    }

    /// The head of a column.
    ///
    /// @param href the table standing by it
    /// @param sorted `ascending`, `descending`, or nothing where the table does not stand by it
    public record Head(Shown text, String href, Optional<String> sorted) {}

    public record Row(Shown name, Optional<String> href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What stands in one place of the table; nothing where there is nothing to say.
    public record Cell(List<Mark> marks) {
        public Cell {
            marks = List.copyOf(marks);
        }

        static Cell of(String text, Optional<String> href) {
            return new Cell(List.of(new Mark(text, href, Optional.empty(), List.of())));
        }
    }

    /// A word or a number.
    ///
    /// @param code by which the word is drawn; a number has none
    /// @param remarks more of it, in small letters
    public record Mark(String text, Optional<String> href, Optional<String> code, List<Shown> remarks) {
        public Mark {
            remarks = List.copyOf(remarks);
        }
    }

    /// What a word means.
    public record Meaning(String word, Optional<String> code, String text) {}
}
