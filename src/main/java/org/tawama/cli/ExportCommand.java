package org.tawama.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.LogFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: writes what the register holds to a file, whole or not at all, or to standard output.
@Command(
        name = "export",
        description = "Write the register in a format: jsonl (the log itself).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FORMAT", description = "jsonl")
    private String format = "";

    @Option(names = "--output", paramLabel = "FILE", description = "where to write it; otherwise standard output")
    private @Nullable Path output;

    @Option(names = "--known", paramLabel = "ENTRY", description = "only what was known at that entry")
    private @Nullable Long known;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("jsonl")) {
            throw Refusal.ofWords("The format " + format + " is not known: choose jsonl");
        }
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC())) {
            var head = register.register().head().size();
            var size = known == null ? head : known;
            if (size < 0 || size > head) {
                throw Refusal.ofWords("Entry " + size + " is not in the log: choose 0 to " + head + " for --known");
            }
            write(out -> LogFile.write(register.register(), size, out));
        }
        return Commands.DONE;
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
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
