package org.tawama.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes a workbook the same whenever it is written: the library stamps it with the hour, and then no two readers would
/// get the same bytes, nor an `ETag` that tells whether anything changed.
final class Workbooks {
    /// Where the library writes when the workbook was made.
    private static final String PROPERTIES = "docProps/core.xml";

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /// The first day that a ZIP file can tell.
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Workbooks() {}

    /// Copies the workbook, part by part in its order; does not close `out`.
    ///
    /// @param made when what is in it was last changed
    static void copy(Path draft, Optional<Instant> made, OutputStream out) throws IOException {
        var to = new ZipOutputStream(out);
        try (var from = new ZipFile(draft.toFile())) {
            for (var part : Collections.list(from.entries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(FIRST);
                to.putNextEntry(entry);
                try (var bytes = from.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) to.write(stamped(bytes, made));
                    else bytes.transferTo(to);
                }
                to.closeEntry();
            }
        }
        to.finish();
    }

    private static byte[] stamped(InputStream properties, Optional<Instant> made) throws IOException {
        var text = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
        var instant = made.orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
        return INSTANT.matcher(text).replaceAll(instant.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
