package org.tawama.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.importing.Import;
import org.tawama.importing.ImportReport;
import org.tawama.importing.Refusal.Reason;
import org.tawama.importing.ReportWriter;
import org.tawama.importing.Source;
import org.tawama.importing.Sources;
import org.tawama.registrar.Registrar;
import org.tawama.tables.ShippedTables;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: brings files into the register with a named source or a mapping; what became of every row is reported.
@Command(
        name = "import",
        description = "Bring files into the register; what is known is not recorded again.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "what to import; a table that ships with Tawama needs none")
    private List<Path> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "the source that reads the files, or log for a log written by `export jsonl`")
    private @Nullable String name;

    @Option(
            names = "--mapping",
            paramLabel = "FILE.yaml",
            description = "what the columns of a table (CSV, TSV, XLSX, JSON) mean: see docs/mapping.md")
    private @Nullable Path mapping;

    @Option(names = "--dry-run", description = "say what would become of the files, and record nothing")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "write what became of every row, as JSON")
    private @Nullable Path report;

    @Option(names = "--withdraw", paramLabel = "BATCH", description = "take back what an import of a table recorded")
    private @Nullable String batch;

    @Option(names = "--because", paramLabel = "TEXT", description = "why it is taken back, for readers of the history")
    private String because = "";

    @Option(names = "--language", paramLabel = "TAG", description = "in which language that is said: fr, ar, en, kab…")
    private @Nullable String language;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (batch != null) return withdraw(batch);
        files.forEach(ImportCommand::requireReadable);
        if (report != null && files.size() > 1) {
            throw Refusal.ofWords("One report cannot hold " + files.size() + " files: import them one by one");
        }
        if (report != null) requireWritable(report);
        if ((name == null) == (mapping == null)) {
            throw Refusal.ofWords("Say how to read the files: either with --as NAME or with --mapping FILE.yaml");
        }
        if (TakenLog.SOURCE.equals(name)) {
            return new TakenLog(
                            options, Objects.requireNonNull(spec).commandLine().getOut())
                    .take(files, dryRun);
        }
        var chosen = tables();
        if (files.isEmpty() && chosen.map(given -> given.tables().isEmpty()).orElse(true))
            throw Refusal.ofWords("There is no file to import: name one");
        var pages = chosen.isPresent() ? Optional.<Source>empty() : Optional.of(source());
        if (dryRun) options.requireRegister();
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            return pages.isPresent() ? bringPages(pages.get(), register) : bringTables(chosen.orElseThrow(), register);
        }
    }

    private int withdraw(String text) {
        if (!files.isEmpty() || name != null || mapping != null) {
            throw Refusal.ofWords("A batch is either imported or taken back: give --withdraw alone");
        }
        var withdrawing = new Withdrawing(text, because, Optional.ofNullable(language));
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            return withdrawing.from(register, Registrar.OWN_OFFICE, out());
        }
    }

    private int bringPages(Source source, FoundedRegister register) throws IOException {
        var accepted = true;
        for (var file : files) accepted &= bring(file, source, register).accepted();
        return accepted ? Commands.DONE : Commands.FAILED;
    }

    private int bringTables(TablesToImport tables, FoundedRegister register) throws IOException {
        var refused = 0L;
        for (var sums : tables.bring(register, Registrar.OWN_OFFICE, Optional.ofNullable(report), dryRun, out())) {
            refused += sums.refused();
        }
        return refused == 0 ? Commands.DONE : Commands.FAILED;
    }

    /// The tables asked for; empty when a named source is to read pages.
    private Optional<TablesToImport> tables() throws IOException {
        if (mapping != null) {
            requireReadable(mapping);
            return Optional.of(TablesToImport.mapped(mapping, files));
        }
        return ShippedTables.find(Objects.requireNonNull(name)).map(shipped -> TablesToImport.shipped(shipped, files));
    }

    private Source source() {
        var sources = new Sources(Gazetteer.load());
        var wanted = Objects.requireNonNull(name);
        return sources.find(wanted)
                .orElseThrow(() -> Refusal.ofWords(
                        "There is no source " + wanted + ": choose " + String.join(", ", names(sources))));
    }

    /// Whatever `--as` takes.
    private static List<String> names(Sources sources) {
        var names = new ArrayList<>(sources.list().stream().map(Source::name).toList());
        names.addAll(
                ShippedTables.list().stream().map(ShippedTables.Shipped::name).toList());
        names.add(TakenLog.SOURCE);
        return names;
    }

    private ImportReport bring(Path file, Source source, FoundedRegister register) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var done = bring(stream, new Import(source, Registrar.OWN_OFFICE), register);
            if (report != null) Files.writeString(report, ReportWriter.json(done));
            say(file, done);
            if (!done.accepted()) explain(file, done);
            return done;
        }
    }

    private ImportReport bring(InputStream stream, Import importing, FoundedRegister register) throws IOException {
        return dryRun ? importing.tried(register.registrar(), stream) : importing.into(register.registrar(), stream);
    }

    private void say(Path file, ImportReport done) {
        out().println(file.getFileName() + ": " + done.rows() + " rows, " + done.recorded() + " recorded, "
                + done.unchanged() + " unchanged, " + done.doubted() + " doubted, " + done.refused() + " refused"
                + (dryRun ? " (tried out, nothing recorded)" : "") + ".");
    }

    /// The first reason, for whoever does not read reports.
    private void explain(Path file, ImportReport done) {
        var words = Messages.load().in(Language.EN);
        var reasons = Stream.concat(
                        done.details().stream()
                                .filter(detail -> detail.refusal()
                                        .filter(refusal -> refusal.reason() != Reason.FILE_NOT_IMPORTED)
                                        .isPresent())
                                .map(detail -> "row " + detail.from() + ": "
                                        + detail.refusal().orElseThrow().say(words)),
                        done.missing().stream().map(refusal -> refusal.say(words)))
                .toList();
        var errors = Objects.requireNonNull(spec).commandLine().getErr();
        errors.println("Nothing of " + file.getFileName() + " was imported: "
                + Commands.sentence(reasons.stream().findFirst().orElse("it holds nothing that was expected"))
                + (reasons.size() > 1 ? " There are " + (reasons.size() - 1) + " more reasons." : "")
                + " --report FILE writes what became of each row.");
        errors.flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private static void requireWritable(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isWritable(folder)) {
            throw Refusal.ofWords("The report " + file + " cannot be written: name another file with --report");
        }
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Refusal.ofWords("The file " + file + " cannot be read: check its name and its permissions");
        }
    }
}
