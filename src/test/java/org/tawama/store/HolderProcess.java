package org.tawama.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A [StoreHolder] as the tests see it: its process and what it says.
record HolderProcess(Process process, BufferedReader said) implements AutoCloseable {
    static HolderProcess start(Path folder, String use) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoreHolder.class.getName(),
                            folder.toString(),
                            use)
                    .redirectErrorStream(true)
                    .start();
            return new HolderProcess(process, process.inputReader());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Reads on until the store is open; says whether the holder owns the server.
    boolean awaitOpen() {
        var everything = new StringBuilder();
        for (var line = nextLine(); !line.isEmpty(); line = nextLine()) {
            if (line.startsWith("open ")) return Boolean.parseBoolean(line.substring("open ".length()));
            everything.append(line).append('\n');
        }
        throw new AssertionError("the holder never opened the store:\n" + everything);
    }

    /// Reads on until `value` or a greater number was acknowledged.
    int awaitCommitted(int value) {
        for (var line = nextLine(); !line.isEmpty(); line = nextLine()) {
            if (line.matches("\\d+") && Integer.parseInt(line) >= value) return Integer.parseInt(line);
        }
        throw new AssertionError("the holder never committed " + value);
    }

    /// The last number that was acknowledged before the process ended.
    int lastCommitted() {
        var last = 0;
        for (var line = nextLine(); !line.isEmpty(); line = nextLine()) {
            if (line.matches("\\d+")) last = Integer.parseInt(line);
        }
        return last;
    }

    /// Empty at the end.
    private String nextLine() {
        try {
            var line = said.readLine();
            return line == null ? "" : line.isEmpty() ? " " : line;
        } catch (IOException closed) {
            return "";
        }
    }

    /// SIGKILL, and no return before the process has ended.
    void kill() {
        process.destroyForcibly();
        await();
    }

    /// SIGTERM, and no return before the process has ended.
    void terminate() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("the holder does not end");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
