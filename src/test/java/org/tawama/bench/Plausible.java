package org.tawama.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.parties.Level;
import org.tawama.parties.Party;
import org.tawama.parties.PartyId;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.tawama.vocabulary.Period;

/// Plausible parties and agreements: every Algerian commune at home, towns of the gazetteer abroad. The n-th agreement
/// of a seed is always the same.
final class Plausible {
    static final SourceId SOURCE = new SourceId("bench");
    private static final List<Form> FORMS =
            List.of(Form.TWINNING, Form.TWINNING, Form.COOPERATION, Form.FRIENDSHIP, Form.PROTOCOL, Form.UNSTATED);

    private final long seed;
    private final List<Territory> home;
    private final List<Town> towns;

    private record Town(String id, LocalText name, CountryCode country) {}

    Plausible(long seed, List<Territory> territories, Path places) {
        this.seed = seed;
        this.home = territories.stream()
                .filter(territory -> territory.level() == TerritoryLevel.COMMUNE
                        && territory.country().text().equals("DZ"))
                .toList();
        this.towns = readTowns(places);
    }

    /// Every party that an agreement can name: communes first, then towns.
    List<Party> parties() {
        var parties = new ArrayList<Party>();
        for (var index = 0; index < home.size(); index++) {
            var commune = home.get(index);
            parties.add(party(homeId(index), commune.country(), commune.name(), Optional.of(commune)));
        }
        for (var index = 0; index < towns.size(); index++) {
            var town = towns.get(index);
            parties.add(party(townId(index), town.country(), town.name(), Optional.empty()));
        }
        return parties;
    }

    /// The n-th agreement, from 0.
    Agreement agreement(long number) {
        var random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
        var homeIndex = random.nextInt(home.size());
        var townIndex = random.nextInt(towns.size());
        var parties = List.of(
                new Signatory(homeId(homeIndex), Side.HOME, Optional.empty()),
                new Signatory(
                        townId(townIndex),
                        Side.PARTNER,
                        Optional.of(towns.get(townIndex)
                                .name()
                                .texts()
                                .values()
                                .iterator()
                                .next())));
        var form = FORMS.get(random.nextInt(FORMS.size()));
        var actions = actions(random);
        var terms = new Terms(
                LocalText.none(),
                form,
                parties,
                actions,
                publications(random, actions),
                List.of(),
                List.of(),
                evidence(random, number));
        return new Agreement.Decentralised(new AgreementId("x" + number), terms);
    }

    private static List<Action> actions(SplittableRandom random) {
        if (random.nextInt(10) == 0) return List.of();
        var year = 1962 + random.nextInt(64);
        var actions = new ArrayList<Action>();
        actions.add(action(Act.SIGNED, date(random, year)));
        if (random.nextInt(3) == 0) actions.add(action(Act.ENTERED_INTO_FORCE, year + 1 + ""));
        if (random.nextInt(8) == 0) actions.add(action(Act.TERMINATED, year + 10 + ""));
        return actions;
    }

    private static String date(SplittableRandom random, int year) {
        if (random.nextInt(4) == 0) return year + "";
        return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static Action action(Act act, String on) {
        return new Action(
                act, Optional.of(PartialDate.parse(on)), LocalText.none(), Optional.empty(), LocalText.none());
    }

    /// In the years after it was signed.
    private static List<GazetteReference> publications(SplittableRandom random, List<Action> actions) {
        if (random.nextInt(5) > 0) return List.of();
        var signed = actions.stream().flatMap(action -> action.on().stream()).findFirst();
        var year = signed.map(PartialDate::year).orElse(1962) + random.nextInt(4);
        return List.of(new GazetteReference(
                Journal.JORADP,
                year,
                1 + random.nextInt(80),
                PartialDate.parse(year + ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static List<Evidence> evidence(SplittableRandom random, long number) {
        var printed = Evidence.printedAt(SOURCE, "row " + number, "row " + number);
        if (random.nextInt(3) > 0) return List.of(printed);
        var doubted = new Evidence(
                "/parties/1",
                Optional.of("?"),
                SOURCE,
                "row " + number,
                Optional.empty(),
                Verdict.UNRESOLVED,
                Optional.empty(),
                Optional.of(Doubt.AMBIGUOUS_NAME),
                Optional.empty(),
                LocalText.none());
        return List.of(printed, doubted);
    }

    private static PartyId homeId(int index) {
        return new PartyId("xh" + index);
    }

    private static PartyId townId(int index) {
        return new PartyId("xt" + index);
    }

    private static Party party(PartyId id, CountryCode country, LocalText name, Optional<Territory> territory) {
        return new Party(
                id,
                Level.COMMUNE,
                country,
                List.of(new Party.Name(name, Period.always())),
                List.of(),
                territory.map(Territory::id),
                Optional.empty(),
                List.of());
    }

    /// Towns of 20,000 inhabitants or more outside Algeria, in countries that have an ISO code.
    private static List<Town> readTowns(Path places) {
        try (var lines = Files.lines(places)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells.length == 13 && !List.of("DZ", "XK").contains(cells[5]))
                    .filter(cells -> Integer.parseInt(cells[8]) >= 20_000)
                    .map(cells -> new Town(cells[0], name(cells), new CountryCode(cells[5])))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LocalText name(String[] cells) {
        var french = cells[3].isEmpty() ? cells[1] : cells[3];
        var english = cells[2].isEmpty() ? cells[1] : cells[2];
        return LocalText.of(french, "", english).with(Language.AR, cells[4]);
    }
}
