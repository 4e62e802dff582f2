package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.tawama.cli.Commands;
import org.tawama.founding.FoundedRegister;
import org.tawama.register.LogFile;
import org.tawama.register.RecordProof;
import org.tawama.register.TreeHead;
import org.tawama.register.VerifierKey;
import org.tawama.store.PostgresProcesses;
import org.tawama.store.StoreOptions;

/// A register whose exported log and whose data folder are copied and changed, one change each, and verified as an
/// operator would.
final class Rotting {
    private final Path folder;
    private final Path data;
    private final Path log;
    private final byte[] proof;
    private final SplittableRandom random;
    private final TreeHead head;
    private final VerifierKey key;

    /// What the command said and how it ended.
    record Answer(int exit, String out, String errors) {
        boolean sound() {
            return exit == 0;
        }
    }

    /// Founds a register, exports its log and stops it.
    Rotting(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = folder.resolve("log.jsonl");
        this.random = new SplittableRandom(seed);
        try (var founded = FoundedRegister.open(StoreOptions.in(data), Clock.systemUTC());
                var out = Files.newOutputStream(log)) {
            this.head = founded.register().head();
            this.key = founded.register().verifierKeys().getFirst();
            LogFile.write(founded.register(), head.size(), out);
            this.proof = RecordProof.of(founded.register(), head.size() / 2, head.size())
                    .text()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    TreeHead head() {
        return head;
    }

    /// What `verify FILE` says of the log as it was exported, or as it was changed.
    Answer verifyLog() {
        return verify(log.toString(), "--key", key.text());
    }

    /// Changes copies of the exported log, and demands that each is refused with the place and the fault.
    void changeLogs(int count) throws IOException {
        var whole = Files.readAllBytes(log);
        var changed = folder.resolve("changed.jsonl");
        for (var number = 0; number < count; number++) {
            Files.write(changed, Rot.any(whole, random));
            var answer = verify(changed.toString(), "--key", key.text());
            assertThat(answer.exit()).as("copy %d: %s", number, answer).isEqualTo(1);
            assertThat(answer.out()).as("copy %d", number).matches("Broken at entry \\d+: [a-z ]+ \\(.*\\)\\.\n");
            assertThat(answer.errors()).isEmpty();
        }
    }

    /// Changes copies of a record with its proof, and demands that each is refused in one sentence.
    void changeProofs(int count) throws IOException {
        var changed = folder.resolve("changed.json");
        for (var number = 0; number < count; number++) {
            Files.write(changed, Rot.any(proof, random));
            var answer = verify(changed.toString(), "--key", key.text());
            assertThat(answer.exit()).as("copy %d: %s", number, answer).isEqualTo(1);
            assertThat(answer.out() + answer.errors())
                    .as("copy %d", number)
                    .hasLineCount(1)
                    .doesNotContain("Sound");
        }
    }

    /// Changes one of the data folder's files that `which` accepts, in a copy, and gives what `verify` says then: that
    /// it is sound with the root it had, or in one sentence that and where it is not.
    Answer changeFolder(Predicate<Path> which) throws IOException {
        var copy = folder.resolve("copy");
        delete(copy);
        copy(data, copy);
        var file = oneOf(copy, which);
        Files.write(file, Rot.any(Files.readAllBytes(file), random));
        try {
            var answer = verify("--data", copy.toString());
            demandTruth(copy.relativize(file), answer);
            return answer;
        } finally {
            PostgresProcesses.embeddedIn(copy).clear();
        }
    }

    private Path oneOf(Path copy, Predicate<Path> which) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.walk(copy)) {
            for (var file : all.toList()) {
                if (Files.isRegularFile(file) && Files.size(file) > 0 && which.test(copy.relativize(file)))
                    files.add(file);
            }
        }
        files.sort(null);
        return files.get(random.nextInt(files.size()));
    }

    private void demandTruth(Path file, Answer answer) {
        if (answer.sound()) {
            assertThat(answer.out())
                    .as("%s", file)
                    .isEqualTo("Sound: " + head.size() + " entries, root " + head.root() + ".\n");
            return;
        }
        assertThat(answer.exit()).as("%s: %s", file, answer).isIn(1, 2);
        assertThat(answer.out() + answer.errors())
                .as("%s: one sentence", file)
                .hasLineCount(1)
                .endsWith(".\n")
                .doesNotContain("\tat ");
    }

    private static Answer verify(String... words) {
        var all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(words));
        return Said.by(() -> Commands.run(options -> 0, (options, use) -> {}, all.toArray(String[]::new)));
    }

    /// Lets a command say what it has to say into memory.
    private static final class Said {
        private interface Command {
            int run();
        }

        static Answer by(Command command) {
            var out = new java.io.ByteArrayOutputStream();
            var errors = new java.io.ByteArrayOutputStream();
            var before = List.of(System.out, System.err);
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            try {
                var exit = command.run();
                return new Answer(exit, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
            } finally {
                System.setOut(before.getFirst());
                System.setErr(before.getLast());
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) {
                var target = to.resolve(from.relativize(each).toString());
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
