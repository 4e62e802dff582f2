package org.tawama.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tawama.gazetteer.Gazetteer;

/// The founding page and copies of it, whole and damaged.
final class Pages {
    static final Gazetteer GAZETTEER = Gazetteer.load();
    static final FoundingPage SOURCE = new FoundingPage(GAZETTEER);

    private Pages() {}

    static byte[] shipped() {
        try (var page = FoundingPage.shipped()) {
            return page.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The lines of the page, the first at index 0.
    static List<String> lines() {
        return List.of(new String(shipped(), StandardCharsets.UTF_8).split("\n", -1))
                .subList(0, 202);
    }

    /// A copy of the page after something was done to its lines.
    static byte[] copy(Consumer<List<String>> damage) {
        var lines = new ArrayList<>(lines());
        damage.accept(lines);
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    static Reading read(byte[] file) {
        try {
            return SOURCE.read(new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Reading read() {
        return read(shipped());
    }

    /// The report of a first import, the origins standing for the identifiers.
    static ImportReport firstImport(Reading reading) {
        var origins = reading.harvest().records().stream()
                .map(Gathered::origin)
                .collect(Collectors.toMap(origin -> origin, origin -> origin));
        return ImportReport.of("founding-page", reading, origins, origins.keySet());
    }

    /// The report of an import of what is known already.
    static ImportReport secondImport(Reading reading) {
        Map<String, String> origins = reading.harvest().records().stream()
                .map(Gathered::origin)
                .collect(Collectors.toMap(origin -> origin, origin -> origin));
        return ImportReport.of("founding-page", reading, origins, Set.of());
    }
}
