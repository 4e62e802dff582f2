package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSumsTest {
    @TempDir
    private Path archive;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(archive.resolve("lists"));
        Files.writeString(archive.resolve("lists/agreements.csv"), "id,title\na1,Gironde\n");
        Files.writeString(archive.resolve("log.jsonl"), "{}\n");
        Files.writeString(archive.resolve("قائمة.txt"), "قائمة\n");
        ArchiveSums.write(archive);
    }

    @Test
    void finds_nothing_wrong_with_what_was_written() throws Exception {
        assertThat(ArchiveSums.listed(archive)).isTrue();
        assertThat(ArchiveSums.wrong(archive)).isEmpty();
        var sums = new ProcessBuilder("sha256sum", "--check", "--quiet", "SHA256SUMS")
                .directory(archive.toFile())
                .start();
        assertThat(sums.waitFor()).isZero();
    }

    @Test
    void names_the_first_file_that_is_another_missing_or_not_listed() throws IOException {
        Files.writeString(archive.resolve("lists/agreements.csv"), "id,title\na1,Girafe\n");
        assertThat(ArchiveSums.wrong(archive))
                .hasValueSatisfying(it -> assertThat(it).contains("lists/agreements.csv", "another"));

        Files.delete(archive.resolve("lists/agreements.csv"));
        assertThat(ArchiveSums.wrong(archive))
                .hasValueSatisfying(it -> assertThat(it).contains("lists/agreements.csv", "missing"));

        ArchiveSums.write(archive);
        Files.writeString(archive.resolve("more"), "");
        assertThat(ArchiveSums.wrong(archive))
                .hasValueSatisfying(it -> assertThat(it).contains("more", "not listed"));

        Files.writeString(archive.resolve("SHA256SUMS"), "nothing of the kind\n");
        assertThat(ArchiveSums.wrong(archive)).isPresent();
    }
}
