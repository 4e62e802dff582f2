package org.tawama.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.tawama.store.PostgresProcesses;

/// The long versions of what the tests do in short: `bench/run faults WHAT N`.
final class Faults {
    private static final int WRITERS = 16;

    private Faults() {}

    static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var count = Integer.parseInt(arguments[2]);
        var seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : System.nanoTime();
        System.out.println("seed " + seed);
        switch (arguments[1]) {
            case "kill" -> kill(folder, count, seed);
            case "rot" -> rot(folder, count, seed);
            case "full" -> full(folder, count);
            default -> throw new IllegalArgumentException("no such fault: " + arguments[1]);
        }
    }

    private static void rot(Path folder, int copies, long seed) throws IOException {
        try {
            var rotting = new Rotting(folder, seed);
            rotting.changeLogs(copies);
            System.out.printf("%d changed logs: each refused, with its place%n", copies);
            rotting.changeProofs(copies);
            System.out.printf("%d changed proofs: each refused%n", copies);
        } finally {
            PostgresProcesses.embeddedIn(folder.resolve("data")).clear();
        }
    }

    private static void full(Path folder, int rounds) throws InterruptedException, IOException {
        for (var round = 0; round < rounds; round++) {
            var full = new FullDisk(
                    Files.createDirectory(folder.resolve("full-" + round)), WRITERS, 4, Duration.ofSeconds(20));
            System.out.println(full.ofTheDataFolder(SmallDisk.Kind.TMPFS)
                    .map(Object::toString)
                    .orElse("not tried: no disk can be mounted here"));
        }
    }

    private static void kill(Path folder, int rounds, long seed) {
        try {
            var outcome = new Killing(folder, WRITERS, seed).run(rounds, Duration.ofMillis(200), Duration.ofSeconds(3));
            System.out.printf(
                    "%d kills: %d writes acknowledged and found, %d of unknown outcome whole or absent, %d entries, "
                            + "longest opening %d ms%n",
                    outcome.rounds(),
                    outcome.acknowledged(),
                    outcome.unknown(),
                    outcome.newest().size(),
                    outcome.longestOpening().toMillis());
        } finally {
            PostgresProcesses.embeddedIn(folder.resolve("data")).clear();
        }
    }
}
