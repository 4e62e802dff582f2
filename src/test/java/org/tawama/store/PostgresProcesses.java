package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// PostgreSQL's processes on a data folder, for tests that end, freeze or only count them.
public record PostgresProcesses(Path cluster) {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// Those of the embedded server on `folder`.
    public static PostgresProcesses embeddedIn(Path folder) {
        return new PostgresProcesses(new DataFolder(folder.toAbsolutePath().normalize()).cluster());
    }

    public ProcessHandle postmaster() {
        return Leftovers.postmasterOf(cluster).orElseThrow();
    }

    public boolean running() {
        return Leftovers.postmasterOf(cluster).isPresent();
    }

    /// The postmaster and all that it started.
    public List<ProcessHandle> all() {
        return Leftovers.workingIn(cluster);
    }

    /// The processes that serve a connection each.
    public List<ProcessHandle> backends() {
        return all().stream()
                .filter(each -> title(each).contains(" 127.0.0.1("))
                .toList();
    }

    private static String title(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    /// SIGKILL; returns when they have ended.
    public static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(each -> Leftovers.gone(each, LIMIT));
    }

    /// SIGSTOP: they hold what they have and do nothing more.
    public static void freeze(List<ProcessHandle> processes) {
        processes.forEach(each -> Leftovers.signal("STOP", each));
    }

    /// SIGCONT.
    public static void thaw(List<ProcessHandle> processes) {
        processes.forEach(each -> Leftovers.signal("CONT", each));
    }

    /// Stops whatever works on the folder, so that no test leaves it behind.
    public void clear() {
        thaw(all());
        Leftovers.stop(cluster);
    }
}
