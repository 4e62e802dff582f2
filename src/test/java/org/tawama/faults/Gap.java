package org.tawama.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.tawama.faults.Readers.Reading;

/// A time in which the database was away, as readers and writers saw it.
///
/// @param asked the questions that were begun in it
/// @param untilAnswered how long after its return the last answer was given that was none
/// @param untilWritten how long after its return a write was acknowledged again
record Gap(String fault, List<Reading> asked, Duration untilAnswered, Duration untilWritten) {
    long refused() {
        return asked.stream().filter(reading -> reading.status() == 503).count();
    }

    List<Reading> neitherAnsweredNorRefused() {
        return asked.stream()
                .filter(reading -> reading.status() != 200 && reading.status() != 503)
                .toList();
    }

    /// The longest that a reader waited for being refused.
    Duration longestRefusal() {
        return longest(503);
    }

    /// The longest that a reader waited for an answer.
    Duration longestAnswer() {
        return longest(200);
    }

    private Duration longest(int status) {
        return asked.stream()
                .filter(reading -> reading.status() == status)
                .map(Reading::after)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public String toString() {
        return "%s: %d asked, %d refused (longest %d ms), longest answer %d ms; back for readers after %d ms, for writers after %d ms"
                .formatted(
                        fault,
                        asked.size(),
                        refused(),
                        longestRefusal().toMillis(),
                        longestAnswer().toMillis(),
                        untilAnswered.toMillis(),
                        untilWritten.toMillis());
    }
}
