package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// PostgreSQL's processes that outlived whoever started them. They are known by the folder they work in, never by
/// name alone: another PostgreSQL on the same machine is none of ours.
///
/// Must be used only by the owner of the data folder.
final class Leftovers {
    private static final Duration FAST = Duration.ofSeconds(10);
    private static final Duration IMMEDIATE = Duration.ofSeconds(5);

    private Leftovers() {}

    /// Stops all that works in `cluster`: politely, then immediately (what was committed is on the disk all the same),
    /// then by force.
    static void stop(Path cluster) {
        var postmaster = postmasterOf(cluster);
        if (postmaster.isPresent()) {
            signal("INT", postmaster.get());
            if (!gone(postmaster.get(), FAST)) signal("QUIT", postmaster.get());
            gone(postmaster.get(), IMMEDIATE);
        }
        workingIn(cluster).forEach(each -> signal("QUIT", each));
        workingIn(cluster).stream().filter(each -> !gone(each, IMMEDIATE)).forEach(each -> {
            signal("KILL", each);
            gone(each, IMMEDIATE);
        });
        forgetPostmaster(cluster);
    }

    /// PostgreSQL takes any living process with the recorded number for its predecessor. When nothing of ours lives,
    /// such a process is a stranger who was given the number later.
    private static void forgetPostmaster(Path cluster) {
        var recorded = recordedIn(cluster).filter(ProcessHandle::isAlive);
        if (recorded.isEmpty() || isPostmaster(recorded.get(), cluster)) return;
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException kept) {
            // PostgreSQL says itself what it misses, and the store repeats it.
            return;
        }
    }

    static Optional<ProcessHandle> postmasterOf(Path cluster) {
        return recordedIn(cluster).filter(ProcessHandle::isAlive).filter(each -> isPostmaster(each, cluster));
    }

    private static Optional<ProcessHandle> recordedIn(Path cluster) {
        try (var lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (IOException | NumberFormatException noneOrDamaged) {
            return Optional.empty();
        }
    }

    private static boolean isPostmaster(ProcessHandle process, Path cluster) {
        return worksIn(process, cluster) || commandLine(process).contains("\0-D\0" + cluster + "\0");
    }

    static List<ProcessHandle> workingIn(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(each -> worksIn(each, cluster))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        var facts = Path.of("/proc", String.valueOf(process.pid()));
        try {
            var program =
                    Files.readSymbolicLink(facts.resolve("exe")).getFileName().toString();
            if (!program.startsWith("postgres") && !program.startsWith("initdb")) return false;
            return Files.readSymbolicLink(facts.resolve("cwd")).startsWith(cluster.toRealPath());
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    /// SIGINT is PostgreSQL's fast stop and SIGQUIT its immediate one; Java itself sends neither.
    static void signal(String name, ProcessHandle process) {
        Tool.run(
                Path.of("/"),
                "",
                Duration.ofSeconds(5),
                List.of("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name, String.valueOf(process.pid())));
    }

    /// Waits until the process has ended, at most `limit`; says whether it has.
    static boolean gone(ProcessHandle process, Duration limit) {
        return Waiting.until(limit, () -> !process.isAlive() || dead(process));
    }

    /// Java takes a process for alive that has ended but was not buried yet; in a container nobody may ever bury it.
    private static boolean dead(ProcessHandle process) {
        try {
            var facts = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return facts.startsWith("Z", facts.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return true;
        }
    }
}
