package org.tawama.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tawama.faults.Remembered.Acknowledged;
import org.tawama.register.Checkpoint;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.register.Revision;
import org.tawama.register.VerifierKey;

/// Holds a register against what its writers remember: every acknowledged write is there to the letter and can be
/// proved, no write is there by half, no entry was given twice or left out, and every checkpoint that was ever seen is
/// a beginning of the newest.
///
/// Hashes are computed here again, from the text in `docs/register.md` and not from the register's code.
final class Audit {
    private static final int PAGE = 1_000;

    private final Register register;
    private final VerifierKey key;
    private final Checkpoint newest;
    private final Map<Long, Revision> entries = new TreeMap<>();

    private Audit(Register register, VerifierKey key) {
        this.register = register;
        this.key = key;
        this.newest = register.checkpoint();
    }

    /// Throws [AssertionError] where the register does not keep its word; returns the checkpoint it was held
    /// against.
    static Checkpoint of(Register register, VerifierKey key, Remembered remembered) {
        var audit = new Audit(register, key);
        assertThat(audit.newest.signedBy(key))
                .as("the newest checkpoint is signed")
                .isTrue();
        audit.readFrom(firstOf(remembered));
        audit.demandWholeWrites(remembered.sent());
        audit.demandAcknowledged(remembered);
        audit.demandBeginnings(remembered.seen());
        return audit.newest;
    }

    /// Every one of `seen` is signed and is a beginning of the register's newest checkpoint.
    static void demandBeginnings(Register register, VerifierKey key, Collection<Checkpoint> seen) {
        new Audit(register, key).demandBeginnings(seen);
    }

    private static long firstOf(Remembered remembered) {
        return remembered.acknowledged().stream()
                .mapToLong(Acknowledged::first)
                .min()
                .orElse(1);
    }

    private void readFrom(long first) {
        for (var from = first; from <= newest.size(); from += PAGE) {
            for (var revision : register.entries(from, PAGE)) entries.put(revision.entry(), revision);
        }
        assertThat(entries).as("entries from %d on, without a gap", first).hasSize((int) (newest.size() - first + 1));
    }

    private void demandWholeWrites(Set<String> sent) {
        var writes = new HashMap<String, Long>();
        entries.values().stream()
                .filter(revision -> revision.office().equals("faults"))
                .map(revision -> revision.reason().orElseThrow().text())
                .filter(sent::contains)
                .forEach(name -> writes.merge(name, 1L, Long::sum));
        assertThat(writes)
                .allSatisfy(
                        (name, statements) -> assertThat(statements).as(name).isEqualTo(Writers.STATEMENTS));
    }

    private void demandAcknowledged(Remembered remembered) {
        var given = new HashSet<Long>();
        for (var write : remembered.acknowledged()) {
            var part = 1;
            for (var entry = write.first(); entry <= write.last(); entry++) {
                assertThat(given.add(entry)).as("entry %d is given once", entry).isTrue();
                demand(entry, write.name(), part++);
                var leaf = remembered.leaves().get(entry);
                if (leaf != null) {
                    assertThat(entries.get(entry).leaf().hex())
                            .as("leaf %d", entry)
                            .isEqualTo(leaf);
                }
            }
        }
        var records = entries.values().stream()
                .filter(revision -> revision.revision() == 1)
                .map(Revision::record)
                .collect(Collectors.toSet());
        assertThat(entries.values().stream().filter(revision -> revision.revision() == 1))
                .as("identifiers are given once")
                .hasSize(records.size());
    }

    private void demand(long entry, String name, int part) {
        var revision = entries.get(entry);
        assertThat(revision).as("entry %d of %s", entry, name).isNotNull();
        assertThat(revision.reason().map(Reason::text))
                .as("reason of entry %d", entry)
                .contains(name);
        assertThat(revision.statement())
                .as("body of entry %d", entry)
                .contains(part < Writers.STATEMENTS ? "\"" + name + "/" + part + "\"" : "\"" + name + "\"");
        assertThat(register.find(revision.record(), entry)).contains(revision);
        var leaf = leaf(revision);
        assertThat(revision.leaf().hex()).as("leaf of entry %d", entry).isEqualTo(leaf);
        var proof = register.proveInclusion(entry, newest.size());
        assertThat(proof.leaf().hex()).as("proved leaf of entry %d", entry).isEqualTo(leaf);
        assertThat(proof.proves(newest.head()))
                .as("inclusion of entry %d", entry)
                .isTrue();
    }

    private void demandBeginnings(Collection<Checkpoint> seen) {
        for (var old : seen) {
            assertThat(old.signedBy(key))
                    .as("checkpoint %d is signed", old.size())
                    .isTrue();
            assertThat(old.size()).isLessThanOrEqualTo(newest.size());
            assertThat(register.proveConsistency(old.size(), newest.size()).proves(old.head(), newest.head()))
                    .as("checkpoint %d is a beginning of %d", old.size(), newest.size())
                    .isTrue();
        }
    }

    /// SHA-256 over a zero byte and the header, which names SHA-256 of the body.
    static String leaf(Revision revision) {
        var body = hex(sha256(revision.statement().getBytes(StandardCharsets.UTF_8)));
        var header =
                "{\"act\":\"%s\",\"at\":\"%s\",\"body\":\"%s\",\"kind\":\"%s\",\"office\":\"%s\",%s\"record\":\"%s\",\"revision\":%d}"
                        .formatted(
                                revision.act(),
                                revision.at(),
                                body,
                                revision.kind(),
                                revision.office(),
                                revision.reason()
                                        .map(reason -> "\"reason\":\"" + reason.text() + "\",")
                                        .orElse(""),
                                revision.record(),
                                revision.revision());
        return hex(sha256(("\0" + header).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static List<String> unacknowledged(Remembered remembered) {
        var names = new HashSet<>(remembered.sent());
        remembered.acknowledged().forEach(write -> names.remove(write.name()));
        return names.stream().sorted().toList();
    }
}
