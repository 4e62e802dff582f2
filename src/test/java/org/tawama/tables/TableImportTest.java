package org.tawama.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Form;
import org.tawama.evidence.Doubt;
import org.tawama.importing.Refusal.Reason;
import org.tawama.parties.Level;
import org.tawama.registrar.Kind;
import org.tawama.tables.RowOutcome.How;
import org.tawama.vocabulary.Language;

/// Tables through the write door of a founded register.
class TableImportTest {
    private static final Trial TRIAL = new Trial();

    @AfterAll
    static void close() {
        TRIAL.close();
    }

    @Test
    void records_a_row_once_and_says_nothing_new_when_it_comes_again() {
        var first = TRIAL.take("r1,Boufarik,,Roubaix,France,jumelage,1999-11-22");
        var head = TRIAL.records().head();
        var second = TRIAL.take("r1,Boufarik,,Roubaix,France,jumelage,1999-11-22");

        assertThat(first.recorded()).isEqualTo(1);
        assertThat(agreement().terms().form()).isEqualTo(Form.TWINNING);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(TRIAL.records().head()).isEqualTo(head);
    }

    @Test
    void a_changed_row_records_one_new_revision_and_keeps_what_others_said() {
        TRIAL.take("r2,Boghni,,Brest,France,jumelage,1999");
        var head = TRIAL.records().head();
        var report = TRIAL.take("r2,Boghni,,Brest,France,jumelage,1999-05-01");

        assertThat(report.recorded()).isEqualTo(1);
        assertThat(TRIAL.rows.getFirst().how()).isEqualTo(How.CHANGED);
        assertThat(TRIAL.records().head()).isEqualTo(head + 1);
        assertThat(agreement().terms().actions().getFirst().on().orElseThrow().text())
                .isEqualTo("1999-05-01");
        assertThat(agreement().evidence())
                .noneMatch(evidence -> evidence.quote().orElse("").endsWith("1999"));
    }

    @Test
    void a_rehearsal_tells_the_same_and_states_nothing() throws IOException {
        var mapping = Mapping.read("mapping.yaml", Trial.MAPPING);
        var file = Files.writeString(
                Files.createTempDirectory("rehearsal").resolve("t.csv"),
                "id,home,wilaya,partner,country,form,signed\nr3,Jijel,,Dakar,Sénégal,,\nr4,Jijel,,Nowhere,Atlantis,,\n");
        var head = TRIAL.records().head();

        var rehearsed = TRIAL.rehearse(mapping, TableFile.of(file));
        var untouched = TRIAL.records().head();
        var real = TRIAL.take(mapping, TableFile.of(file));

        assertThat(untouched).isEqualTo(head);
        assertThat(rehearsed.recorded()).isEqualTo(real.recorded()).isEqualTo(1);
        assertThat(rehearsed.refusals()).isEqualTo(real.refusals()).containsEntry("unknown-country", 1L);
        assertThat(TRIAL.rehearse(mapping, TableFile.of(file)).unchanged()).isEqualTo(1);
    }

    @Test
    void a_row_of_a_known_pair_is_one_source_more_and_not_a_second_record() {
        var before = TRIAL.count(Kind.AGREEMENT);

        TRIAL.take("r5,عنابة,,Bizerte,تونس,,", "r6,ANNABA,,Binzert,Tunisie,,");

        assertThat(TRIAL.rows).allSatisfy(row -> assertThat(row.how()).isEqualTo(How.JOINED));
        assertThat(TRIAL.count(Kind.AGREEMENT)).isEqualTo(before);
        assertThat(agreement().evidence().stream()
                        .filter(evidence -> evidence.field().isEmpty()
                                && evidence.source().text().equals("trial")))
                .hasSize(2);
        assertThat(agreement().evidence().getFirst().source().text()).isEqualTo("founding-page");
    }

    /// Once each of these began a second record beside the one it means.
    @Test
    void a_row_that_calls_a_commune_by_a_former_name_joins_its_record() {
        var before = TRIAL.count(Kind.AGREEMENT);

        TRIAL.take(
                "f1,Bougie,,Brest,France,,",
                "f2,Bône,,Saint-Étienne,France,,",
                "f3,Wahran,,Bordeaux,France,,",
                "f4,Fort-National,,Saint-Denis,France,,");

        assertThat(TRIAL.rows).allSatisfy(row -> assertThat(row.how()).isEqualTo(How.JOINED));
        assertThat(TRIAL.count(Kind.AGREEMENT)).isEqualTo(before);
    }

    @Test
    void a_second_source_that_contradicts_leaves_the_record_and_opens_a_question() {
        TRIAL.take("r7,Sig,,Almería,Espagne,jumelage,1990");
        var other = Trial.MAPPING.replace("id: trial", "id: other-trial");

        TRIAL.take(other, "o.csv", "id,home,wilaya,partner,country,form,signed\nx,Sig,,Almeria,ES,jumelage,1991\n");

        assertThat(TRIAL.rows.getFirst().how()).isEqualTo(How.JOINED);
        assertThat(TRIAL.rows.getFirst().doubts()).containsExactly(Doubt.CONFLICTING_EVIDENCE);
        assertThat(agreement().terms().actions().getFirst().on().orElseThrow().text())
                .isEqualTo("1990");
    }

    @Test
    void a_town_that_only_another_country_has_opens_a_question_whatever_the_pair() {
        TRIAL.take("k1,Tiaret,,Bizerte,Libye,,");
        var wrong = TRIAL.rows.getFirst();
        TRIAL.take("k2,Tiaret,,Tripoli,Libye,,", "k3,Tiaret,,Tripoli,Liban,,");

        assertThat(wrong.doubts()).containsExactly(Doubt.COUNTRY_MISMATCH);
        assertThat(TRIAL.rows).allSatisfy(row -> assertThat(row.doubts()).isEmpty());
    }

    /// Once it joined the record of the commune, for the pair was known.
    @ParameterizedTest
    @ValueSource(strings = {"Wilaya de Sétif", "ولاية سطيف"})
    void a_name_that_says_another_level_joins_no_record_of_its_namesake(String home) {
        TRIAL.take("w" + home.hashCode() + "," + home + ",,Rennes,France,,");

        assertThat(TRIAL.rows.getFirst().how()).isEqualTo(How.NEW);
        assertThat(TRIAL.rows.getFirst().doubts()).containsExactly(Doubt.LEVEL_MISMATCH);
        var party = agreement().terms().parties().getFirst().party().text();
        assertThat(TRIAL.records().find(Kind.PARTY, party).orElseThrow().value().level())
                .isEqualTo(Level.UNSTATED);
    }

    /// Once the record had an open question, and the report of its row had none.
    @Test
    void what_the_rules_ask_of_its_record_stands_in_the_report_of_the_row_and_of_its_trial() {
        var row = "f1,Tiaret,,Gafsa-la-Lointaine,Tunisie,jumelage,2999";
        var tried = TRIAL.tried(row);
        TRIAL.take(row);

        assertThat(tried.getFirst().doubts()).contains(Doubt.DATE_TO_COME);
        assertThat(TRIAL.rows.getFirst().doubts()).contains(Doubt.DATE_TO_COME);
    }

    /// Once two such rows in one portion ended the whole import with a stack trace.
    @Test
    void two_rows_that_give_the_same_number_speak_of_one_record_or_of_two_that_differ_in_their_dates() {
        var mapping = Trial.MAPPING.replace("id: trial", "id: numbered") + "ids:\n  - {scheme: trial, column: no}\n";
        var heading = "id,home,wilaya,partner,country,form,signed,no\n";
        TRIAL.take(
                mapping,
                "numbered.csv",
                heading + "e1,Tiaret,,Gafsa,Tunisie,jumelage,1990,N1\ne2,Tiaret,,Sfax,Tunisie,jumelage,1990,N1\n"
                        + "e3,Tiaret,,Tozeur,Tunisie,jumelage,1991,N1\n");
        var rows = java.util.List.copyOf(TRIAL.rows);
        TRIAL.take(mapping, "again.csv", heading + "e4,Tiaret,,Gafsa,Tunisie,jumelage,1990,N1\n");

        assertThat(rows).extracting(RowOutcome::how).containsExactly(How.NEW, How.JOINED, How.NEW);
        assertThat(rows.get(1).record()).isEqualTo(rows.getFirst().record());
        assertThat(rows.get(1).doubts()).isNotEmpty();
        assertThat(TRIAL.rows.getFirst().record()).isEqualTo(rows.getFirst().record());
    }

    @Test
    void almost_the_same_names_in_another_year_open_a_question() {
        TRIAL.take("n1,Médéa,,Ivry-sur-Plaine,France,jumelage,1990");
        var first = agreement().id().text();

        TRIAL.take("n2,Medea,,Ivri sur Plaine,France,jumelage,1994");
        var later = TRIAL.rows.getFirst();
        TRIAL.take(
                "n3,Médéa,,Autreville-la-Neuve,France,jumelage,1990",
                "n4,Médéa,,Autrevile la Neuve,France,jumelage,1991");
        var together = TRIAL.rows.getLast();
        TRIAL.take("n2,Medea,,Ivri sur Plaine,France,jumelage,1995");

        assertThat(later.doubts()).containsExactly(Doubt.DUPLICATE_PAIR);
        assertThat(together.doubts()).containsExactly(Doubt.DUPLICATE_PAIR);
        assertThat(TRIAL.rows.getFirst().doubts()).containsExactly(Doubt.DUPLICATE_PAIR);
        assertThat(agreement().evidence().stream()
                        .map(evidence -> evidence.note().texts().toString()))
                .anyMatch(note -> note.contains(first));
    }

    @Test
    void the_same_parties_spelt_otherwise_in_another_year_open_a_question_and_spelt_alike_none() {
        TRIAL.take(
                "s1,Tiaret,,Alméria,Espagne,jumelage,1990",
                "s2,TIARET,,Almeria,Espagne,jumelage,1991",
                "s3,Tiaret,,Alméria,Espagne,jumelage,1992",
                "s4,Tiaret,,Gao,Mali,jumelage,1992");

        assertThat(TRIAL.rows).allSatisfy(row -> assertThat(row.how()).isEqualTo(How.NEW));
        assertThat(TRIAL.rows.get(1).doubts()).containsExactly(Doubt.DUPLICATE_PAIR);
        assertThat(TRIAL.rows.get(2).doubts()).isEmpty();
    }

    @Test
    void other_names_and_other_numbers_open_none() {
        TRIAL.take("n5,Médéa,,Secteur Central 1,Mali,,", "n6,Médéa,,Secteur Central 2,Mali,,");

        assertThat(TRIAL.rows).allSatisfy(row -> assertThat(row.doubts()).isEmpty());
    }

    @Test
    void what_is_doubtful_is_recorded_and_the_question_is_open() {
        var report = TRIAL.take(
                "r8,Sidi Nowhere,,Lille,France,jumelage,31/02/2010", "r9,Tipaza,,Saint-Denis,France,entente,");

        assertThat(report.recorded()).isEqualTo(2);
        assertThat(report.doubted()).isEqualTo(2);
        assertThat(TRIAL.rows.getFirst().doubts()).contains(Doubt.AMBIGUOUS_DZ_PARTY, Doubt.MISSING_DATE);
        var unclear = TRIAL.records()
                .find(Kind.AGREEMENT, TRIAL.rows.getFirst().record().orElseThrow())
                .orElseThrow()
                .value();
        assertThat(TRIAL.records()
                        .find(
                                Kind.PARTY,
                                unclear.terms().parties().getFirst().party().text())
                        .orElseThrow()
                        .value()
                        .level())
                .isEqualTo(Level.UNSTATED);
        assertThat(TRIAL.rows.getLast().doubts()).contains(Doubt.AMBIGUOUS_NAME, Doubt.FORM_UNSTATED);
    }

    /// Once each of these began a second record beside the one it means, without a question.
    @Test
    void a_known_pair_in_another_country_is_recorded_with_the_question_which_country_it_is() {
        TRIAL.take(
                "c1,Annaba,,Bizerte,Libye,,",
                "c2,El Khroub,,Mulhouse,Allemagne,,",
                "c3,Annaba,,Tripoli,Libye,,",
                "c4,Annaba,,Misrata,Libye,,");

        assertThat(TRIAL.rows).allSatisfy(row -> assertThat(row.how()).isEqualTo(How.NEW));
        assertThat(TRIAL.rows.get(0).doubts()).contains(Doubt.COUNTRY_MISMATCH);
        assertThat(TRIAL.rows.get(1).doubts()).contains(Doubt.COUNTRY_MISMATCH);
        assertThat(TRIAL.rows.get(2).doubts()).doesNotContain(Doubt.COUNTRY_MISMATCH);
        var annaba = TRIAL.records()
                .find(Kind.AGREEMENT, TRIAL.rows.getFirst().record().orElseThrow())
                .orElseThrow()
                .value();
        assertThat(annaba.evidence())
                .anyMatch(item -> item.field().equals("/parties/1/country")
                        && item.note().texts().get(Language.EN).contains("a35"));
    }

    /// Once a wilaya in a table of communes was taken for the commune of its name, and that with great certainty.
    @Test
    void a_name_that_says_another_level_than_the_table_is_not_taken_for_its_namesake() {
        TRIAL.take(
                Trial.MAPPING.replace("id: trial", "id: levels"),
                "l.csv",
                "id,home,wilaya,partner,country,form,signed\nw1,Wilaya de Sétif,,Ville Inouïe Trois,France,,\n"
                        + "w2,Commune de Sétif,,Ville Inouïe Quatre,France,,\n");

        assertThat(TRIAL.rows.getFirst().doubts()).contains(Doubt.LEVEL_MISMATCH);
        assertThat(TRIAL.rows.getLast().doubts()).doesNotContain(Doubt.LEVEL_MISMATCH);
    }

    @Test
    void a_row_that_cannot_be_an_agreement_is_refused_with_its_reason_and_the_others_are_recorded() {
        var report = TRIAL.take(
                "r10,Oran,,Lyon,Atlantis,,",
                "r11,Oran,,Oran,Algérie,,",
                "r12,Oran,,Alger,Algérie,,",
                "r13,,,Lyon,France,,",
                "r14,Tiaret,,Lyon,France,,",
                "r14,Tiaret,,Paris,France,,",
                "r15,a,b",
                "r16,Or\u0000an,,Lyon,France,,",
                "r17," + "x".repeat(1_000_000) + ",,Lyon,France,,");

        assertThat(TRIAL.rows.stream().map(RowOutcome::from)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(TRIAL.rows.stream().flatMap(row -> row.refusal().stream()).map(refusal -> refusal.reason()))
                .containsExactly(
                        Reason.UNKNOWN_COUNTRY,
                        Reason.SAME_PARTY,
                        Reason.DOMESTIC_PAIR,
                        Reason.MISSING_CELL,
                        Reason.REPEATED_KEY,
                        Reason.RAGGED_ROW,
                        Reason.FORBIDDEN_CHARACTER,
                        Reason.CELL_TOO_LONG);
        assertThat(report.recorded()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(report.recorded() + report.unchanged() + report.refused());
    }

    /// Catches parties that become one because nothing of their names is left, and a name so long that no origin could
    /// hold it, which used to end the whole import.
    @Test
    void what_is_no_name_is_refused_and_a_name_on_two_lines_is_read_as_one() {
        TRIAL.take(
                "r40,Oran,,...,France,,",
                "r41,Oran,,🎉,France,,",
                "r42,Oran,," + "x".repeat(9_000) + ",France,,",
                "r43,Oran,,#REF!,France,,",
                "r44,Oran,," + "x".repeat(9_000) + ",Atlantis,,",
                "r45,Oran," + "y".repeat(9_000) + ",Ville Inouïe,France,,",
                "r46,Oran,,\"Ville\nsur Ligne\",France,,");

        assertThat(TRIAL.rows.stream().flatMap(row -> row.refusal().stream()).map(refusal -> refusal.reason()))
                .containsExactly(
                        Reason.NO_NAME, Reason.NO_NAME, Reason.NO_NAME, Reason.NO_NAME, Reason.UNKNOWN_COUNTRY);
        var partner = agreement().terms().parties().getLast().party().text();
        assertThat(TRIAL.records()
                        .find(Kind.PARTY, partner)
                        .orElseThrow()
                        .value()
                        .name()
                        .texts())
                .containsValue("Ville sur Ligne");
    }

    @Test
    void a_namesake_in_a_place_whose_name_is_endless_is_still_a_party() {
        TRIAL.take("r47,Boufarik," + "z".repeat(9_000) + ",Ville Inouïe Deux,France,,");

        assertThat(TRIAL.rows.getFirst().refusal()).isEmpty();
    }

    @Test
    void nobody_imports_under_the_name_of_a_document_of_others() {
        var head = TRIAL.records().head();
        var usurping = Trial.MAPPING.replace("id: trial", "id: founding-page");

        assertThatThrownBy(() -> TRIAL.take(usurping, "t.csv", "id,home,wilaya,partner,country,form,signed\n"))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageContaining("founding-page");
        assertThat(TRIAL.records().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-32LE"})
    void a_heading_in_another_encoding_is_named_as_such(String encoding) {
        var mapping = Trial.MAPPING.replace("{column: wilaya}", "{column: préfecture}");
        var table = "id,home,préfecture,partner,country,form,signed\n1,Oran,,Lyon,France,,\n";

        assertThatThrownBy(() -> TRIAL.take(mapping, "t.csv", table.getBytes(Charset.forName(encoding))))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageContaining("UTF-8")
                .hasMessageNotContaining("\uFFFD");
    }

    @Test
    void dates_that_cannot_all_be_true_refuse_the_row_and_leave_no_party_behind() {
        var mapping = Trial.MAPPING + "  - act: terminated\n    on: {column: wilaya}\n";
        var parties = TRIAL.count(Kind.PARTY);

        TRIAL.take(
                mapping,
                "t.csv",
                "id,home,wilaya,partner,country,form,signed\nr18,Thénia,2003,Zzyzx,France,,2008-06-15\n");

        assertThat(TRIAL.rows.getFirst().refusal().orElseThrow().reason()).isEqualTo(Reason.IMPOSSIBLE_DATES);
        assertThat(TRIAL.count(Kind.PARTY)).isEqualTo(parties);
    }

    @Test
    void an_identifier_of_the_agreement_joins_what_two_tables_call_by_different_names() {
        var one = Trial.MAPPING.replace("id: trial", "id: ids-one") + "ids:\n  - {scheme: wikidata, column: wilaya}\n";
        var two = one.replace("id: ids-one", "id: ids-two");
        TRIAL.take(one, "one.csv", "id,home,wilaya,partner,country,form,signed\na,Guelma,Q77,Ville Une,France,,\n");
        var first = agreement().id();

        TRIAL.take(
                two, "two.csv", "id,home,wilaya,partner,country,form,signed\nb,Guelma,Q77,Tout Autre Nom,France,,\n");

        assertThat(TRIAL.rows.getFirst().how()).isEqualTo(How.JOINED);
        assertThat(agreement().id()).isEqualTo(first);
    }

    @Test
    void names_the_column_that_the_table_lacks_before_anything_is_recorded() {
        var head = TRIAL.records().head();

        assertThatThrownBy(() -> TRIAL.take(Trial.MAPPING, "t.csv", "id,home,partner\n1,Oran,Lyon\n"))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageContaining("wilaya")
                .hasMessageContaining("id, home, partner");
        assertThatThrownBy(
                        () -> TRIAL.take(Trial.MAPPING, "t.csv", "id,home,home,wilaya,partner,country,form,signed\n"))
                .hasMessageContaining("several columns home");
        assertThatThrownBy(() -> TRIAL.take(Trial.MAPPING, "t.csv", "")).hasMessageContaining("empty");
        assertThat(TRIAL.records().head()).isEqualTo(head);
    }

    private static Agreement agreement() {
        var id = TRIAL.rows.getLast().record().orElseThrow();
        return TRIAL.records().find(Kind.AGREEMENT, id).orElseThrow().value();
    }
}
