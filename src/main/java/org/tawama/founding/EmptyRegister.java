package org.tawama.founding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.register.Backup;
import org.tawama.register.Filling;
import org.tawama.register.LogFile;
import org.tawama.register.LogImport;
import org.tawama.register.LogKey;
import org.tawama.register.Verdict;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;

/// The place of a register that holds nothing yet, and is filled with a log that exists already instead of being
/// founded. All of it or nothing, whenever the process is killed.
public final class EmptyRegister {
    private EmptyRegister() {}

    /// Takes a log written by `export jsonl`. The register goes on under the log's name with the key in its folder, or
    /// a new one.
    ///
    /// The file is verified before anything is there, so that a broken one leaves nothing; and again as it
    /// is taken, for it may have been changed meanwhile.
    public static Filling take(StoreOptions options, Path log) throws IOException {
        UnfinishedRestore.refuse(options.folder());
        try (var file = Files.newInputStream(log)) {
            if (LogFile.verify(file, Set.of()) instanceof Verdict.Broken broken) return new Filling.Refused(broken);
        }
        try (var store = Store.open(options)) {
            return LogImport.take(
                    log,
                    Set.of(),
                    store.dataSource(),
                    name -> LogKey.open(FoundedRegister.key(options.folder()), name),
                    series(),
                    Records::requireReadable);
        }
    }

    private static List<String> series() {
        return Kind.all().stream().map(Kind::series).flatMap(Optional::stream).toList();
    }

    /// Restores a file written by `backup`. The register goes on with its old key, as if nothing had happened.
    public static Filling restore(StoreOptions options, Path backup) throws IOException {
        try (var store = Store.open(options)) {
            if (Backup.fits(store.dataSource())) UnfinishedRestore.mark(options.folder());
            var filling = Backup.restore(backup, store.dataSource(), FoundedRegister.key(options.folder()));
            UnfinishedRestore.unmark(options.folder());
            return filling;
        }
    }
}
