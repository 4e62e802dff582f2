package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Clauses;
import org.tawama.agreements.Span;
import org.tawama.agreements.TacitRenewal;
import org.tawama.portal.PortalFixture;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;

/// `asof` takes every day of the calendar: none of them may end in a mistake of ours. Catches ages of more than
/// 999 years, and days worked out past the year 9999.
class AnyDayTest {
    private static final List<String> ADDRESSES = List.of(
            "/api/v1/agreements/a58/calendar",
            "/api/v1/agreements/a59/calendar",
            "/api/v1/agreements/a59.ics",
            "/api/v1/agreements/a-renewing/calendar",
            "/api/v1/agreements/a-renewing.ics",
            "/ar/agreements/a-renewing",
            "/api/v1/agreements.ics",
            "/api/v1/agreements/a35",
            "/api/v1/meetings/m24",
            "/fr/statistics",
            "/fr/participation/agreements",
            "/api/v1/doubts",
            "/fr",
            "/fr/agreements",
            "/ar/agreements/a59",
            "/fr/agreements/a60",
            "/fr/agreements/a60/print",
            "/en/bodies/b2",
            "/en/countries/ES",
            "/ar/countries/ES/dossier",
            "/fr/countries/FR/dossier",
            "/fr/territories/DZ-23",
            "/fr/relations/p60-p63");

    private static RunningTawama tawama;

    private static RunningTawama tawama() {
        if (tawama == null) {
            tawama = RunningTawama.fresh();
            tawama.register()
                    .registrar()
                    .write(
                            "tests",
                            "recorded",
                            Reason.words("en", "a test"),
                            desk -> desk.put(Kind.AGREEMENT, renewing(), Set.of()));
            PortalFixture.awaitLists(tawama);
        }
        return tawama;
    }

    /// One whose terms follow each other past the last day of the calendar.
    private static Agreement renewing() {
        var shipped = (Agreement.Bilateral) tawama.register()
                .records()
                .find(Kind.AGREEMENT, "a59")
                .orElseThrow()
                .value();
        var year = Optional.of(Span.years(1));
        return new Agreement.Bilateral(
                new AgreementId("a-renewing"),
                shipped.terms()
                        .withClauses(new Clauses(
                                Optional.empty(),
                                year,
                                Optional.of(new TacitRenewal(year, Optional.of(Span.months(3)))),
                                Optional.of(Span.months(6)))));
    }

    @Property(tries = 150)
    void is_answered_on_every_day(@ForAll("addresses") String address, @ForAll("days") LocalDate day) {
        assertThat(tawama().get(address + "?asof=" + day).statusCode())
                .as(address + "?asof=" + day)
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "4000-02-29", "9999-12-31"})
    void is_answered_on_the_days_at_the_ends(String day) {
        assertThat(ADDRESSES)
                .allSatisfy(address -> assertThat(
                                tawama().get(address + "?asof=" + day).statusCode())
                        .as(address)
                        .isEqualTo(200));
        assertThat(tawama().bytes("/fr/agreements/a60/print.pdf?asof=" + day).statusCode())
                .isEqualTo(200);
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(ADDRESSES);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
