package org.tawama.founding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.tawama.register.Backup;
import org.tawama.register.KeyFile;
import org.tawama.register.LogKey;
import org.tawama.register.Register;
import org.tawama.register.Remains;
import org.tawama.register.TreeHead;
import org.tawama.registrar.Records;
import org.tawama.registrar.Registrar;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;

/// An open register that holds at least its first statements. Close it to give back what it took.
public final class FoundedRegister implements AutoCloseable {
    private static final Duration AT_START = Duration.ofSeconds(2);

    private final Store store;
    private final Path folder;
    private final Clock clock;
    private final Register register;

    private FoundedRegister(Store store, Path folder, Clock clock, Register register) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
        this.register = register;
    }

    /// Opens the register, and founds it when it is new. Throws [org.tawama.store.StoreUnavailable] when there is no
    /// way, and [UnfinishedRestore] in a folder that a restore was cut off in; then nothing is left running.
    public static FoundedRegister open(StoreOptions options, Clock clock) {
        UnfinishedRestore.refuse(options.folder());
        var store = Store.open(options);
        try {
            var opened = new FoundedRegister(store, options.folder(), clock, register(store, options.folder(), clock));
            opened.found();
            opened.sweepRemains(options);
            return opened;
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /// Opens a register whose signing key is lost for good, with a new key that no handover leads to. Throws
    /// [IllegalStateException] where the key is there.
    public static FoundedRegister openWithNewKey(StoreOptions options, Clock clock) {
        var key = key(options.folder());
        if (Files.exists(key)) throw new IllegalStateException("the key is there: " + key);
        LogKey.open(key, origin());
        try {
            return open(options, clock);
        } catch (RuntimeException refused) {
            key.toFile().delete();
            throw refused;
        }
    }

    /// What somebody does with the register as it is now.
    public interface Reading<E extends Exception> {
        void of(FoundedRegister still) throws E;
    }

    /// The register as it is now, see [Register#still], which keeps what is derived from it in another folder.
    public <E extends Exception> void still(Path other, Reading<E> reading) throws E {
        register.<E>still(still -> reading.of(new FoundedRegister(store, other, clock, still)));
    }

    private void found() {
        new Founding(registrar(), records()).foundIfNew();
    }

    /// Ends a sweep that was cut off, if nobody else is there to read meanwhile, or the database has no owner but us.
    private void sweepRemains(StoreOptions options) {
        if (store.ownsServer() || options.database().isPresent()) remains().sweep(AT_START);
    }

    /// What erased values left in the files.
    public Remains remains() {
        return new Remains(store.dataSource());
    }

    public Register register() {
        return register;
    }

    public Registrar registrar() {
        return new Registrar(register, PlacesNamed::find);
    }

    public Records records() {
        return new Records(register);
    }

    /// Writes a backup of the register as it is now, while others may append; returns the head that it holds.
    public TreeHead backUp(OutputStream out) throws IOException {
        return Backup.write(register, store.dataSource(), key(folder), clock.instant(), out);
    }

    public Clock clock() {
        return clock;
    }

    /// Where this process may keep what it derives from the log and can build again, such as the index.
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        store.close();
    }

    private static Register register(Store store, Path folder, Clock clock) {
        return Register.open(store.dataSource(), KeyFile.at(key(folder), origin()), clock, store::roomLeft);
    }

    /// Whether the key that signs lies in that data folder.
    public static boolean hasKey(Path folder) {
        return Files.exists(key(folder));
    }

    /// The file of the key that signs.
    static Path key(Path folder) {
        return folder.resolve("log.key");
    }

    /// The name under which the log is signed; an operator chooses it once, before the first start.
    private static String origin() {
        var chosen = System.getenv("TAWAMA_ORIGIN");
        return chosen == null || chosen.isBlank() ? LogKey.DEFAULT_NAME : chosen;
    }
}
