package org.tawama.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.register.LogKey;
import org.tawama.register.Reason;
import org.tawama.register.Register;
import org.tawama.store.Store;
import org.tawama.store.TestStore;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Period;

class RegistrarTest {
    private final Store store = TestStore.fresh();
    private final Register register =
            Register.open(store.dataSource(), LogKey.generate("trial.example/log"), Clock.systemUTC());
    private final Registrar registrar = new Registrar(register);
    private final Records records = new Records(register);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void gives_out_readable_identifiers_in_the_order_in_which_things_are_first_seen() {
        write(desk -> {
            assertThat(desk.idFor(Kind.PARTY, "page:first")).isEqualTo("p1");
            assertThat(desk.idFor(Kind.PARTY, "page:second")).isEqualTo("p2");
            assertThat(desk.idFor(Kind.PARTY, "page:first")).isEqualTo("p1");
            assertThat(desk.idFor(Kind.AGREEMENT, "page:third")).isEqualTo("a1");
        });
    }

    /// Catches a new record that becomes the next revision of an old one.
    @Test
    void refuses_a_number_that_is_taken_after_somebody_set_the_counter_back() {
        write(this::theTwinning);
        var sql = JdbcClient.create(store.dataSource());
        sql.sql("alter table series disable trigger user").update();
        sql.sql("update series set last = 0").update();

        assertThatThrownBy(() -> write(desk -> {
                    var id = desk.idFor(Kind.PARTY, "page:another");
                    desk.put(Kind.PARTY, party(id, "DZ", "Oran"), Set.of());
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("p1")
                .hasMessageContaining("series");
    }

    @Test
    void knows_a_thing_again_by_its_origin() {
        write(this::theTwinning);

        var again = write(
                desk -> assertThat(desk.idFor(Kind.AGREEMENT, "page:link/1")).isEqualTo("a1"));

        assertThat(again.recorded()).isEmpty();
    }

    @Test
    void records_nothing_when_everything_is_already_known() {
        var first = write(this::theTwinning);

        var second = write(this::theTwinning);

        assertThat(first.recorded()).containsExactlyInAnyOrder("DZ", "FR", "p1", "p2", "a1");
        assertThat(second.recorded()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(first.recorded());
        assertThat(records.head()).isEqualTo(5);
    }

    @Test
    void states_only_the_record_that_changed() {
        write(this::theTwinning);

        var written = write(desk -> {
            theTwinningWith(desk, "Commune de Tlemcen, chef-lieu");
        });

        assertThat(written.recorded()).containsExactly("p1");
        assertThat(written.last()).isEqualTo(6);
    }

    @Test
    void reads_a_record_as_it_was_known_at_any_entry() {
        var first = write(this::theTwinning);
        write(desk -> theTwinningWith(desk, "Tlemcen"));

        var now = records.find(Kind.PARTY, "p1").orElseThrow();
        var then = records.find(Kind.PARTY, "p1", Known.at(first.last())).orElseThrow();

        assertThat(now.value().name()).isEqualTo(LocalText.of("Tlemcen", "", ""));
        assertThat(then.value().name()).isEqualTo(LocalText.of("Commune de Tlemcen", "", ""));
        assertThat(then.recorded().revision()).isEqualTo(1);
        assertThat(records.find(Kind.PARTY, "p1", Known.at(0))).isEmpty();
    }

    @Test
    void refuses_an_agreement_with_a_party_that_nobody_recorded_and_writes_nothing_of_it() {
        assertThatThrownBy(() -> write(desk -> {
                    desk.put(Kind.COUNTRY, country("DZ"), Set.of());
                    desk.put(Kind.AGREEMENT, twinning("a1", "p8", "p9"), Set.of());
                }))
                .hasMessageContaining("refers to nothing stated before it: [p8, p9]");

        assertThat(records.head()).isZero();
    }

    @Test
    void refuses_a_record_that_comes_before_what_it_refers_to() {
        assertThatThrownBy(() -> write(desk -> {
                    desk.put(Kind.PARTY, party("p1", "DZ", "Tlemcen"), Set.of());
                    desk.put(Kind.COUNTRY, country("DZ"), Set.of());
                }))
                .hasMessageContaining("nothing stated before it: [DZ]");

        assertThat(records.head()).isZero();
    }

    @Test
    void does_not_read_a_record_as_another_kind() {
        write(this::theTwinning);

        assertThat(records.find(Kind.AGREEMENT, "p1")).isEmpty();
        assertThat(records.find(Kind.PARTY, "p1")).isPresent();
    }

    @Test
    void tells_which_records_read_differently_when_one_changes() {
        write(this::theTwinning);

        var referring = records.referring("p2", Known.latest());

        assertThat(referring).containsExactly(new Records.Reference("agreement", "a1"));
    }

    @Test
    void wakes_a_follower_when_something_becomes_known() throws InterruptedException {
        assertThat(records.awaitBeyond(0, Duration.ofMillis(50))).isFalse();

        write(this::theTwinning);

        assertThat(records.awaitBeyond(0, Duration.ofSeconds(5))).isTrue();
        assertThat(records.statements(1, 100)).extracting(Held::id).hasSize(5);
    }

    private Registrar.Written write(Consumer<Desk> writing) {
        return registrar.write("archive", "recorded", Reason.words("en", "for a test"), writing);
    }

    private void theTwinning(Desk desk) {
        theTwinningWith(desk, "Commune de Tlemcen");
    }

    private void theTwinningWith(Desk desk, String homeName) {
        desk.put(Kind.COUNTRY, country("DZ"), Set.of());
        desk.put(Kind.COUNTRY, country("FR"), Set.of());
        var home = desk.idFor(Kind.PARTY, "party:DZ-1301");
        var partner = desk.idFor(Kind.PARTY, "party:FR-92050");
        desk.put(Kind.PARTY, party(home, "DZ", homeName), Set.of("party:DZ-1301"));
        desk.put(Kind.PARTY, party(partner, "FR", "Nanterre"), Set.of("party:FR-92050"));
        var id = desk.idFor(Kind.AGREEMENT, "page:link/1");
        desk.put(Kind.AGREEMENT, twinning(id, home, partner), Set.of("page:link/1"));
    }

    private static Country country(String code) {
        return new Country(
                new CountryCode(code),
                "",
                "",
                LocalText.of(code, "", ""),
                List.of(),
                LocalText.none(),
                Optional.empty(),
                List.of());
    }

    private static Party party(String id, String country, String name) {
        return new Party(
                new PartyId(id),
                Level.COMMUNE,
                new CountryCode(country),
                List.of(new Party.Name(LocalText.of(name, "", ""), Period.always())),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Agreement twinning(String id, String home, String partner) {
        var parties = List.of(
                new Signatory(new PartyId(home), Side.HOME, Optional.empty()),
                new Signatory(new PartyId(partner), Side.PARTNER, Optional.empty()));
        return new Agreement.Decentralised(
                new AgreementId(id),
                new Terms(
                        LocalText.none(),
                        Form.TWINNING,
                        parties,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
