package org.tawama.faults;

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
            default -> throw new IllegalArgumentException("no such fault: " + arguments[1]);
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
