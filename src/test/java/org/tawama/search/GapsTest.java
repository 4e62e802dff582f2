package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.opendata.SampleRegister.TODAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawama.opendata.Completeness;
import org.tawama.opendata.Completeness.Group;
import org.tawama.opendata.Expected;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;

/// Annaba – Bizerte says neither form nor signature nor field; Béni Abbès – Gironde says all that is expected.
class GapsTest {
    @TempDir
    private static Path folder;

    private static SampleRegister register;
    private static Search search;
    private static long written;

    @BeforeAll
    static void open() throws InterruptedException {
        register = new SampleRegister();
        search = Search.open(folder.resolve("index"), register.records, new Sheets(register.records));
        written = register.writeAll();
        assertThat(search.awaitIndexed(written, Duration.ofSeconds(30))).isTrue();
    }

    @AfterAll
    static void close() {
        search.close();
        register.close();
    }

    @Test
    void a_record_lacks_what_is_expected_of_its_kind_and_it_does_not_say() {
        assertThat(completeness("a1").missing()).containsExactly(Expected.FORM, Expected.SIGNED, Expected.THEME);
        assertThat(completeness("a1").filled()).isEqualTo(1);
        assertThat(completeness("a2").missing()).isEmpty();
    }

    @Test
    void counts_what_the_records_of_a_group_lack_together_and_in_each_wilaya() {
        var links = group(gaps(TODAY, Known.latest()), Group.DECENTRALISED);

        assertThat(links.tally().records()).isEqualTo(2);
        assertThat(links.tally().missing())
                .containsEntry(Expected.FORM, 1L)
                .containsEntry(Expected.SIGNED, 1L)
                .containsEntry(Expected.THEME, 1L)
                .containsEntry(Expected.AUTHORITIES, 0L);
        assertThat(links.tally().filled()).isEqualTo(5);
        assertThat(links.wilayas())
                .extracting(Gaps.OfWilaya::id, wilaya -> wilaya.tally().filled())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("DZ-23", 1L),
                        org.assertj.core.groups.Tuple.tuple("DZ-52", 4L));
    }

    /// Béni Abbès lay in Béchar before 2019.
    @Test
    void counts_by_the_wilayas_of_the_day_and_by_what_was_known() {
        var then = group(gaps(LocalDate.parse("2010-01-01"), Known.latest()), Group.DECENTRALISED);

        assertThat(then.wilayas())
                .extracting(Gaps.OfWilaya::id)
                .contains("DZ-08")
                .doesNotContain("DZ-52");
        assertThat(gaps(TODAY, Known.at(0)).groups()).isEmpty();
        assertThat(gaps(TODAY, Known.at(written)).groups())
                .isEqualTo(gaps(TODAY, Known.latest()).groups());
    }

    /// Whatever is counted is what the records say one by one.
    @Test
    void the_counts_are_the_sums_of_the_records() {
        var sheets = new Sheets(register.records);
        var parties = register.records.list(Kind.PARTY, "", 100, Known.latest()).stream()
                .map(held -> sheets.find(Kind.PARTY, held.id(), TODAY, Known.latest())
                        .orElseThrow())
                .map(sheet -> Completeness.of(sheet).orElseThrow())
                .toList();

        var counted = group(gaps(TODAY, Known.latest()), Group.PARTIES).tally();

        assertThat(counted.records()).isEqualTo(parties.size());
        for (var field : Group.PARTIES.expected()) {
            assertThat(counted.missing().get(field))
                    .as(field.code())
                    .isEqualTo(parties.stream()
                            .filter(one -> one.missing().contains(field))
                            .count());
        }
    }

    private static Completeness completeness(String agreement) {
        return Completeness.of(new Sheets(register.records)
                        .find(Kind.AGREEMENT, agreement, TODAY, Known.latest())
                        .orElseThrow())
                .orElseThrow();
    }

    private static Gaps gaps(LocalDate asof, Known known) {
        return Gaps.take(inquiry -> (Found) search.find(inquiry), asof, known);
    }

    private static Gaps.OfGroup group(Gaps census, Group group) {
        return census.groups().stream()
                .filter(one -> one.group() == group)
                .findFirst()
                .orElseThrow();
    }
}
