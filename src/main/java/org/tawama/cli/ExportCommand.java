package org.tawama.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.opendata.Format;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.register.LogFile;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: writes what the register holds to a file, whole or not at all, or to standard output.
@Command(
        name = "export",
        description = "Write the log itself (jsonl), or one list in a format (csv, json, geojson).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final String LOG = "jsonl";
    private static final int PAGE = 1_000;
    private static final ZoneId HOME = ZoneId.of("Africa/Algiers");

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FORMAT", description = "jsonl, csv, json or geojson")
    private String format = "";

    @Option(
            names = "--list",
            paramLabel = "NAME",
            defaultValue = "agreements",
            description = "which list, for a format other than jsonl (default: ${DEFAULT-VALUE})")
    private String list = "agreements";

    @Option(names = "--output", paramLabel = "FILE", description = "where to write it; otherwise standard output")
    private @Nullable Path output;

    @Option(names = "--known", paramLabel = "ENTRY", description = "only what was known at that entry")
    private @Nullable Long known;

    @Option(names = "--asof", paramLabel = "DATE", description = "as things stood on that day (default: today)")
    private @Nullable LocalDate asof;

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        var chosen = Format.find(format);
        if (chosen.isEmpty() && !format.equals(LOG)) throw unknown("format", format, formats());
        var listed = Listed.find(list).orElseThrow(() -> unknown("list", list, lists()));
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var entry = entry(register);
            if (chosen.isEmpty()) write(out -> LogFile.write(register.register(), entry, out));
            else write(out -> chosen.get().write(listed, sheets(register.records(), listed, Known.at(entry)), out));
        }
        return Commands.DONE;
    }

    private static Refusal unknown(String what, String name, Stream<String> choices) {
        return Refusal.ofWords("The " + what + " " + name + " is not known: choose one of "
                + choices.collect(Collectors.joining(", ")));
    }

    private static Stream<String> formats() {
        return Stream.concat(Stream.of(LOG), Format.all().stream().map(Format::extension));
    }

    private static Stream<String> lists() {
        return Stream.of(Listed.values()).map(Listed::code);
    }

    private long entry(FoundedRegister register) {
        var head = register.register().head().size();
        if (known == null) return head;
        if (known < 0 || known > head) {
            throw Refusal.ofWords("Entry " + known + " is not in the log: choose 0 to " + head + " for --known");
        }
        return known;
    }

    /// The sheets of a whole list, page by page, so that no list is ever held in memory.
    private Iterator<Sheet> sheets(Records records, Listed listed, Known at) {
        var day = Optional.ofNullable(asof).orElseGet(() -> LocalDate.now(Clock.system(HOME)));
        var sheets = new Sheets(records);
        if (listed != Listed.DOUBTS) {
            return all(records, listed.kind().orElseThrow(), at)
                    .map(held -> sheets.sheet(held, day, at))
                    .iterator();
        }
        return Kind.all().stream()
                .flatMap(kind -> all(records, kind, at))
                .map(held -> sheets.sheet(held, day, at))
                .flatMap(sheet -> sheets.doubts(sheet).stream())
                .<Sheet>map(doubt -> doubt)
                .iterator();
    }

    private static <T> Stream<Held<T>> all(Records records, Kind<T> kind, Known at) {
        return Stream.iterate(
                        records.list(kind, "", PAGE, at),
                        page -> !page.isEmpty(),
                        page -> records.list(kind, page.getLast().id(), PAGE, at))
                .flatMap(List::stream);
    }

    private void write(Writing writing) throws IOException {
        if (output == null) {
            writing.to(System.out);
            return;
        }
        var folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw Refusal.ofWords("The folder of " + output + " cannot be written: choose another with --output");
        }
        var draft = Files.createTempFile(folder, "export", ".part");
        try {
            try (var out = Files.newOutputStream(draft)) {
                writing.to(out);
            }
            Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
