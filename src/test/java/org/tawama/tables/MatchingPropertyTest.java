package org.tawama.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.tawama.evidence.Doubt;
import org.tawama.parties.Level;
import org.tawama.tables.Claim.Named;
import org.tawama.territories.Territory;
import org.tawama.territories.TerritoryLevel;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Point;

/// Who is meant, asked of every commune of Algeria and of the parties of the ministry's page.
class MatchingPropertyTest {
    private static final Trial TRIAL = new Trial();
    private static final KnownParties KNOWN = known();
    private static final Matching MATCHING = new Matching(Trial.GAZETTEER, Trial.GAZETTEER.namesakes(), KNOWN);
    private static final List<Territory> COMMUNES = Trial.GAZETTEER.territories().stream()
            .filter(place ->
                    place.level() == TerritoryLevel.COMMUNE && place.country().equals(CountryCode.HOME))
            .toList();

    @AfterContainer
    static void close() {
        TRIAL.close();
    }

    /// The law of this class: what several communes are called is nobody's name.
    @Property(tries = 3_000)
    void a_shared_name_alone_never_decides(
            @ForAll("communes") Territory commune, @ForAll("spellings") Spelling spelling) {
        var name = spelling.of(name(commune));
        var sharing = Trial.GAZETTEER.algerianPlaces(NameKey.bare(name)).stream()
                .filter(place -> place.level() == TerritoryLevel.COMMUNE)
                .count();

        var match = MATCHING.match(named(name, Optional.empty(), Optional.empty()));

        if (sharing > 1) assertThat(((Match.New) match).doubt()).contains(Doubt.AMBIGUOUS_NAME);
        else if (sharing == 1) assertThat(placeOf(match)).contains(commune.id().text());
    }

    @Property(tries = 2_000)
    void the_rows_own_position_chooses_among_namesakes_or_nobody_does(@ForAll("shared") Territory commune) {
        var match = MATCHING.match(named(name(commune), Optional.empty(), commune.point()));

        if (!(match instanceof Match.New open)) {
            assertThat(placeOf(match)).contains(commune.id().text());
            return;
        }
        assertThat(open.candidates()).isNotEmpty();
    }

    @Property(tries = 2_000)
    void the_rows_own_wilaya_never_chooses_a_commune_of_another(@ForAll("shared") Territory commune) {
        var wilaya = commune.parents().getLast().territory();
        var name = Trial.GAZETTEER
                .find(wilaya)
                .orElseThrow()
                .name()
                .find(Language.FR)
                .orElseThrow();

        var match = MATCHING.match(named(name(commune), Optional.of(name), Optional.empty()));

        placeOf(match)
                .ifPresent(place -> assertThat(Trial.GAZETTEER
                                .find(new org.tawama.territories.TerritoryId(place))
                                .orElseThrow()
                                .parents())
                        .anyMatch(parent -> parent.territory().equals(wilaya)));
    }

    @Property(tries = 1_000)
    void a_party_of_the_register_is_found_in_every_spelling_it_bears(
            @ForAll("communes") Territory commune, @ForAll("spellings") Spelling spelling) {
        var parties = KNOWN.ofPlace(commune.id());
        for (var name : commune.name().texts().values()) {
            var match = MATCHING.match(named(spelling.of(name), Optional.empty(), Optional.empty()));
            if (match instanceof Match.Known known) assertThat(parties).contains(known.party());
        }
    }

    /// Foreign names that nobody heard of are new parties, and never somebody else.
    @Property(tries = 500)
    void an_unheard_name_is_nobody_known(@ForAll("unheard") String name, @ForAll("countries") CountryCode country) {
        var match = MATCHING.match(
                new Named(name, name, country, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(match).isInstanceOf(Match.New.class);
    }

    enum Spelling {
        AS_IS {
            @Override
            String of(String name) {
                return name;
            }
        },
        CAPITALS {
            @Override
            String of(String name) {
                return name.toUpperCase(Locale.FRENCH);
            }
        },
        BARE_LETTERS {
            @Override
            String of(String name) {
                return Folding.fold(name);
            }
        },
        AS_COMMUNE {
            @Override
            String of(String name) {
                return "Commune de " + name;
            }
        };

        abstract String of(String name);
    }

    @Provide
    Arbitrary<Territory> communes() {
        return Arbitraries.of(COMMUNES);
    }

    @Provide
    Arbitrary<Territory> shared() {
        var byName = new TreeMap<String, List<Territory>>();
        COMMUNES.forEach(commune -> byName.computeIfAbsent(NameKey.of(name(commune)), none -> new ArrayList<>())
                .add(commune));
        return Arbitraries.of(byName.values().stream()
                .filter(sharing -> sharing.size() > 1)
                .flatMap(List::stream)
                .toList());
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        return Arbitraries.of(Spelling.values());
    }

    @Provide
    Arbitrary<CountryCode> countries() {
        return Arbitraries.of(CountryCode.parse("FR"), CountryCode.parse("TN"), CountryCode.parse("MA"));
    }

    @Provide
    Arbitrary<String> unheard() {
        return Arbitraries.strings().withCharRange('x', 'z').ofMinLength(9).ofMaxLength(14);
    }

    private static String name(Territory commune) {
        return commune.name().find(Language.FR).orElseThrow();
    }

    private static Named named(String name, Optional<String> wilaya, Optional<Point> point) {
        return new Named(name, name, CountryCode.HOME, Optional.of(Level.COMMUNE), Optional.empty(), wilaya, point);
    }

    private static Optional<String> placeOf(Match match) {
        return switch (match) {
            case Match.Known known -> known.party().place().map(Object::toString);
            case Match.OfPlace place -> Optional.of(place.place().id().text());
            case Match.New ignored -> Optional.empty();
        };
    }

    private static KnownParties known() {
        var known = new KnownParties(TRIAL.records());
        known.follow();
        return known;
    }
}
