package org.tawama.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.register.Trial.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import org.tawama.store.TestStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Files of documents go into a backup and come out of it, and no verification overlooks one that is
/// gone or changed.
class BackupFilesTest {
    private static final Instant AT = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    private Path folder;

    private final Trial trial = new Trial();
    private final KeptFiles files = trial.register.files();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void a_restored_register_has_the_files_and_their_words() throws IOException {
        var treaty = document("d1", "the treaty", Map.of(1, "Article 1", 2, "المادة 2"));
        var minutes = document("d2", "the minutes", Map.of());
        var backup = backUp();
        try (var store = TestStore.fresh()) {

            var filling = Backup.restore(backup, store.dataSource(), folder.resolve("restored.key"));

            assertThat(filling).isInstanceOf(Filling.Filled.class);
            var restored = Register.open(
                            store.dataSource(), LogKey.open(folder.resolve("restored.key"), "x"), Trial.NOON)
                    .files();
            assertThat(restored.whole(treaty)).isTrue();
            assertThat(restored.whole(minutes)).isTrue();
            assertThat(restored.pages(treaty)).isEqualTo(Map.of(1, "Article 1", 2, "المادة 2"));
            assertThat(Verification.of(store.dataSource())).isInstanceOf(Verdict.Sound.class);
        }
    }

    @Test
    void refuses_a_backup_from_which_a_file_was_taken_out() throws IOException {
        var treaty = document("d1", "the treaty", Map.of());
        var forged = without("files/" + treaty);

        assertThat(Backup.verify(forged, Trust.NOTHING)).isEqualTo(new Broken(1, Fault.FILE_MISSING, treaty.hex()));
        try (var store = TestStore.fresh()) {
            assertThat(Backup.restore(forged, store.dataSource(), folder.resolve("restored.key")))
                    .isInstanceOf(Filling.Refused.class);
        }
    }

    @Test
    void refuses_a_backup_in_which_a_file_has_other_bytes() throws IOException {
        var treaty = document("d1", "the treaty", Map.of());

        var forged = Forgery.of(backUp(), "files/" + treaty, bytes -> bytes + "!");

        assertThat(Backup.verify(forged, Trust.NOTHING))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.UNREADABLE));
    }

    @Test
    void finds_a_file_that_is_gone_or_changed_in_the_register() throws IOException {
        var treaty = document("d1", "the treaty", Map.of());
        document("d2", "the minutes", Map.of());
        assertThat(Verification.of(trial.database())).isInstanceOf(Verdict.Sound.class);

        trial.sql().sql("alter table file_piece disable trigger user").update();
        trial.sql()
                .sql("update file_piece set bytes = 'THE TREATY' where digest = :digest")
                .param("digest", treaty.bytes())
                .update();
        var changed = Verification.of(trial.database());
        trial.sql().sql("alter table kept_file disable trigger user").update();
        trial.sql()
                .sql("delete from kept_file where digest = :digest")
                .param("digest", treaty.bytes())
                .update();
        var gone = Verification.of(trial.database());

        assertThat(changed).isEqualTo(new Broken(1, Fault.FILE_ALTERED, treaty.hex()));
        assertThat(gone).isEqualTo(new Broken(1, Fault.FILE_MISSING, treaty.hex()));
    }

    @Test
    void an_erased_file_is_missed_nowhere_and_is_in_no_later_backup() throws IOException {
        var letter = document("d1", "a private letter", Map.of(1, "a name"));
        trial.append(Draft.of("document", "d1", "erased", erased(letter)));
        files.erase(letter);

        var backup = backUp();

        assertThat(Verification.of(trial.database())).isInstanceOf(Verdict.Sound.class);
        assertThat(Backup.verify(backup, Trust.NOTHING)).isInstanceOf(Verdict.Sound.class);
        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.getEntry("files/" + letter)).isNull();
            assertThat(zip.getInputStream(zip.getEntry("texts.jsonl")).readAllBytes())
                    .isEmpty();
        }
    }

    @Test
    void an_exported_log_has_no_files_and_lacks_none() throws IOException {
        document("d1", "the treaty", Map.of());
        var log = folder.resolve("log.jsonl");
        try (var out = Files.newOutputStream(log)) {
            LogFile.write(trial.register, 1, out);
        }
        try (var store = TestStore.fresh()) {

            var filling = LogImport.take(
                    log,
                    java.util.Set.of(trial.key.verifier()),
                    store.dataSource(),
                    name -> trial.key,
                    java.util.Set.of(),
                    entry -> {});

            assertThat(filling).isInstanceOf(Filling.Filled.class);
            assertThat(Verification.of(store.dataSource())).isInstanceOf(Verdict.Sound.class);
        }
    }

    @Test
    void a_backup_of_before_files_were_kept_is_still_one() throws IOException {
        trial.append(Trial.town("annaba", "{}"));
        var old = without("texts.jsonl");

        assertThat(Backup.verify(old, Trust.NOTHING)).isInstanceOf(Verdict.Sound.class);
        try (var store = TestStore.fresh()) {
            assertThat(Backup.restore(old, store.dataSource(), folder.resolve("restored.key")))
                    .isInstanceOf(Filling.Filled.class);
        }
    }

    private Digest document(String id, String bytes, Map<Integer, String> pages) throws IOException {
        var digest = files.keep(Files.writeString(folder.resolve(id), bytes), pages);
        trial.append(Draft.of("document", id, "recorded", body(digest)));
        return digest;
    }

    private static ObjectNode body(Digest digest) {
        return json("{'file': {'sha256': '" + digest + "'}}");
    }

    private static ObjectNode erased(Digest digest) {
        return json("{'file': {'sha256': '" + digest + "', 'erased': {'basis': 'law-18-07'}}}");
    }

    private Path backUp() throws IOException {
        var key = Files.writeString(folder.resolve("log.key"), trial.keyText);
        var file = Files.createTempFile(folder, "backup", ".zip");
        try (var out = Files.newOutputStream(file)) {
            Backup.write(trial.register, trial.database(), key, AT, out);
        }
        return file;
    }

    /// A backup whose manifest does not know of the part either.
    private Path without(String part) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(backUp().toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        parts.remove(part);
        var manifest = (ObjectNode) JsonMapper.shared().readTree(parts.get("manifest.json"));
        ((ObjectNode) manifest.get("parts")).remove(part);
        parts.put("manifest.json", manifest.toString().getBytes(UTF_8));
        var file = folder.resolve("without.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
