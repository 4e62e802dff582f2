package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;

/// Takes some seconds: it ends the database of a server of its own.
class OutageTest {
    @Test
    void says_at_once_that_the_register_does_not_answer_when_its_database_is_gone() throws InterruptedException {
        try (var tawama = RunningTawama.fresh()) {
            assertThat(tawama.get("/api/v1/countries/FR").statusCode()).isEqualTo(200);
            tawama.register().close();
            // For a quarter of a second an answer drawn before may still be given: see Records#headLately.
            Thread.sleep(300);

            for (var path :
                    List.of("/api/v1/countries/FR", "/api/v1/agreements", "/api/v1/entries/1", "/log/checkpoint")) {
                var start = System.nanoTime();
                var answer = tawama.get(path, "Accept-Language", "en");

                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("/problems/unavailable").doesNotContain("Exception");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            }
        }
    }
}
