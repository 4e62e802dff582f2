package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.opendata.Listed;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;

class IndexCopyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void reaches_as_far_as_the_other_and_finds_the_same_while_that_one_is_open() throws Exception {
        try (var register = new SampleRegister()) {
            var head = register.writeAll();
            build(register, head);
            try (var open = Search.open(folder.resolve("own"), register.records, new Sheets(register.records))) {
                assertThat(open.awaitIndexed(head, PATIENCE)).isTrue();

                IndexCopy.make(folder.resolve("own"), folder.resolve("copy"));

                try (var index = Index.open(folder.resolve("copy"), new Analysis(), register.records)) {
                    assertThat(index.entry()).isEqualTo(head);
                }
                assertThat(found(register, folder.resolve("copy"), head)).isEqualTo(open.find(everything()));
            }
        }
    }

    @Test
    void is_empty_where_the_other_is_broken_or_was_never_kept() throws Exception {
        try (var register = new SampleRegister()) {
            build(register, register.writeAll());
        }
        try (var files = Files.list(folder.resolve("own"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".cfs")).toList()) Files.delete(file);
        }

        IndexCopy.make(folder.resolve("own"), folder.resolve("broken"));
        IndexCopy.make(folder.resolve("none"), folder.resolve("never"));
        Files.createDirectory(folder.resolve("begun"));
        IndexCopy.make(folder.resolve("begun"), folder.resolve("empty"));

        assertThat(folder.resolve("broken")).isEmptyDirectory();
        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(folder.resolve("empty")).isEmptyDirectory();
    }

    private void build(SampleRegister register, long head) throws InterruptedException, IOException {
        found(register, folder.resolve("own"), head);
    }

    private static Answer found(SampleRegister register, Path index, long head)
            throws InterruptedException, IOException {
        try (var search = Search.open(index, register.records, new Sheets(register.records))) {
            assertThat(search.awaitIndexed(head, PATIENCE)).isTrue();
            return search.find(everything());
        }
    }

    private static Inquiry everything() {
        return Inquiry.of(Listed.AGREEMENTS, LocalDate.parse("2026-11-27"));
    }
}
