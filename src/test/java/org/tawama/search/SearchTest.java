package org.tawama.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tawama.opendata.SampleRegister.TODAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.opendata.Listed;
import org.tawama.opendata.SampleRegister;
import org.tawama.opendata.Sheets;
import org.tawama.parties.Level;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

class SearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static SampleRegister register;
    private static Search search;

    @BeforeAll
    static void open() throws InterruptedException {
        register = new SampleRegister();
        search = Search.open(folder.resolve("index"), register.records, new Sheets(register.records));
        assertThat(search.awaitIndexed(register.writeAll(), PATIENCE)).isTrue();
    }

    @AfterAll
    static void close() {
        search.close();
        register.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Béni Abbès, a2",
        "beni abbes, a2",
        "BENI-ABBES, a2",
        "بني عباس, a2",
        "Annaba, a1",
        "عنابه, a1",
        "bizer, a1",
        "Binzert, a1",
        "Bône, a1",
        "Tunisie, a1",
        "تونس, a1",
        "Gironda, a2",
        "conseil général, a2",
        "\"Conseil général de la Gironde\", a2",
        "JO 77, a2",
        "77/2007, a2",
        "07-375, a2",
        "O.J. no. 77, a2",
        "77 of 2007, a2",
        "77 لسنة 2007, a2",
        "ج.ر. رقم 77, a2",
        "٧٧ لسنة ٢٠٠٧, a2",
        "sécurités, a2",
        "a2, a2",
        "جيروند, a2",
        "commune -bizerte, a2",
        "commune -\"Béni Abbès\", a1"
    })
    void words_lead_to_the_agreement_in_any_spelling_and_script(String words, String id) {
        assertThat(ids(agreements().withWords(words))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oran", "\"Gironde la\"", "Annaba Gironde", "!!!", "-annaba -beni", "\"Bizer\""})
    void words_that_are_not_all_there_lead_nowhere(String words) {
        assertThat(found(agreements().withWords(words)).total()).isZero();
    }

    @Test
    void a_printed_form_says_why_it_leads_here() {
        var hit = found(agreements().withWords("Binzert")).items().getFirst();

        assertThat(hit.matched()).containsExactly(new Hit.Match(Reason.PRINTED, "Ville de Binzert (Libye)"));
        assertThat(found(agreements().withWords("Bizerte")).items().getFirst().matched())
                .isEmpty();
    }

    @Test
    void a_document_that_is_cited_leads_here_and_is_called_so() {
        var hit = found(agreements().withWords("turess investir")).items().getFirst();

        assertThat(hit.matched())
                .containsExactly(new Hit.Match(Reason.REFERENCE, "turess.com/fr/investir/15466, 2012-07"));
    }

    @Test
    void a_former_name_leads_here_and_is_called_former() {
        var hit = found(Inquiry.of(Listed.PARTIES, TODAY).withWords("conseil gironde"))
                .items()
                .getFirst();

        assertThat(hit.id()).isEqualTo("p4");
        assertThat(hit.matched()).containsExactly(new Hit.Match(Reason.FORMER_NAME, "Conseil général de la Gironde"));
    }

    @Test
    void a_former_code_leads_here_and_is_called_so_on_the_days_on_which_it_no_longer_holds() throws Exception {
        var reform = LocalDate.parse("2019-12-18");
        try (var own = new SampleRegister();
                var fresh = Search.open(folder.resolve("codes"), own.records, new Sheets(own.records))) {
            own.writeAll();
            var place = SampleRegister.territory(
                    "DZ-7701", TerritoryLevel.COMMUNE, "DZ", "Ville Recodée", "", List.of(), List.of());
            var codes = List.of(
                    new Territory.Code("ons", "0899", Period.until(reform.minusDays(1))),
                    new Territory.Code("ons", "5299", Period.since(reform)));
            var stated = own.put(
                    Kind.TERRITORY,
                    new Territory(
                            place.id(),
                            place.level(),
                            place.country(),
                            place.existence(),
                            place.names(),
                            place.otherNames(),
                            codes,
                            place.parents(),
                            place.point(),
                            place.evidence()));
            assertThat(fresh.awaitIndexed(stated, PATIENCE)).isTrue();
            var asking = Inquiry.of(Listed.TERRITORIES, TODAY);

            assertThat(why(fresh, asking.withWords("0899"))).isEqualTo(Reason.FORMER_CODE);
            assertThat(why(fresh, asking.withWords("5299"))).isEqualTo(Reason.CODE);
            assertThat(why(fresh, asking.withAsof(reform.minusDays(1)).withWords("0899")))
                    .isEqualTo(Reason.CODE);
            assertThat(why(fresh, asking.withAsof(reform.minusDays(1)).withWords("5299")))
                    .isEqualTo(Reason.FORMER_CODE);
        }
    }

    private static Reason why(Search search, Inquiry inquiry) {
        return page(search, inquiry).items().getFirst().matched().getFirst().reason();
    }

    @Test
    void everything_is_searched_when_no_list_is_named() {
        var lists = found(Inquiry.everything(TODAY).withWords("annaba")).items().stream()
                .map(Hit::list)
                .distinct();

        assertThat(lists).contains(Listed.TERRITORIES, Listed.PARTIES, Listed.AGREEMENTS, Listed.DOUBTS);
    }

    @Test
    void facets_carry_the_names_of_their_values() {
        var facets = found(agreements().withFacets(List.of("country", "wilaya", "status")))
                .facets();

        assertThat(facets.keySet()).containsExactly("country", "wilaya", "status");
        assertThat(facets.get("country"))
                .containsExactly(
                        new Found.Count("FR", SampleRegister.text("France", "فرنسا", "France"), 1),
                        new Found.Count("TN", SampleRegister.text("Tunisie", "تونس", "Tunisia"), 1));
        assertThat(facets.get("status")).extracting(Found.Count::value).containsExactly("signed", "unknown");
    }

    @Test
    void a_facet_counts_as_if_nothing_of_it_were_selected() {
        var facets = found(agreements().with("country", "FR").withFacets(List.of("country", "wilaya")))
                .facets();

        assertThat(facets.get("country")).extracting(Found.Count::value).containsExactly("FR", "TN");
        assertThat(facets.get("wilaya")).extracting(Found.Count::value).containsExactly("DZ-52");
    }

    @Test
    void values_of_one_facet_widen_and_facets_narrow() {
        assertThat(ids(agreements().with("country", "FR").with("country", "TN")))
                .containsExactly("a1", "a2");
        assertThat(ids(agreements().with("country", "FR").with("wilaya", "DZ-23")))
                .isEmpty();
    }

    @Test
    void the_wilaya_and_the_status_are_those_of_the_day() {
        var before = LocalDate.parse("2019-12-10");

        assertThat(ids(agreements().withAsof(before).with("wilaya", "DZ-08"))).containsExactly("a2");
        assertThat(ids(agreements().with("wilaya", "DZ-08"))).isEmpty();
        var eve = LocalDate.parse("1999-11-21");
        assertThat(ids(agreements().withAsof(eve).with("status", "unknown"))).containsExactly("a1");
        assertThat(ids(agreements().withAsof(eve).with("status", "not-signed"))).containsExactly("a2");
        assertThat(found(agreements().withAsof(LocalDate.parse("2010-01-01")).withWords("gironde"))
                        .items()
                        .getFirst()
                        .json())
                .contains("Conseil général de la Gironde");
    }

    @ParameterizedTest
    @CsvSource({"1999,1999,1", "1999-11-22,,1", "1999-11-23,,0", ",1999-11-21,0", ",1999,1", "1988,2000,1"})
    void a_date_of_signature_is_found_by_what_it_can_mean(String from, String to, int found) {
        var inquiry = agreements()
                .withSigned(
                        Optional.ofNullable(from).map(PartialDate::parse),
                        Optional.ofNullable(to).map(PartialDate::parse));

        assertThat(found(inquiry).total()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, x, UNKNOWN_PARAMETER",
        "limit, 0, BAD_VALUE",
        "limit, 101, BAD_VALUE",
        "limit, many, BAD_VALUE",
        "sort, colour, BAD_VALUE",
        "asof, 2026-02-30, BAD_VALUE",
        "known, -1, BAD_VALUE",
        "signedFrom, soon, BAD_VALUE",
        "facets, 'country,colour', BAD_VALUE",
        "country, france, NO_SUCH_RECORD",
        "status, fine, BAD_VALUE",
        "decade, 1995, BAD_VALUE"
    })
    void a_parameter_that_cannot_be_read_is_refused_by_name(String name, String value, Refused.Fault fault) {
        var reading = Inquiry.parse(Optional.of(Listed.AGREEMENTS), Map.of(name, List.of(value)), Language.FR, TODAY);

        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.parameter()).isEqualTo(name);
            assertThat(refused.fault()).isEqualTo(fault);
        });
    }

    @Test
    void parameters_of_an_address_become_an_inquiry() {
        var parameters = Map.of(
                "q", List.of("beni"),
                "country", List.of("FR", "TN"),
                "signedFrom", List.of("1988~"),
                "sort", List.of("-signed"),
                "limit", List.of("5"),
                "asof", List.of("2020-01-01"),
                "known", List.of("7"),
                "facets", List.of("country,status"),
                "signedTo", List.of(""));

        var reading = Inquiry.parse(Optional.of(Listed.AGREEMENTS), parameters, Language.AR, TODAY);

        assertThat(reading).isInstanceOfSatisfying(Inquiry.class, inquiry -> {
            assertThat(inquiry.selections()).isEqualTo(Map.of("country", List.of("FR", "TN")));
            assertThat(inquiry.order()).isEqualTo(Order.SIGNED_DOWN);
            assertThat(inquiry.known()).isEqualTo(Known.at(7));
            assertThat(inquiry.signedTo()).isEmpty();
        });
    }

    @Test
    void over_long_words_are_refused() {
        assertThat(search.find(agreements().withWords("x".repeat(201))))
                .isEqualTo(new Refused("q", Refused.Fault.TOO_LONG, "x".repeat(100)));
        assertThat(search.find(agreements().withWords("a ".repeat(17)))).isInstanceOf(Refused.class);
    }

    @Test
    void more_entries_than_there_are_is_refused() {
        assertThat(search.find(agreements().withKnown(Known.at(1_000))))
                .isEqualTo(new Refused("known", Refused.Fault.BEYOND_THE_LOG, "1000"));
    }

    @Test
    void suggestions_offer_countries_then_wilayas_then_parties() {
        var suggested = search.suggest("ann", Language.AR, 10, TODAY, Known.latest());

        assertThat(suggested).extracting(Suggestion::id).startsWith("DZ-23", "p1", "a1");
        assertThat(suggested.getFirst().label().text()).isEqualTo("عنابة");
        assertThat(search.suggest("تون", Language.FR, 10, TODAY, Known.latest())
                        .getFirst()
                        .label()
                        .text())
                .isEqualTo("Tunisie");
        assertThat(search.suggest("binz", Language.FR, 10, TODAY, Known.latest())
                        .getFirst()
                        .why())
                .containsExactly(new Hit.Match(Reason.PRINTED, "Ville de Binzert (Libye)"));
        assertThat(search.suggest("ann", Language.AR, 10, TODAY, Known.at(0))).isEmpty();
    }

    @Test
    void a_changed_party_is_found_by_its_new_name_and_in_the_past_by_its_old_one() throws Exception {
        try (var own = new SampleRegister();
                var fresh = Search.open(folder.resolve("changing"), own.records, new Sheets(own.records))) {
            var before = own.writeAll();

            var after = own.put(
                    Kind.PARTY, SampleRegister.party("p1", Level.COMMUNE, "DZ", "DZ-2301", "Hippone la Royale", ""));
            assertThat(fresh.awaitIndexed(after, PATIENCE)).isTrue();

            var hippone = agreements().withWords("hippone");
            assertThat(page(fresh, hippone).items()).extracting(Hit::id).containsExactly("a1");
            assertThat(page(fresh, hippone.withKnown(Known.at(before))).items()).isEmpty();
            assertThat(page(fresh, agreements().withKnown(Known.at(before)).withWords("\"Commune d'Annaba\""))
                            .items())
                    .extracting(Hit::id)
                    .containsExactly("a1");
        }
    }

    @Test
    void a_wilaya_is_listed_from_the_day_of_the_reform_that_made_it() {
        var reform = LocalDate.parse("2019-12-11");
        var wilayas = Inquiry.of(Listed.TERRITORIES, reform).with("level", "wilaya");

        var before = wilayas.withAsof(reform.minusDays(1));

        assertThat(ids(wilayas)).containsExactly("DZ-08", "DZ-23", "DZ-52");
        assertThat(ids(before)).containsExactly("DZ-08", "DZ-23");
        assertThat(found(before).total()).isEqualTo(2);
    }

    @Test
    void an_index_continues_where_it_was_closed_and_is_built_anew_for_another_log() throws Exception {
        try (var own = new SampleRegister();
                var other = new SampleRegister()) {
            var entry = own.writeAll();
            other.put(Kind.COUNTRY, SampleRegister.country("FR", "France", "", ""));
            openAndClose(own, entry);

            assertThat(openAndClose(own, entry)).isEqualTo(2);
            assertThat(openAndClose(other, 1)).isZero();
            assertThat(openAndClose(own, entry)).isEqualTo(2);
        }
    }

    /// Would catch a commit that says it reaches an entry whose documents were still to be made.
    @Test
    void an_index_closed_before_it_showed_what_it_took_in_has_kept_all_of_it() throws Exception {
        try (var own = new SampleRegister()) {
            var entry = own.writeAll();
            var changes = new Changes(own.records, new Sheets(own.records), 0);
            try (var index = Index.open(folder.resolve("kept"), new Analysis(), own.records)) {
                for (var statement : own.records.statements(1, (int) entry)) {
                    changes.take(statement, index);
                    index.reached(statement);
                }
            }

            try (var opened = Search.open(folder.resolve("kept"), own.records, new Sheets(own.records))) {
                assertThat(opened.awaitIndexed(entry, Duration.ZERO)).isTrue();
                assertThat(page(opened, agreements()).total()).isEqualTo(2);
            }
        }
    }

    private static long openAndClose(SampleRegister of, long entry) throws InterruptedException {
        try (var opened = Search.open(folder.resolve("again"), of.records, new Sheets(of.records))) {
            assertThat(opened.awaitIndexed(entry, PATIENCE)).isTrue();
            return page(opened, agreements()).total();
        }
    }

    private static Inquiry agreements() {
        return Inquiry.of(Listed.AGREEMENTS, TODAY);
    }

    private static List<String> ids(Inquiry inquiry) {
        return found(inquiry).items().stream().map(Hit::id).toList();
    }

    private static Found found(Inquiry inquiry) {
        return page(search, inquiry);
    }

    private static Found page(Search in, Inquiry inquiry) {
        assertThat(in.find(inquiry)).isInstanceOf(Found.class);
        return (Found) in.find(inquiry);
    }
}
