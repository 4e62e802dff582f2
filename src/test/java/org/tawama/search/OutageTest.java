package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Known;

/// The register goes away while the index follows it. Takes seconds: after each failure the index rests for one.
class OutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    /// Answers all questions but a few.
    private static final class Unsteady extends DelegatingDataSource {
        private final Set<Integer> failing;
        private volatile boolean armed;
        private int asked;

        Unsteady(DataSource database, Set<Integer> failing) {
            super(database);
            this.failing = failing;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (armed && failing.contains(++asked)) throw new SQLTransientConnectionException("away for once");
            return super.getConnection();
        }
    }

    /// Catches a statement that is taken in by half, and after the outage once more: history would find it
    /// twice.
    @Test
    void takes_each_statement_in_once_at_whichever_question_the_register_goes_away() throws InterruptedException {
        try (var register = new SampleRegister()) {
            RandomRegister.write(register, 4, 30);
            var unsteady = new Unsteady[1];
            var records =
                    register.recordsThrough(database -> unsteady[0] = new Unsteady(database, Set.of(9, 34, 61, 90)));
            var sheets = new Sheets(records);
            unsteady[0].armed = true;

            try (var sound = Search.open(folder.resolve("sound"), register.records, new Sheets(register.records));
                    var tried = Search.open(folder.resolve("tried"), records, sheets)) {
                var head = register.records.head();
                assertThat(sound.awaitIndexed(head, PATIENCE)).isTrue();
                assertThat(tried.awaitIndexed(head, PATIENCE)).isTrue();

                assertThat(unsteady[0].asked).isGreaterThan(90);
                assertThat(LongStream.rangeClosed(50, head))
                        .allSatisfy(known ->
                                assertThat(tried.find(everythingAt(known))).isEqualTo(sound.find(everythingAt(known))));
            }
        }
    }

    /// All that is in the index can be made again from the log, so nobody needs to mend it by hand.
    @Test
    void builds_the_index_anew_whichever_of_its_files_is_rotten() throws Exception {
        try (var register = new SampleRegister()) {
            register.writeAll();
            var head = register.records.head();
            var sound = folder.resolve("sound");
            Answer expected;
            try (var search = Search.open(sound, register.records, new Sheets(register.records))) {
                assertThat(search.awaitIndexed(head, PATIENCE)).isTrue();
                expected = search.find(everythingAt(head));
            }

            for (var file : filesOf(sound)) {
                var rotten = folder.resolve("rotten-" + file.getFileName());
                copy(sound, rotten);
                flip(rotten.resolve(file.getFileName()));
                try (var search = Search.open(rotten, register.records, new Sheets(register.records))) {
                    assertThat(findsInTheEnd(search, expected, head))
                            .as("%s", file)
                            .isTrue();
                }
            }
        }
    }

    /// The index looks at itself when it has nothing else to do; until then rotten bytes may do anything.
    private static boolean findsInTheEnd(Search search, Answer expected, long head) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (search.find(everythingAt(head)).equals(expected)) return true;
            } catch (RuntimeException rotten) {
                assertThat(rotten).isNotNull();
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static List<Path> filesOf(Path index) throws IOException {
        try (var files = Files.list(index)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (var file : filesOf(from)) Files.copy(file, to.resolve(file.getFileName()));
    }

    private static void flip(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }

    private static Inquiry everythingAt(long known) {
        return Inquiry.everything(LocalDate.parse("2010-06-01"))
                .withKnown(Known.at(known))
                .withFacets(Search.facets())
                .withLimit(100);
    }
}
