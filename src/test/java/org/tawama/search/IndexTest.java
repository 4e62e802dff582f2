package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Recorded;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

class IndexTest {
    /// Catches a mark made of hashes of enums, which differ from run to run: every start would build the index anew.
    @Test
    void a_statement_has_the_same_mark_in_every_run() {
        var name = new Party.Name(LocalText.of("Annaba", "", ""), Period.always());
        var party = new Party(
                new PartyId("p1"),
                Level.COMMUNE,
                new CountryCode("DZ"),
                List.of(name),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        var statement = new Held<>(Kind.PARTY, "p1", party, new Recorded(7, 1, Instant.parse("2026-11-23T12:00:00Z")));

        var mark = Index.mark(statement);

        assertThat(mark)
                .isEqualTo(
                        "party p1 Recorded[entry=7, revision=1, at=2026-11-23T12:00:00Z, validity=STANDS] 172448066");
    }
}
