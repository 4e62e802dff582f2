package org.tawama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.TreeHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backup`: the whole register in one file that only its owner may read, written whole or not at all.
@Command(
        name = "backup",
        description = "Write the whole register to one file, signing key included, while it serves or not.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "where to write it; a file that is there is replaced")
    private Path file = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        file = NewFile.meant(file);
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || NewFile.isStream(file)) {
            throw Refusal.ofWords("The backup " + file + " cannot be written there: name a file in a folder of yours");
        }
        options.requireRegister();
        var head = write(folder);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println("Backed up " + head.size() + " entries, root " + head.root() + ", to " + file
                        + ". It holds the key that signs: keep it as you keep the register.");
        return Commands.DONE;
    }

    private TreeHead write(Path folder) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "backup", ".part", owner);
        try (var register = FoundedRegister.open(options.store(), Clock.systemUTC());
                var channel = java.nio.channels.FileChannel.open(draft, java.nio.file.StandardOpenOption.WRITE);
                var out = new java.io.BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel))) {
            var head = register.backUp(out);
            out.flush();
            channel.force(true);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return head;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
