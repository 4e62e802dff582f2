package org.tawama.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the archive in the class path and shared by all data folders of a user.
/// The folder's name carries version and checksum; it appears whole (rename) or not at all.
record Binaries(Path home) {
    static final int MAJOR = 18;
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("linux-amd64-([0-9.]+)\\.jar");
    private static final Set<PosixFilePermission> READABLE_BY_ALL = PosixFilePermissions.fromString("rwxr-xr-x");

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// The programs for the server on `dataFolder`: below the user's cache, or below the data folder where there is
    /// none.
    static Binaries unpackedFor(Path dataFolder) throws IOException {
        var archive = archive();
        for (var place : List.of(userCache(), dataFolder)) {
            var home = place.resolve(nameOf(archive));
            if (Files.isDirectory(home)) return new Binaries(home);
            if (creatable(place)) return unpack(archive, home);
        }
        throw new FileSystemException(dataFolder.toString(), null, "neither it nor the user's cache can be written");
    }

    private static URL archive() {
        var archive = Binaries.class.getResource(ARCHIVE);
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (archive != null && system.equals("Linux amd64")) return archive;
        throw new StoreUnavailable(
                StoreUnavailable.Reason.SERVER_DOWN,
                "Tawama brings its own PostgreSQL for Linux amd64 only and this is " + system
                        + ": name a PostgreSQL 18 with --database jdbc:postgresql://….");
    }

    private static String nameOf(URL archive) throws IOException {
        var version = VERSION.matcher(archive.toString());
        var readable = version.find() ? version.group(1) : String.valueOf(MAJOR);
        if (archive.openConnection() instanceof JarURLConnection jar)
            return "postgresql-%s-%08x".formatted(readable, jar.getJarEntry().getCrc());
        return "postgresql-" + readable;
    }

    /// Root's own home is closed to an account that steps down, therefore root's cache is the system's.
    private static Path userCache() {
        if (Account.isRoot()) return Path.of("/var/cache/tawama");
        var chosen = System.getenv("XDG_CACHE_HOME");
        if (chosen != null && !chosen.isBlank()) return Path.of(chosen, "tawama");
        return Path.of(System.getProperty("user.home"), ".cache", "tawama");
    }

    private static boolean creatable(Path place) {
        try {
            return Files.isWritable(Files.createDirectories(place));
        } catch (IOException refused) {
            return false;
        }
    }

    private static Binaries unpack(URL archive, Path home) throws IOException {
        var place = home.getParent();
        var fresh = Files.createTempDirectory(place, home.getFileName() + ".new-");
        try (var packed = archive.openStream()) {
            extract(packed, fresh);
            Files.setPosixFilePermissions(fresh, READABLE_BY_ALL);
            Tool.run(place, "", Duration.ofMinutes(1), List.of("sync", "-f", fresh.toString()));
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            // Somebody else was first: his copy is as good as ours.
            if (!Files.isDirectory(home)) throw failed;
        } finally {
            Folders.delete(fresh);
        }
        return new Binaries(home);
    }

    private static void extract(InputStream packed, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = home.resolve(entry.getName()).normalize();
                if (!path.startsWith(home)) throw new IOException("archive entry outside its folder: " + entry);
                place(tar, entry, path);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var permissions = EnumSet.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
        if ((entry.getMode() & 0100) != 0) permissions.addAll(READABLE_BY_ALL);
        Files.setPosixFilePermissions(path, permissions);
    }
}
