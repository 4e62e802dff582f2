package org.tawama.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs a program of the system to its end and keeps what it said.
record Tool(int exit, String output) {
    private static final String SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    boolean succeeded() {
        return exit == 0;
    }

    /// Runs `command` in `folder` with `input` on its standard input. A program that is missing or that outlives the
    /// limit counts as failed; its output says so.
    static Tool run(Path folder, String input, Duration limit, List<String> command) {
        try {
            var said = Files.createTempFile("tawama-", ".out");
            try {
                var process = plain(folder, command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                var exit = feedAndAwait(process, input, limit);
                return new Tool(exit, Files.readString(said, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException failed) {
            return new Tool(127, failed.getMessage());
        }
    }

    /// A process with an environment that does not depend on who starts it.
    static ProcessBuilder plain(Path folder, List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", SYSTEM_PATH);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static int feedAndAwait(Process process, String input, Duration limit) throws IOException {
        try {
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
            process.destroyForcibly();
            return 124;
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
