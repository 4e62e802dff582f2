package org.tawama.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tawama.founding.FoundedRegister;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.tables.Details;
import org.tawama.tables.Mapping;
import org.tawama.tables.RowOutcome;
import org.tawama.tables.ShippedTables;
import org.tawama.tables.TableFile;
import org.tawama.tables.TableImport;
import org.tawama.tables.TableReport;

/// The tables that one command brings in, under one mapping.
///
/// @param tables by the name that the command says
record TablesToImport(Mapping mapping, List<Named> tables) {
    private static final int MOST_BYTES_OF_A_MAPPING = 1 << 20;

    record Named(String name, TableFile file) {}

    static TablesToImport mapped(Path yaml, List<Path> files) throws IOException {
        return new TablesToImport(Mapping.read(yaml.getFileName().toString(), text(yaml)), named(files));
    }

    /// The given files in the form of a table that ships with Tawama; without any, that table itself.
    static TablesToImport shipped(ShippedTables.Shipped shipped, List<Path> files) {
        var own = List.of(new Named(shipped.name(), shipped.table()));
        return new TablesToImport(shipped.mapping(), files.isEmpty() ? own : named(files));
    }

    private static List<Named> named(List<Path> files) {
        return files.stream()
                .map(file -> new Named(file.getFileName().toString(), TableFile.of(file)))
                .toList();
    }

    private static String text(Path yaml) throws IOException {
        if (Files.size(yaml) > MOST_BYTES_OF_A_MAPPING) {
            throw Refusal.ofWords(
                    "The mapping " + yaml + " is larger than a mapping can be: name another with --mapping");
        }
        try {
            return Files.readString(yaml, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.ofWords("The mapping " + yaml + " is not UTF-8: save it again in that encoding");
        }
    }

    List<TableReport> bring(
            FoundedRegister register, String office, Optional<Path> report, boolean dryRun, PrintWriter out) {
        var gazetteer = Gazetteer.load();
        var done = new ArrayList<TableReport>();
        for (var table : tables) {
            var importing = new TableImport(mapping, gazetteer, register.registrar(), register.records(), office);
            var sums = brought(importing, table, report, dryRun);
            say(table.name(), sums, dryRun, out);
            done.add(sums);
        }
        return done;
    }

    private TableReport brought(TableImport importing, Named table, Optional<Path> report, boolean dryRun) {
        try {
            return report.isEmpty()
                    ? bring(importing, table.file(), dryRun, row -> {})
                    : reported(importing, table.file(), dryRun, report.get());
        } catch (IOException broken) {
            throw Refusal.ofWords(
                    table.name() + " cannot be read to its end: copy it again, and import it again to go on");
        }
    }

    private TableReport reported(TableImport importing, TableFile file, boolean dryRun, Path report)
            throws IOException {
        try (var details = Details.writing(report, mapping.name())) {
            var sums = bring(importing, file, dryRun, details::tell);
            details.end(sums);
            return sums;
        }
    }

    private static TableReport bring(
            TableImport importing, TableFile file, boolean dryRun, Consumer<RowOutcome> details) throws IOException {
        return dryRun ? importing.tried(file, details) : importing.into(file, details);
    }

    private static String batch(TableReport sums) {
        return sums.recorded() == 0 ? "" : "; batch " + sums.batch().text();
    }

    private static void say(String name, TableReport sums, boolean dryRun, PrintWriter out) {
        out.println(name + ": " + sums.rows() + " rows, " + sums.recorded() + " recorded (" + sums.joined()
                + " joined to known records), " + sums.unchanged() + " unchanged, " + sums.doubted() + " doubted, "
                + sums.refused() + " refused"
                + (dryRun ? " (tried out, nothing recorded)" : batch(sums)) + ".");
        sums.refusals().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(reason -> out.println("  refused: " + reason.getKey() + " " + reason.getValue()));
    }
}
