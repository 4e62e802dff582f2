package org.tawama.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.LogFile;
import org.tawama.register.LogKey;
import org.tawama.register.Register;
import org.tawama.register.Trust;
import org.tawama.register.Verdict;
import org.tawama.store.Store;
import org.tawama.store.StoreOptions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the log costs when it is long: one statement appended to it, by turns with one appended to a log of a thousand;
/// one proof, by turns with reading one record; and verifying all of it from a file, beside only hashing that file.
///
/// Arguments: data folder, number of entries. The long log is kept and used again.
public final class Log {
    private static final Author BENCH = new Author("bench");
    private static final long SHORT = 1_000;
    private static final int BATCH = 10_000;
    private static final int TURNS = 400;
    private static final int WARM_UP = 200;
    private static final long SEED = 17_329;

    private Log() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var count = Long.parseLong(arguments[1]);
        try (var longStore = Store.open(StoreOptions.in(folder.resolve("long")));
                var shortStore = Store.open(StoreOptions.in(folder.resolve("short")))) {
            var longLog = register(longStore, folder.resolve("long"), count);
            var shortLog = register(shortStore, folder.resolve("short"), SHORT);
            append(longLog, shortLog);
            prove(longLog);
            verify(longLog, folder.resolve("log.jsonl"));
        }
    }

    private static Register register(Store store, Path folder, long count) throws IOException {
        var register = Register.open(
                store.dataSource(), LogKey.open(folder.resolve("log.key"), LogKey.DEFAULT_NAME), Clock.systemUTC());
        for (var size = register.head().size();
                size < count;
                size = register.head().size()) {
            var from = size;
            var end = Math.min(count, from + BATCH);
            register.append(
                    BENCH,
                    ledger -> LongStream.range(from, end).mapToObj(Log::draft).toList());
        }
        return register;
    }

    private static Draft draft(long number) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("name", "Record " + number).put("about", "What is said of it. ".repeat(10));
        return Draft.of("note", "n" + number, "recorded", body);
    }

    private static void append(Register longLog, Register shortLog) {
        var longTimes = new long[TURNS];
        var shortTimes = new long[TURNS];
        for (var turn = -WARM_UP; turn < TURNS; turn++) {
            var inLong = timed(() -> appendOne(longLog));
            var inShort = timed(() -> appendOne(shortLog));
            if (turn < 0) continue;
            longTimes[turn] = inLong;
            shortTimes[turn] = inShort;
        }
        System.out.printf(
                "one append: %.2f ms at %,d entries, %.2f ms at %,d; ratio %.2f%n",
                middle(longTimes) / 1e6,
                longLog.head().size(),
                middle(shortTimes) / 1e6,
                shortLog.head().size(),
                middle(longTimes) / middle(shortTimes));
    }

    private static long appendOne(Register register) {
        return register.append(BENCH, ledger -> List.of(draft(ledger.size()))).last();
    }

    private static void prove(Register register) {
        var size = register.head().size();
        var random = new Random(SEED);
        var proofs = new long[TURNS];
        var reads = new long[TURNS];
        for (var turn = -WARM_UP; turn < TURNS; turn++) {
            var entry = 1 + random.nextLong(size);
            var proof = timed(() -> register.proveInclusion(entry, size).path().size());
            var read = timed(() ->
                    register.find("n" + (entry - 1)).map(found -> found.entry()).orElse(0L));
            if (turn < 0) continue;
            proofs[turn] = proof;
            reads[turn] = read;
        }
        Arrays.sort(proofs);
        System.out.printf(
                "one proof: %.2f ms in the middle, %.2f ms at the 99th of a hundred; reading one record %.2f ms; ratio %.2f%n",
                middle(proofs) / 1e6,
                proofs[TURNS * 99 / 100] / 1e6,
                middle(reads) / 1e6,
                middle(proofs) / middle(reads));
    }

    private static void verify(Register register, Path file) throws IOException {
        var size = register.head().size();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            LogFile.write(register, size, out);
        }
        for (var run = 1; run <= 3; run++) {
            var hashing = timed(() -> hash(file));
            var verifying = timed(() -> verified(file));
            System.out.printf(
                    "verify %,d entries from a file of %,d MB: %.1f s; hashing the file alone %.1f s; ratio %.1f%n",
                    size, Files.size(file) / 1_000_000, verifying / 1e9, hashing / 1e9, (double) verifying / hashing);
        }
    }

    private static long verified(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var verdict = LogFile.verify(in, Trust.NOTHING);
            if (!(verdict instanceof Verdict.Sound)) throw new IllegalStateException("not sound: " + verdict);
            return 0;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static long hash(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
            return digest.digest()[0];
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long timed(LongSupplier work) {
        var started = System.nanoTime();
        work.getAsLong();
        return System.nanoTime() - started;
    }

    private static double middle(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
