package org.tawama.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        var unsaid = registrar
                .tryOut(ACT, desk -> put(reading.harvest(), desk, identifiers))
                .recorded();
        return report(reading, identifiers, unsaid);
    }

    private static void put(Harvest harvest, Desk desk, Map<String, String> identifiers) {
        desk.expect(harvest.records().stream().map(Gathered::origin).toList());
        harvest.records()
                .forEach(record -> identifiers.put(record.origin(), desk.idFor(record.kind(), record.origin())));
        var standing = new Standing(desk, harvest, identifiers);
        harvest.records().forEach(record -> put(record, desk, identifiers, standing));
    }

    private static <T> void put(Gathered<T> record, Desk desk, Map<String, String> identifiers, Standing standing) {
        var value = record.value(identifiers::get);
        var stands = standing.of(record.kind(), identifiers.get(record.origin()));
        var origins = new HashSet<>(Set.of(record.origin()));
        stands.ifPresent(before -> origins.addAll(before.origins()));
        var kept = stands.map(before -> OthersWords.kept(record.kind(), value, before.value()));
        desk.put(record.kind(), kept.orElse(value), origins);
    }

    /// The records as they stand now, of the kinds that the file yields.
    private static final class Standing {
        private final Map<Kind<?>, Map<String, ? extends Desk.Standing<?>>> records = new HashMap<>();

        Standing(Desk desk, Harvest harvest, Map<String, String> identifiers) {
            harvest.records().stream()
                    .collect(Collectors.groupingBy(
                            Gathered::kind,
                            Collectors.mapping(record -> identifiers.get(record.origin()), Collectors.toSet())))
                    .forEach((kind, ids) -> records.put(kind, desk.standing(kind, ids)));
        }

        /// Empty when nothing stands there, or was withdrawn.
        @SuppressWarnings("unchecked")
        <T> Optional<Desk.Standing<T>> of(Kind<T> kind, String id) {
            var found = (Desk.Standing<T>) records.get(kind).get(id);
            return Optional.ofNullable(found).filter(stands -> !stands.withdrawn());
        }
    }

    private ImportReport report(Reading reading, Map<String, String> identifiers, Set<String> recorded) {
        var learnt = identifiers.entrySet().stream()
                .filter(origin -> recorded.contains(origin.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return ImportReport.of(source.name(), reading, identifiers, learnt);
    }
}
