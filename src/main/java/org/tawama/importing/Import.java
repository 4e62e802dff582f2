package org.tawama.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.agreements.Agreement;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Registrar;

/// Brings a file into the register through the write door: all that it yields or, when anything in it is refused,
/// nothing. What is already known is not stated again.
public final class Import {
    private static final String ACT = "imported";

    private final Source source;
    private final String office;

    /// @param office in whose name the statements are made
    public Import(Source source, String office) {
        this.source = source;
        this.office = office;
    }

    /// Reads the file and states what is new in it; the report says what became of every row.
    public ImportReport into(Registrar registrar, InputStream file) throws IOException {
        var reading = source.read(file);
        if (!reading.complete()) return ImportReport.of(source.name(), reading, Map.of(), Set.of());
        var identifiers = new HashMap<String, String>();
        var written = registrar.write(
                office, ACT, Occasion.IMPORT.reason(source.name()), desk -> put(reading.harvest(), desk, identifiers));
        return report(reading, identifiers, written.recorded());
    }

    /// Reads the file and reports what would become of it; states nothing.
    public ImportReport tried(Registrar registrar, InputStream file) throws IOException {
        var reading = source.read(file);
        if (!reading.complete()) return ImportReport.of(source.name(), reading, Map.of(), Set.of());
        var identifiers = new HashMap<String, String>();
        var unsaid = registrar.tryOut(ACT, desk -> put(reading.harvest(), desk, identifiers));
        return report(reading, identifiers, unsaid);
    }

    private static void put(Harvest harvest, Desk desk, Map<String, String> identifiers) {
        desk.expect(harvest.records().stream().map(Gathered::origin).toList());
        harvest.records()
                .forEach(record -> identifiers.put(record.origin(), desk.idFor(record.kind(), record.origin())));
        var ids = harvest.of(Kind.AGREEMENT).stream()
                .map(record -> identifiers.get(record.origin()))
                .toList();
        var standing = desk.standing(Kind.AGREEMENT, ids);
        harvest.records().forEach(record -> put(record, desk, identifiers, standing));
    }

    /// An agreement keeps what other sources have said of it, and what they made of it: see [OthersWords].
    private static <T> void put(
            Gathered<T> record,
            Desk desk,
            Map<String, String> identifiers,
            Map<String, Desk.Standing<Agreement>> standing) {
        var value = record.value(identifiers::get);
        var stands = standing.get(identifiers.get(record.origin()));
        if (stands == null || stands.withdrawn() || !(value instanceof Agreement printed)) {
            desk.put(record.kind(), value, Set.of(record.origin()));
            return;
        }
        var origins = new HashSet<>(stands.origins());
        origins.add(record.origin());
        desk.put(Kind.AGREEMENT, OthersWords.kept(printed, stands.value()), origins);
    }

    private ImportReport report(Reading reading, Map<String, String> identifiers, Set<String> recorded) {
        var learnt = identifiers.entrySet().stream()
                .filter(origin -> recorded.contains(origin.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return ImportReport.of(source.name(), reading, identifiers, learnt);
    }
}
