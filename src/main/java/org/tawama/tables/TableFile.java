package org.tawama.tables;

import java.nio.file.Path;

/// A table to import: a file of one of the formats that are read, or one that ships with the product.
public final class TableFile {
    private final Table table;

    private TableFile(Table table) {
        this.table = table;
    }

    /// The table in that file, in the format that the ending of its name says; throws [TableUnreadable] for another.
    public static TableFile of(Path file) {
        return new TableFile(Table.open(file));
    }

    static TableFile of(Table table) {
        return new TableFile(table);
    }

    Table table() {
        return table;
    }
}
