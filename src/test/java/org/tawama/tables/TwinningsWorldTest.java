package org.tawama.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Form;
import org.tawama.importing.FoundingPage;
import org.tawama.importing.Import;
import org.tawama.opendata.Golden;
import org.tawama.registrar.Kind;
import org.tawama.tables.RowOutcome.How;

/// The world's twin towns in a register that begins with the ministry's page.
class TwinningsWorldTest {
    private static final ShippedTables.Shipped SHIPPED =
            ShippedTables.find("twinnings-world").orElseThrow();
    private static final Trial TRIAL = new Trial();
    private static final TableReport REPORT = take();

    @AfterAll
    static void close() {
        TRIAL.close();
    }

    @Test
    void every_row_is_recorded_or_refused_with_a_reason() {
        Golden.check("tables/twinnings-world.summary.txt", summary());
        assertThat(REPORT.rows()).isEqualTo(25_917);
        assertThat(REPORT.recorded() + REPORT.unchanged() + REPORT.refused()).isEqualTo(25_917);
        var next = 1L;
        for (var row : TRIAL.rows) {
            assertThat(row.from()).isEqualTo(next);
            next = row.to() + 1;
        }
        assertThat(next).isEqualTo(25_918);
    }

    @Test
    void the_pairs_of_the_ministrys_page_get_a_second_source_and_no_second_record() {
        var joined = TRIAL.rows.stream().filter(row -> row.how() == How.JOINED).toList();

        assertThat(joined).hasSize(15).allSatisfy(row -> {
            var agreement = agreement(row);
            assertThat(agreement.evidence().getFirst().source().text()).isEqualTo("founding-page");
            assertThat(agreement.evidence())
                    .anyMatch(found -> found.source().text().equals("twinnings-world"));
            assertThat(agreement.terms().form()).isEqualTo(Form.UNSTATED);
        });
        assertThat(TRIAL.count(Kind.AGREEMENT)).isEqualTo(60 + 36 + 20);
    }

    @Test
    void read_again_it_says_nothing_new() throws IOException {
        var rows = java.util.List.copyOf(TRIAL.rows);
        var head = TRIAL.records().head();

        var again = TRIAL.take(SHIPPED.mapping(), SHIPPED.table());

        assertThat(again.recorded()).isZero();
        assertThat(again.unchanged()).isEqualTo(35);
        assertThat(TRIAL.records().head()).isEqualTo(head);
        TRIAL.rows.clear();
        TRIAL.rows.addAll(rows);
    }

    /// A page that is read again takes nothing back of what other sources have said since.
    @Test
    void the_ministrys_page_read_again_leaves_the_second_source_alone() throws IOException {
        var head = TRIAL.records().head();

        try (var page = FoundingPage.shipped()) {
            new Import(new FoundingPage(Trial.GAZETTEER), "trial").into(TRIAL.registrar(), page);
        }

        assertThat(TRIAL.records().head()).isEqualTo(head);
    }

    @Test
    void the_shipped_table_has_its_licence_and_says_where_it_is_from() {
        for (var shipped : ShippedTables.list()) {
            var folder = Path.of("src/main/resources/data", shipped.name());
            assertThat(folder.resolve("README.md"))
                    .content()
                    .contains("licence")
                    .contains("SHA-256");
            assertThat(Files.exists(folder.resolve("mapping.yaml"))).isTrue();
        }
    }

    private static String summary() {
        var refusals = new TreeMap<>(REPORT.refusals());
        var unknown = TRIAL.rows.stream()
                .flatMap(row -> row.refusal().stream())
                .filter(refusal -> refusal.reason().code().equals("unknown-country"))
                .collect(Collectors.groupingBy(refusal -> refusal.shown(), TreeMap::new, Collectors.counting()));
        var recorded = TRIAL.rows.stream()
                .filter(row -> row.record().isPresent())
                .map(row -> row.from() + " " + row.how().code() + " " + row.doubts() + " " + quote(row))
                .collect(Collectors.joining("\n"));
        return "rows " + REPORT.rows() + "\nrecorded " + REPORT.recorded() + "\njoined " + REPORT.joined()
                + "\nunchanged "
                + REPORT.unchanged() + "\ndoubted " + REPORT.doubted() + "\nrefused " + REPORT.refused() + " "
                + refusals
                + "\nunknown countries " + unknown + "\n" + recorded + "\n";
    }

    private static String quote(RowOutcome row) {
        return agreement(row).evidence().stream()
                .filter(found -> found.source().text().equals("twinnings-world"))
                .findFirst()
                .flatMap(found -> found.quote())
                .orElse("");
    }

    private static Agreement agreement(RowOutcome row) {
        return TRIAL.records()
                .find(Kind.AGREEMENT, row.record().orElseThrow())
                .orElseThrow()
                .value();
    }

    private static TableReport take() {
        try {
            return TRIAL.take(SHIPPED.mapping(), SHIPPED.table());
        } catch (IOException damaged) {
            throw new AssertionError(damaged);
        }
    }
}
