package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/// Files beside the log: what goes in comes out, by pieces, and nothing is changed or lost in silence.
class KeptFilesTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private final Trial trial = new Trial();
    private final KeptFiles files = trial.register.files();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void gives_back_the_very_bytes_at_every_edge_of_a_piece() throws IOException {
        for (var size : List.of(1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 17)) {
            var bytes = random(size);

            var digest = files.keep(file(bytes), Map.of());

            assertThat(digest).isEqualTo(Digest.sha256(bytes));
            assertThat(files.size(digest)).hasValue(size);
            assertThat(read(digest, 0, size)).isEqualTo(bytes);
            assertThat(files.whole(digest)).isTrue();
        }
    }

    @Test
    void gives_a_stretch_of_the_bytes() throws IOException {
        var bytes = random(2 * MEGABYTE + 5);
        var digest = files.keep(file(bytes), Map.of());

        var stretch = read(digest, MEGABYTE - 3, MEGABYTE + 4);

        assertThat(stretch).isEqualTo(java.util.Arrays.copyOfRange(bytes, MEGABYTE - 3, MEGABYTE + 4));
        assertThat(read(digest, 2 * MEGABYTE + 5L, 2 * MEGABYTE + 5L)).isEmpty();
    }

    @Test
    void keeps_what_is_to_be_read_page_by_page() throws IOException {
        var digest = files.keep(file(random(10)), Map.of(1, "Article premier", 3, "المادة\u0000 الأولى", 4, "  "));

        assertThat(files.pages(digest)).isEqualTo(Map.of(1, "Article premier", 3, "المادة الأولى"));
        assertThat(files.page(digest, 3)).contains("المادة الأولى");
        assertThat(files.page(digest, 2)).isEmpty();
    }

    @Test
    void keeps_a_file_once_however_many_bring_it() throws IOException {
        var path = file(random(2 * MEGABYTE));

        var brought = List.of(1, 2, 3, 4).stream()
                .map(each -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return trial.another().files().keep(path, Map.of(1, "words"));
                    } catch (IOException unreadable) {
                        throw new java.io.UncheckedIOException(unreadable);
                    }
                }))
                .toList();

        assertThat(brought.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(files.list(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void lists_the_files_page_by_page() throws IOException {
        for (var size = 1; size <= 5; size++) files.keep(file(random(size)), Map.of());

        var first = files.list(Optional.empty(), 3);
        var rest = files.list(Optional.of(first.getLast()), 3);

        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    @Test
    void refuses_bytes_that_are_not_those_announced_and_keeps_none_of_them() throws IOException {
        var bytes = random(MEGABYTE + 9);
        var other = Digest.sha256(random(3));
        try (var stream = new java.io.ByteArrayInputStream(bytes)) {
            assertThatThrownBy(() -> files.keep(other, bytes.length, stream, Map.of()))
                    .isInstanceOf(IOException.class);
        }

        assertThat(files.list(Optional.empty(), 10)).isEmpty();
        assertThat(trial.sql()
                        .sql("select count(*) from file_piece")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takes_nothing_in_where_the_disk_is_full() throws IOException {
        var room = new AtomicBoolean(true);
        var watched = Register.open(trial.database(), KeyFile.of(trial.key), Trial.NOON, room::get)
                .files();
        var path = file(random(2 * MEGABYTE));
        room.set(false);

        assertThatThrownBy(() -> watched.keep(path, Map.of()))
                .isInstanceOfSatisfying(
                        RegisterUnavailable.class,
                        full -> assertThat(full.reason()).isEqualTo(RegisterUnavailable.Reason.NO_ROOM));

        room.set(true);
        assertThat(files.list(Optional.empty(), 10)).isEmpty();
        assertThat(watched.keep(path, Map.of())).isEqualTo(KeptFiles.digest(path));
    }

    @Test
    void the_database_refuses_to_change_a_file_or_a_part_of_it() throws IOException {
        var digest = files.keep(file(random(10)), Map.of(1, "words"));

        for (var change : List.of(
                "update kept_file set size = 11",
                "update file_piece set bytes = 'x'",
                "update file_text set text = 'others'",
                "delete from kept_file",
                "delete from file_piece",
                "delete from file_text",
                "truncate kept_file cascade",
                "truncate file_piece",
                "truncate file_text")) {
            assertThatThrownBy(() -> trial.sql().sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(files.whole(digest)).isTrue();
    }

    @Test
    void sees_that_bytes_were_changed_behind_its_back() throws IOException {
        var digest = files.keep(file(random(10)), Map.of());
        trial.sql()
                .sql("alter table file_piece disable trigger a_piece_is_never_changed")
                .update();
        trial.sql()
                .sql("update file_piece set bytes = set_byte(bytes, 3, (get_byte(bytes, 3) + 1) % 256)")
                .update();

        assertThat(files.whole(digest)).isFalse();
    }

    @Test
    void a_file_goes_only_after_a_statement_that_erases_it() throws IOException {
        var digest = files.keep(file(random(MEGABYTE + 1)), Map.of(1, "a name"));
        var body = json("{'file': {'sha256': '" + digest + "'}}");
        trial.append(Draft.of("document", "d1", "recorded", body));

        assertThatThrownBy(() -> files.erase(digest)).isInstanceOf(DataAccessException.class);

        assertThat(files.whole(digest)).isTrue();
        trial.append(Draft.of("document", "d1", "erased", body));
        assertThatThrownBy(() -> files.erase(digest))
                .as("it says of no file that it is erased")
                .isInstanceOf(DataAccessException.class);
        var gone = json("{'file': {'sha256': '" + digest + "', 'erased': {'basis': 'law-18-07'}}}");
        trial.append(Draft.of("document", "d1", "erased", gone));
        files.erase(digest);
        assertThat(files.keeps(digest)).isFalse();
        assertThat(files.pages(digest)).isEmpty();
        assertThat(new Remains(trial.database()).any()).isTrue();
    }

    private byte[] read(Digest digest, long from, long to) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(digest, from, to, out);
        return out.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file-" + bytes.length), bytes);
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
