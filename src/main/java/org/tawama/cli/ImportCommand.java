package org.tawama.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.importing.Import;
import org.tawama.importing.ImportReport;
import org.tawama.importing.ReportWriter;
import org.tawama.importing.Source;
import org.tawama.importing.Sources;
import org.tawama.registrar.Registrar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: brings files into the register with a named source, each file whole or not at all.
@Command(
        name = "import",
        description = "Bring files into the register with a named source; what is known is not recorded again.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "what to import")
    private List<Path> files = List.of();

    @Option(names = "--as", paramLabel = "NAME", required = true, description = "the source that reads the files")
    private String name = "";

    @Option(names = "--dry-run", description = "say what would become of the files, and record nothing")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "write what became of every row, as JSON")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        files.forEach(ImportCommand::requireReadable);
        if (report != null && files.size() > 1) {
            throw Refusal.ofWords("One report cannot hold " + files.size() + " files: import them one by one");
        }
        if (name.equals(TakenLog.SOURCE)) {
            return new TakenLog(
                            options, Objects.requireNonNull(spec).commandLine().getOut())
                    .take(files, dryRun);
        }
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var source = source();
            var accepted = true;
            for (var file : files) accepted &= bring(file, source, register).accepted();
            return accepted ? Commands.DONE : Commands.FAILED;
        }
    }

    private Source source() {
        var sources = new Sources(Gazetteer.load());
        return sources.find(name)
                .orElseThrow(() -> Refusal.ofWords("There is no source " + name + ": choose "
                        + String.join(
                                ", ", sources.list().stream().map(Source::name).toList())));
    }

    private ImportReport bring(Path file, Source source, FoundedRegister register) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var done = bring(stream, new Import(source, Registrar.OWN_OFFICE), register);
            if (report != null) Files.writeString(report, ReportWriter.json(done));
            say(file, done);
            return done;
        }
    }

    private ImportReport bring(InputStream stream, Import importing, FoundedRegister register) throws IOException {
        return dryRun ? importing.tried(register.registrar(), stream) : importing.into(register.registrar(), stream);
    }

    private void say(Path file, ImportReport done) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(file.getFileName() + ": " + done.rows() + " rows, " + done.recorded() + " recorded, "
                + done.unchanged() + " unchanged, " + done.doubted() + " doubted, " + done.refused() + " refused"
                + (dryRun ? " (tried out, nothing recorded)" : "") + ".");
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Refusal.ofWords("The file " + file + " cannot be read: check its name and its permissions");
        }
    }
}
