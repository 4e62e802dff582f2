package org.tawama.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A small disk of its own that can be filled to the last byte and freed again. Needs the right to mount, which root
/// has on a machine and often not in a container.
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    /// What the disk is made of.
    enum Kind {
        /// Memory that behaves as a disk.
        TMPFS,
        /// A file with an ext4 in it: a real file system with a journal, delayed allocation and all.
        EXT4
    }

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /// Mounted on `<place>/disk`; empty, with a sentence on standard error, where it cannot be had.
    static Optional<SmallDisk> mount(Kind kind, Path place, int megabytes) {
        try {
            var folder = Files.createDirectories(place.resolve("disk"));
            var failure = switch (kind) {
                case TMPFS -> run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString());
                case EXT4 -> mountFile(place.resolve("disk.ext4"), folder, megabytes);
            };
            if (failure.isEmpty()) return Optional.of(new SmallDisk(folder));
            System.err.println("NOT TRIED: no small disk (" + kind
                    + ") can be mounted here, so a full disk was not tried: " + failure.get());
            return Optional.empty();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Optional<String> mountFile(Path file, Path folder, int megabytes) {
        return run("truncate", "-s", megabytes + "M", file.toString())
                .or(() -> run("mkfs.ext4", "-q", "-m", "0", file.toString()))
                .or(() -> run("mount", "-o", "loop", file.toString(), folder.toString()));
    }

    /// What went wrong; empty if nothing did.
    private static Optional<String> run(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes()).strip();
            if (!process.waitFor(60, TimeUnit.SECONDS)) return Optional.of(command[0] + " does not end");
            return process.exitValue() == 0 ? Optional.empty() : Optional.of(command[0] + ": " + said);
        } catch (IOException missing) {
            return Optional.of(String.valueOf(missing.getMessage()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ended);
        }
    }

    Path folder() {
        return folder;
    }

    long usableBytes() {
        return folder.toFile().getUsableSpace();
    }

    /// Fills the disk, as another program's file would, until no more than `leave` bytes are usable.
    void fill(long leave) {
        try (var filler = Files.newOutputStream(filler())) {
            for (var left = usableBytes() - leave; left > 0; left = usableBytes() - leave) {
                write(filler, Math.min(left, 1 << 20));
            }
        } catch (IOException full) {
            // That was what it was for.
            return;
        }
    }

    private static void write(OutputStream filler, long bytes) throws IOException {
        filler.write(new byte[(int) bytes]);
        filler.flush();
    }

    /// Removes what filled it.
    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        run("umount", folder.toString()).or(() -> Optional.empty()).ifPresent(failure -> {
            run("umount", "-l", folder.toString());
            System.err.println("the small disk was busy when it was to go: " + failure);
        });
    }
}
