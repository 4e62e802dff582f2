package org.tawama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.EmptyRegister;
import org.tawama.register.Backup;
import org.tawama.register.Filling;
import org.tawama.register.Trust;
import org.tawama.register.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `restore`: a backup becomes a register again, in an empty data folder or database, whole or not at all.
@Command(
        name = "restore",
        description = "Make a backup the register of an empty data folder or database.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "a file written by `backup`")
    private Path file = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file) || !Backup.recognises(file)) {
            throw Refusal.ofWords(
                    "The file " + file + " is no backup that can be read: name one written by" + " ./tawama backup");
        }
        var fillings = new Fillings(Objects.requireNonNull(spec).commandLine().getOut(), options);
        // Before anything is created: a damaged backup leaves no trace.
        if (Backup.verify(file, Trust.NOTHING) instanceof Verdict.Broken broken) {
            return fillings.say(file, new Filling.Refused(broken));
        }
        var filling = EmptyRegister.restore(options.store(), file);
        var code = fillings.say(file, filling);
        if (filling instanceof Filling.Filled) sayWhatCameBack();
        return code;
    }

    /// A backup does not know what was erased after it was made; whoever restores it must.
    private void sayWhatCameBack() throws IOException {
        var values = Backup.withheldValues(file);
        if (values == 0) return;
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(
                        "Withheld values that came with it: " + values + ". If one of them was erased after this backup"
                                + " was made, erase it again with ./tawama erase, and destroy the backup.");
    }
}
