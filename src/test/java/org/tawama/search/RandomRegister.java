package org.tawama.search;

import static org.tawama.opendata.SampleRegister.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Verdict;
import org.tawama.opendata.SampleRegister;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.registrar.Desk;
import org.tawama.registrar.Kind;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryId;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// Writes a small world into a register, then changes it at random: places move, parties are renamed, agreements gain
/// actions and doubts. The same seed gives the same log.
final class RandomRegister {
    static final List<String> COUNTRIES = List.of("DZ", "FR", "TN", "ES");
    static final int WILAYAS = 4;
    static final int COMMUNES = 8;
    static final int PARTIES = 12;
    static final int AGREEMENTS = 25;
    private static final List<String> WORDS = List.of(
            "Béjaïa", "Oran", "Sétif", "Nedroma", "Bordeaux", "Sfax", "Grenade", "Saint-Denis", "بجاية", "وهران");

    private final Random random;
    private final Random existences;
    private final SampleRegister register;

    private RandomRegister(SampleRegister register, long seed) {
        this.register = register;
        this.random = new Random(seed);
        this.existences = new Random(seed + 1);
    }

    /// Writes the beginning, then as many changes.
    static void write(SampleRegister register, long seed, int changes) {
        var world = new RandomRegister(register, seed);
        register.write(world::begin);
        for (var change = 0; change < changes; change++) register.write(world::change);
    }

    private void begin(Desk desk) {
        COUNTRIES.forEach(code -> desk.put(Kind.COUNTRY, SampleRegister.country(code, word(), word(), code), Set.of()));
        for (var place = 0; place < WILAYAS; place++) putTerritory(desk, "W" + place, TerritoryLevel.WILAYA);
        for (var place = 0; place < COMMUNES; place++) putTerritory(desk, "C" + place, TerritoryLevel.COMMUNE);
        for (var party = 0; party < PARTIES; party++) putParty(desk, party);
        for (var agreement = 0; agreement < AGREEMENTS; agreement++) putAgreement(desk, agreement);
    }

    private void change(Desk desk) {
        switch (random.nextInt(8)) {
            case 0 -> {
                var code = one(COUNTRIES);
                desk.put(Kind.COUNTRY, SampleRegister.country(code, word(), word(), code), Set.of());
            }
            case 1 -> putTerritory(desk, "W" + random.nextInt(WILAYAS), TerritoryLevel.WILAYA);
            case 2 -> putTerritory(desk, "C" + random.nextInt(COMMUNES), TerritoryLevel.COMMUNE);
            case 3, 4 -> putParty(desk, random.nextInt(PARTIES));
            default -> putAgreement(desk, random.nextInt(AGREEMENTS + 5));
        }
    }

    private void putTerritory(Desk desk, String id, TerritoryLevel level) {
        var parents = new ArrayList<Territory.Parent>();
        if (level == TerritoryLevel.COMMUNE) {
            var turn = day();
            parents.add(parent(until(turn)));
            if (random.nextBoolean()) parents.add(parent(since(turn)));
        }
        desk.put(
                Kind.TERRITORY,
                new Territory(
                        new TerritoryId(id),
                        level,
                        new CountryCode("DZ"),
                        existence(),
                        List.of(new Territory.Name(
                                text(word(), random.nextBoolean() ? word() : "", ""), Period.always())),
                        List.of(),
                        List.of(),
                        parents,
                        Optional.empty(),
                        List.of()),
                Set.of());
    }

    private Period existence() {
        var turn = LocalDate.of(1990, 1, 1).plusDays(existences.nextInt(12_000));
        return one(existences, List.of(Period.always(), since(turn), Period.until(turn)));
    }

    /// Until the day before the turn, or until its month or year, when nobody knows more.
    private static Period until(LocalDate turn) {
        return exactly(turn) ? Period.until(turn.minusDays(1)) : Period.until(about(turn));
    }

    private static Period since(LocalDate turn) {
        return exactly(turn) ? Period.since(turn) : Period.since(about(turn));
    }

    private static boolean exactly(LocalDate turn) {
        return turn.getDayOfMonth() % 3 != 0;
    }

    private static PartialDate about(LocalDate turn) {
        return PartialDate.parse(turn.toString().substring(0, turn.getDayOfMonth() % 2 == 0 ? 7 : 4));
    }

    private Territory.Parent parent(Period period) {
        return new Territory.Parent(new TerritoryId("W" + random.nextInt(WILAYAS)), period);
    }

    private void putParty(Desk desk, int number) {
        var home = number < COMMUNES;
        var turn = day();
        desk.put(
                Kind.PARTY,
                new Party(
                        new PartyId("p" + number),
                        one(List.of(Level.values())),
                        new CountryCode(home ? "DZ" : one(COUNTRIES.subList(1, COUNTRIES.size()))),
                        List.of(
                                new Party.Name(text(word(), "", ""), until(turn)),
                                new Party.Name(text(word(), word(), ""), since(turn))),
                        List.of(),
                        home ? Optional.of(new TerritoryId("C" + number)) : Optional.empty(),
                        Optional.empty(),
                        List.of()),
                Set.of());
    }

    private void putAgreement(Desk desk, int number) {
        var home = new Signatory(new PartyId("p" + random.nextInt(COMMUNES)), Side.HOME, Optional.empty());
        var partner = new Signatory(
                new PartyId("p" + random.nextInt(COMMUNES, PARTIES)), Side.PARTNER, Optional.of(word() + " imprimé"));
        var terms = new Terms(
                LocalText.none(),
                one(List.of(Form.values())),
                List.of(home, partner),
                actions(),
                List.of(),
                List.of(),
                List.of(),
                doubts());
        desk.put(Kind.AGREEMENT, new Agreement.Decentralised(new AgreementId("a" + number), terms), Set.of());
    }

    private List<Action> actions() {
        var actions = new ArrayList<Action>();
        if (random.nextInt(4) > 0) actions.add(action(Act.SIGNED, day().minusYears(40)));
        if (random.nextBoolean()) actions.add(action(Act.ENTERED_INTO_FORCE, day()));
        if (random.nextInt(3) == 0) actions.add(action(Act.TERMINATED, day().plusYears(40)));
        return actions;
    }

    private Action action(Act act, LocalDate day) {
        var text = random.nextBoolean() ? day.toString() : day.toString().substring(0, 4);
        return new Action(
                act, Optional.of(PartialDate.parse(text)), LocalText.none(), Optional.empty(), LocalText.none());
    }

    private List<Evidence> doubts() {
        var evidence = new ArrayList<Evidence>();
        for (var number = random.nextInt(3); number > 0; number--) {
            evidence.add(new Evidence(
                    "",
                    Optional.empty(),
                    SampleRegister.PAGE,
                    "line " + number,
                    Optional.empty(),
                    one(List.of(Verdict.values())),
                    Optional.empty(),
                    Optional.of(one(List.of(Doubt.values()))),
                    Optional.empty(),
                    LocalText.none()));
        }
        return evidence;
    }

    private LocalDate day() {
        return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
    }

    private String word() {
        return one(WORDS) + (random.nextInt(3) == 0 ? " " + one(WORDS) : "");
    }

    private <T> T one(List<T> choice) {
        return one(random, choice);
    }

    private static <T> T one(Random chance, List<T> choice) {
        return choice.get(chance.nextInt(choice.size()));
    }
}
