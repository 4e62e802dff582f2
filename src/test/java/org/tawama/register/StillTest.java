package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.json;
import static org.tawama.register.Trial.town;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One state of the register while others append.
class StillTest {
    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void reads_one_state_everywhere_whoever_appends_meanwhile() throws Exception {
        trial.append(town("annaba", "{'v': 1}"), town("oran", "{'v': 1}"));
        var before = trial.register.checkpoint();

        trial.register.<Exception>still(still -> {
            var hurried = still.within(Duration.ofSeconds(20));
            trial.append(town("annaba", "{'v': 2}").referringTo(Set.of("oran")), town("setif", "{'v': 1}"));
            trial.another().append(Trial.ARCHIVE, ledger -> List.of(town("blida", "{'v': 1}")));

            for (var one : List.of(still, hurried)) {
                assertThat(one.checkpoint()).isEqualTo(before);
                assertThat(one.sizeLately()).isEqualTo(2);
                assertThat(one.find("annaba").orElseThrow().body()).isEqualTo(json("{'v': 1}"));
                assertThat(one.find("setif")).isEmpty();
                assertThat(one.history("annaba")).hasSize(1);
                assertThat(one.current("town", "", 10))
                        .extracting(Revision::record)
                        .containsExactly("annaba", "oran");
                assertThat(one.referring("oran")).isEmpty();
                assertThat(one.entries(1, 10)).hasSize(2);
                assertThat(one.awaitBeyond(2, Duration.ofMillis(50))).isEqualTo(2);
                assertThat(one.tile(0, 0, 3)).isEmpty();
                assertThat(one.proveInclusion(2, 2).proves(before.head())).isTrue();
            }
        });

        assertThat(trial.register.head().size()).isEqualTo(5);
    }

    @Test
    void takes_nothing_and_leaves_no_connection_behind() {
        trial.append(town("annaba", "{'v': 1}"));

        // More often than the pool has connections.
        IntStream.range(0, 30)
                .forEach(turn -> trial.register.<RuntimeException>still(still -> {
                    assertThat(still.find("annaba")).isPresent();
                    assertThatThrownBy(() -> still.append(Trial.ARCHIVE, ledger -> List.of(town("oran", "{'v': 1}"))))
                            .isInstanceOf(RuntimeException.class);
                }));

        trial.append(town("oran", "{'v': 1}"));
        assertThat(trial.register.head().size()).isEqualTo(2);
        assertThat(trial.register.find("oran")).isPresent();
    }
}
