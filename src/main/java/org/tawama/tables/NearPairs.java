package org.tawama.tables;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tawama.vocabulary.CountryCode;

/// Agreements of almost the same names: one party is the same, and the other is spelt otherwise by a letter or two. A
/// slip of the pen begins a second record as easily as a second twinning, so that somebody has to look. Valid for one
/// portion, whose own rows count too.
final class NearPairs {
    /// In a shorter name one letter tells two towns apart.
    private static final int SHORTEST = 5;

    /// From this length on two letters may be slips.
    private static final int LONG = 9;

    /// A party with more agreements than any has is not compared: each row would be held against all of them.
    private static final int MOST_PARTNERS = 200;

    private final KnownParties known;
    private final String kind;
    private final Map<String, Map<String, String>> begun = new HashMap<>();
    private final Map<String, Spelt> spelt = new HashMap<>();

    private record Spelt(CountryCode country, Set<String> keys) {}

    NearPairs(KnownParties known, String kind) {
        this.known = known;
        this.kind = kind;
    }

    /// A record that a row of the portion begins.
    void begin(String agreement, List<Joining.Party> parties) {
        for (var party : parties) {
            spelt.computeIfAbsent(id(party), none -> new Spelt(party.named().country(), new TreeSet<>()))
                    .keys()
                    .add(NameKey.of(party.named().name()));
        }
        put(agreement, parties.getFirst(), parties.getLast());
        put(agreement, parties.getLast(), parties.getFirst());
    }

    private void put(String agreement, Joining.Party one, Joining.Party other) {
        begun.computeIfAbsent(id(one), none -> new LinkedHashMap<>()).put(agreement, id(other));
    }

    /// The agreements that may be the one of these parties; never `own`.
    List<String> of(String own, List<Joining.Party> parties) {
        var found = new TreeSet<String>();
        var first = parties.getFirst();
        var last = parties.getLast();
        find(first, last, found);
        find(last, first, found);
        found.remove(own);
        return List.copyOf(found);
    }

    private void find(Joining.Party same, Joining.Party other, Set<String> found) {
        if (isAsked(other) || partnersOf(id(same)) > MOST_PARTNERS) return;
        var key = NameKey.of(other.named().name());
        var all = new LinkedHashMap<>(known.partners(kind, id(same)));
        all.putAll(begun.getOrDefault(id(same), Map.of()));
        all.forEach((agreement, partner) -> {
            if (!partner.equals(id(other)) && isNear(partner, other.named().country(), key)) found.add(agreement);
        });
    }

    private int partnersOf(String party) {
        return known.agreementsOf(kind, party)
                + begun.getOrDefault(party, Map.of()).size();
    }

    /// Of whom a question names those that it may be already.
    private static boolean isAsked(Joining.Party party) {
        return party.match() instanceof Match.New open && open.doubt().isPresent();
    }

    private boolean isNear(String party, CountryCode country, String key) {
        var here = spelt.get(party);
        if (here != null)
            return here.country().equals(country) && here.keys().stream().anyMatch(one -> near(one, key));
        return known.find(party)
                        .filter(found -> found.country().equals(country))
                        .isPresent()
                && known.keys(party).stream().anyMatch(one -> near(one, key));
    }

    /// Whether one may be a slip for the other. Numbers are no slips.
    static boolean near(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST || !digits(one).equals(digits(other))) return false;
        var most = shorter >= LONG ? 2 : 1;
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    private static String digits(String key) {
        return key.replaceAll("\\D", "");
    }

    /// How many letters must be put in, taken out or changed.
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var at = 0; at <= other.length(); at++) before[at] = at;
        for (var row = 1; row <= one.length(); row++) {
            var now = new int[other.length() + 1];
            now[0] = row;
            for (var at = 1; at <= other.length(); at++) {
                var changed = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
                now[at] = Math.min(Math.min(now[at - 1], before[at]) + 1, before[at - 1] + changed);
            }
            before = now;
        }
        return before[other.length()];
    }

    private static String id(Joining.Party party) {
        return party.signatory().party().text();
    }
}
