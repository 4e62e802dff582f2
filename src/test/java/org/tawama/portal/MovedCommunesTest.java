package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.app.RunningTawama;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;

/// Takes some seconds: the agreements it states must not meet the records that other tests count.
class MovedCommunesTest {
    /// Would catch a count of the communes of the first hundred agreements that is given for the count of all.
    @Test
    void are_counted_once_each_and_not_at_all_where_not_all_could_be_read() {
        try (var tawama = RunningTawama.fresh()) {
            PortalFixture.awaitLists(tawama);

            state(tawama, 3, 99);
            PortalFixture.awaitLists(tawama);
            assertThat(tawama.get("/fr").body()).contains("2 communes ont changé de wilaya depuis");

            state(tawama, 100, 100);
            PortalFixture.awaitLists(tawama);
            assertThat(tawama.get("/fr").body()).contains("telles qu’imprimées").doesNotContain("ont changé de wilaya");
        }
    }

    /// The link of Béni Abbès once more, until so many agreements raise the question of a territorial change.
    private static void state(RunningTawama tawama, int from, int last) {
        var register = tawama.register();
        var link = register.records().find(Kind.AGREEMENT, "a6", Known.latest()).orElseThrow();
        var terms = link.value().terms();
        register.registrar()
                .write(
                        "test",
                        "recorded",
                        Reason.words("en", "once more"),
                        desk -> IntStream.rangeClosed(from, last)
                                .mapToObj(
                                        number -> new Agreement.Decentralised(new AgreementId("again" + number), terms))
                                .forEach(again -> desk.put(Kind.AGREEMENT, again, Set.of())));
    }
}
