package org.tawama.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tawama.register.Author;
import org.tawama.register.Draft;
import org.tawama.register.Filling;
import org.tawama.register.LogFile;
import org.tawama.register.LogKey;
import org.tawama.register.Register;
import org.tawama.store.StoreOptions;
import org.tawama.store.TestStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A log whose hashes and signatures all fit, and of which one entry says nothing that could be shown.
class UnreadableLogTest {
    @TempDir
    private Path folder;

    /// Once such a log was taken in, and the server never became ready.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g-joradp-2007-77|gazette-issue|{}|journal",
                "a1|agreement|{\"title\":7}|agreement",
                "town|town|{}|the kind town",
            })
    void is_refused_with_the_entry_before_anything_is_taken(String id, String kind, String body, String word)
            throws IOException {
        var log = folder.resolve("log.jsonl");
        try (var store = TestStore.fresh();
                var out = Files.newOutputStream(log)) {
            var key = LogKey.open(folder.resolve("log.key"), "trial.example/log");
            var register = Register.open(store.dataSource(), key, Clock.systemUTC());
            register.append(
                    new Author("archive"),
                    ledger -> List.of(
                            Draft.of("theme", "security", "recorded", json("{\"name\":{\"fr\":\"Sécurité\"}}")),
                            Draft.of(kind, id, "recorded", json(body))));
            LogFile.write(register, 2, out);
        }
        var data = Files.createDirectory(folder.resolve("data"));
        var options =
                StoreOptions.in(data).withDatabase(TestStore.freshAddress()).closedByCaller();

        var filling = EmptyRegister.take(options, log);

        assertThat(filling).isInstanceOfSatisfying(Filling.Refused.class, refused -> {
            assertThat(refused.broken().entry()).isEqualTo(2);
            assertThat(refused.broken().found()).contains(word);
        });
        assertThat(EmptyRegister.take(options, log)).isInstanceOf(Filling.Refused.class);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }
}
