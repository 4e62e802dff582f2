package org.tawama.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tawama.register.Backup;
import org.tawama.register.Checkpoint;
import org.tawama.register.LogFile;
import org.tawama.register.LogTiles;
import org.tawama.register.RecordProof;
import org.tawama.register.Trust;
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
        description =
                "Recompute every leaf, root and signature of a register, here or elsewhere, or of a file from one.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int SIGHT = 64;
    private static final int LONGEST_QUOTE = 300;
    private static final String UNCOMPARED =
            "Signed by a key that it lists itself. Compare it with one that you have from"
                    + " elsewhere, such as the official journal: --key.";

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..1",
            description =
                    "a log written by `export jsonl`, a file written by `backup`, a record with its proof, a folder of"
                            + " log tiles, an archive, or the address of another site; without it, the register in the data folder")
    private @Nullable String what;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the verifier key to trust, as printed at /log/key; otherwise the keys the log lists")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "a checkpoint kept earlier, which the log must extend")
    private @Nullable Path checkpoint;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var trust = new Trust(trusted(), kept());
        if (what == null) return tell(verifyRegister(trust));
        var found = tell(verify(what, trust));
        if (found != Commands.DONE) return found;
        if (key == null) say(UNCOMPARED);
        return files(Path.of(what));
    }

    /// Of an archive every file, too.
    private int files(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || !ArchiveSums.listed(folder)) return Commands.DONE;
        var wrong = ArchiveSums.wrong(folder);
        if (wrong.isPresent()) {
            say("Broken: " + wrong.get() + ".");
            return Commands.FAILED;
        }
        return say(
                "Every other file is the one that " + ArchiveSums.FILE
                        + " lists. Nobody signs that list: lists and pages are drawn from the log, and prove nothing beside it.");
    }

    private Verdict verify(String named, Trust trust) throws IOException {
        if (named.startsWith("http://") || named.startsWith("https://")) return verifySite(named, trust);
        var path = Path.of(named);
        if (!Files.isReadable(path)) {
            throw Refusal.ofWords("The file " + path + " cannot be read: name a log written by ./tawama export jsonl, a"
                    + " record with its proof, a folder of log tiles or the address of a site");
        }
        return Files.isDirectory(path) ? verifyFolder(path, trust) : verifyFile(path, trust);
    }

    /// Of an archive the log, which must extend the checkpoint that its site shows.
    private static Verdict verifyFolder(Path folder, Trust trust) throws IOException {
        var shown = folder.resolve("site/log/checkpoint");
        var whole = folder.resolve("log.jsonl");
        if (Files.exists(shown) && Files.exists(whole)) {
            var kept = new ArrayList<>(trust.kept());
            kept.add(read(shown));
            return verifyFile(whole, new Trust(trust.keys(), kept));
        }
        var tiles = logIn(folder);
        if (Files.exists(tiles.resolve("checkpoint"))) {
            return LogTiles.verify(Mirror.folder(tiles), trust, entries -> {});
        }
        throw Refusal.ofWords("The folder " + folder + " holds no log: name one with the files of /log/, a copy of a"
                + " site, an archive, or a file");
    }

    private Verdict verifySite(String address, Trust trust) {
        try {
            return LogTiles.verify(Mirror.site(URI.create(address)), trust, entries -> {});
        } catch (IllegalArgumentException malformed) {
            throw Refusal.ofWords("The address " + address + " is none: write it like https://register.example");
        } catch (IOException away) {
            throw Refusal.ofContent("The log at " + address + " cannot be read to its end ("
                    + Optional.ofNullable(away.getMessage())
                            .orElse(away.getClass().getSimpleName())
                    + "): try again later, or verify a file of it");
        }
    }

    /// A copy of a whole site has its log below.
    private static Path logIn(Path folder) {
        var below = folder.resolve("log");
        return Files.exists(folder.resolve("checkpoint")) || !Files.isDirectory(below) ? folder : below;
    }

    private static Verdict verifyFile(Path file, Trust trust) throws IOException {
        if (Backup.recognises(file)) return Backup.verify(file, trust);
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            stream.mark(SIGHT);
            var proof = RecordProof.begins(stream.readNBytes(SIGHT / 2));
            stream.reset();
            return proof
                    ? RecordProof.verify(stream.readNBytes(RecordProof.LONGEST), trust)
                    : LogFile.verify(stream, trust);
        }
    }

    private Verdict verifyRegister(Trust trust) {
        options.requireRegister();
        try (var store = Store.open(options.store())) {
            return Verification.of(store.dataSource(), trust, entries -> {});
        }
    }

    private List<VerifierKey> trusted() {
        try {
            return Optional.ofNullable(key)
                    .map(VerifierKey::parse)
                    .map(List::of)
                    .orElse(List.of());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.ofWords("The key " + key + " is no verifier key: copy the line at /log/key whole");
        }
    }

    private List<Checkpoint> kept() throws IOException {
        if (checkpoint == null) return List.of();
        if (!Files.isRegularFile(checkpoint)) {
            throw Refusal.ofWords(
                    "The file " + checkpoint + " cannot be read: name a checkpoint kept from /log/checkpoint");
        }
        return List.of(read(checkpoint));
    }

    private static Checkpoint read(Path file) throws IOException {
        try {
            return Checkpoint.parse(Files.readString(file));
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException malformed) {
            throw Refusal.ofWords("The file " + file + " is no checkpoint: keep the answer of /log/checkpoint whole");
        }
    }

    private int tell(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Sound sound ->
                say("Sound: " + sound.head().size() + " entries, root "
                        + sound.head().root() + ".");
            case Verdict.Headers headers ->
                say("Sound: " + headers.head().size() + " entries, root "
                        + headers.head().root()
                        + ". The bodies are not there: only the headers were recomputed.");
            case Verdict.Included included ->
                say("Entry " + included.entry() + " is in the log of "
                        + included.head().size() + " entries with the root "
                        + included.head().root()
                        + ": header, body, path and signature fit. Of the other entries this says nothing.");
            case Verdict.Broken broken -> {
                var found = shown(broken.found());
                say("Broken at entry " + broken.entry() + ": "
                        + broken.fault().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (found.isBlank() ? "." : " (" + found + ")."));
                yield Commands.FAILED;
            }
        };
    }

    /// What a stranger sent may be anything; it shall neither fill the terminal nor command it.
    private static String shown(String found) {
        var line = found.codePoints()
                .limit(LONGEST_QUOTE)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return found.codePointCount(0, found.length()) > LONGEST_QUOTE ? line + "…" : line;
    }

    private int say(String sentence) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(sentence);
        return Commands.DONE;
    }
}
