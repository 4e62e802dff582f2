package org.tawama.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.register.LogFile;
import org.tawama.register.Verdict;
import org.tawama.register.Verification;
import org.tawama.register.VerifierKey;
import org.tawama.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verify`: recomputes every leaf, root and signature, and names the first entry that is wrong.
@Command(
        name = "verify",
        description = "Recompute every leaf, root and signature of a register or of an exported log.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "a log written by `export jsonl`; without it, the register in the data folder")
    private @Nullable Path file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the verifier key to trust, as printed at /log/key; otherwise the keys the log lists")
    private @Nullable String key;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var verdict = file == null ? verifyRegister() : verifyFile(file);
        return switch (verdict) {
            case Verdict.Sound sound ->
                say("Sound: " + sound.head().size() + " entries, root "
                        + sound.head().root() + ".");
            case Verdict.Broken broken -> {
                say("Broken at entry " + broken.entry() + ": "
                        + broken.fault()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ') + " ("
                        + broken.found() + ").");
                yield Commands.FAILED;
            }
        };
    }

    private Verdict verifyRegister() {
        if (options.embedded() && Files.notExists(options.data())) {
            throw Refusal.ofWords("There is no register in " + options.data()
                    + ": name its folder with --data, or start one with ./tawama serve");
        }
        try (var store = Store.open(options.store())) {
            return Verification.of(store.dataSource(), trusted(), entries -> {});
        }
    }

    private Verdict verifyFile(Path log) throws IOException {
        if (!Files.isReadable(log) || Files.isDirectory(log)) {
            throw Refusal.ofWords("The file " + log + " cannot be read: name a log written by ./tawama export jsonl");
        }
        try (var stream = Files.newInputStream(log)) {
            return LogFile.verify(stream, trusted());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private Set<VerifierKey> trusted() {
        try {
            return Optional.ofNullable(key).map(VerifierKey::parse).map(Set::of).orElse(Set.of());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.ofWords("The key " + key + " is no verifier key: copy the line at /log/key whole");
        }
    }

    private int say(String sentence) {
        java.util.Objects.requireNonNull(spec).commandLine().getOut().println(sentence);
        return Commands.DONE;
    }
}
