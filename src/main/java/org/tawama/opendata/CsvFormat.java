package org.tawama.opendata;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/// A [CsvTable], one row a record, several values in a cell joined by `|`.
record CsvFormat() implements Format {
    @Override
    public String mediaType() {
        return CsvTable.MEDIA_TYPE;
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Cover cover, Iterator<? extends Sheet> sheets, OutputStream out) {
        var columns = Columns.of(cover.list());
        var rows = StreamSupport.stream(Spliterators.spliteratorUnknownSize(sheets, 0), false)
                .<List<String>>map(columns::row)
                .iterator();
        CsvTable.write(columns.names(), rows, out);
    }
}
