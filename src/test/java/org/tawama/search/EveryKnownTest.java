package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.agreements.Agreement;
import org.tawama.evidence.Evidence;
import org.tawama.opendata.Json;
import org.tawama.opendata.Listed;
import org.tawama.opendata.SampleDocuments;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;

/// A list as known at an entry stays what it was, whatever is stated afterwards about its records and about
/// those that they refer to.
class EveryKnownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final SampleRegister register = new SampleRegister();
    private final Sheets sheets = new Sheets(register.records);

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void keeps_what_every_list_said_at_every_entry() throws InterruptedException {
        register.writeAll();
        register.put(Kind.BODY, SampleRegister.council());
        register.put(Kind.MEETING, SampleRegister.session());
        register.put(Kind.MEETING, SampleRegister.undatedSession());
        register.put(Kind.MEETING, SampleRegister.earlierSession());
        register.put(Kind.RECOMMENDATION, SampleRegister.seventh());
        register.put(Kind.RECOMMENDATION, SampleRegister.repeating());
        register.put(Kind.DOCUMENT, SampleDocuments.text());
        index();
        restateAll();
        restateAll();

        try (var search = Search.open(folder, register.records, sheets)) {
            var head = register.records.head();
            assertThat(search.awaitIndexed(head, PATIENCE)).isTrue();
            for (var known = 1L; known <= head; known++) {
                for (var list : Listed.values()) {
                    if (list.kind().isEmpty()) continue;
                    assertThat(found(search, list, known))
                            .as(list + " as known at " + known)
                            .containsExactlyInAnyOrderElementsOf(
                                    scanned(list.kind().get(), known));
                }
            }
        }
    }

    /// Somebody who begins anew after each statement remembers nothing of how records read before.
    private void index() {
        try (var search = Search.open(folder, register.records, sheets)) {
            assertThat(search.awaitIndexed(register.records.head(), PATIENCE)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Every record once more, with a further line of evidence: those that others refer to first, and last.
    private void restateAll() {
        for (var kind : Kind.all()) restate(kind);
        for (var kind : Kind.all().reversed()) restate(kind);
    }

    private <T> void restate(Kind<T> kind) {
        for (var held : register.records.list(kind, "", 1_000, Known.latest())) {
            var value = with(held.value());
            if (value.isEmpty()) continue;
            register.put(kind, EveryKnownTest.<T>cast(value.get()));
            index();
        }
    }

    @SuppressWarnings("unchecked") // the value came from a record of the same kind
    private static <T> T cast(Object value) {
        return (T) value;
    }

    private Optional<Object> with(Object value) {
        var more = Evidence.printedAt(SampleRegister.PAGE, "line 1", "once more at " + register.records.head());
        return switch (value) {
            case Agreement agreement -> Optional.of(agreement.withEvidence(plus(agreement.evidence(), more)));
            case org.tawama.meetings.Meeting meeting ->
                Optional.of(meeting.withEvidence(plus(meeting.evidence(), more)));
            case org.tawama.meetings.Recommendation one -> Optional.of(one.withEvidence(plus(one.evidence(), more)));
            case org.tawama.bodies.Body body -> Optional.of(body.withEvidence(plus(body.evidence(), more)));
            case org.tawama.parties.Party party -> Optional.of(party.withEvidence(plus(party.evidence(), more)));
            case org.tawama.publication.GazetteIssue issue ->
                Optional.of(issue.withEvidence(plus(issue.evidence(), more)));
            default -> Optional.empty();
        };
    }

    private static List<Evidence> plus(List<Evidence> some, Evidence more) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    private static List<String> found(Search search, Listed list, long known) {
        var inquiry = Inquiry.of(list, SampleRegister.TODAY)
                .withKnown(Known.at(known))
                .withSelections(
                        list == Listed.AGREEMENTS
                                ? java.util.Map.of("attestation", List.of("confirmed", "reported"))
                                : java.util.Map.of())
                .withLimit(100);
        return ((Found) search.find(inquiry)).items().stream().map(Hit::json).toList();
    }

    private <T> List<String> scanned(Kind<T> kind, long known) {
        return register.records.list(kind, "", 1_000, Known.at(known)).stream()
                .map(held -> sheets.sheet(held, SampleRegister.TODAY, Known.at(known)))
                .filter(Sheet::stands)
                .map(sheet -> Json.of(sheet).toString())
                .toList();
    }
}
