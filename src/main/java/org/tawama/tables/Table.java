package org.tawama.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tawama.importing.Refusal;

/// A file of rows. To add a format: a class that implements this and a line in [#open].
interface Table {
    /// The rows of one file that are read; what lies behind is counted and refused.
    long MOST_ROWS = 250_000;

    /// What reading a table tells, in the order of the file.
    interface Rows {
        /// The names of the columns; told once and first, unless every row brings its own.
        void heading(List<String> columns);

        void row(DataRow row);

        /// Rows that cannot be told as rows; from 1, both ends inside.
        void refused(long from, long to, Refusal refusal);
    }

    /// Reads the whole file, a row at a time.
    ///
    /// @throws IOException when the bytes cannot be read at all
    /// @throws TableUnreadable when they are not a table of this format
    void read(Rows rows) throws IOException;

    /// The table in that file, by the ending of its name.
    static Table open(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".csv.gz")) return CsvTable.of(file, ',');
        if (name.endsWith(".tsv") || name.endsWith(".tab")) return CsvTable.of(file, '\t');
        if (name.endsWith(".xlsx")) return new Spreadsheet(file);
        if (name.endsWith(".json")) return new JsonTable(file);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) return new JsonTable(file);
        throw new TableUnreadable("The format of " + file.getFileName()
                + " is not known: give it the ending .csv, .tsv, .xlsx, .json or .jsonl");
    }
}
