package org.tawama.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tawama.bodies.Body;
import org.tawama.bodies.MembershipState;
import org.tawama.evidence.Evidence;
import org.tawama.parties.Party;
import org.tawama.registrar.Held;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// A body as it reads on one day.
///
/// @param countries those of its countries whose records the register knows
/// @param existing whether it can exist on that day: not before the agreement that founds it is signed
/// @param above the name of the body it works under
public record BodySheet(
        Held<Body> held,
        List<Country> countries,
        List<Member> members,
        Optional<LocalText> above,
        List<ThemeLabel> themes,
        boolean existing)
        implements Sheet {
    /// A membership on the sheet's day.
    ///
    /// @param party empty while it is not known
    /// @param country the party's, while that record is known
    /// @param name of the party on that day
    public record Member(
            Body.Membership membership,
            Optional<Party> party,
            Optional<Country> country,
            LocalText name,
            MembershipState state) {
        Optional<CountryCode> countryCode() {
            return party.map(Party::country);
        }
    }

    /// What a state is to the body on the sheet's day.
    ///
    /// @param members of that country; none where only its country is known to meet in the body
    public record Part(Participation kind, List<Member> members) {
        public Part {
            members = List.copyOf(members);
        }
    }

    public BodySheet {
        countries = List.copyOf(countries);
        members = List.copyOf(members);
        themes = List.copyOf(themes);
    }

    @Override
    public Listed listed() {
        return Listed.BODIES;
    }

    public Body body() {
        return held.value();
    }

    @Override
    public LocalText title() {
        return body().name();
    }

    @Override
    public List<Evidence> evidence() {
        return body().evidence();
    }

    /// The countries that meet in it or are members of it on the sheet's day, as far as their records are known.
    public List<Country> present() {
        var present = new LinkedHashMap<CountryCode, Country>();
        countries.forEach(country -> present.put(country.code(), country));
        members.stream()
                .filter(member -> member.state() == MembershipState.CURRENT)
                .flatMap(member -> member.country().stream())
                .forEach(country -> present.putIfAbsent(country.code(), country));
        return List.copyOf(present.values());
    }

    /// What each state is to it, by country code; of a state that is absent no source says that it is anything.
    public SortedMap<String, Part> parts() {
        var members = new TreeMap<String, List<Member>>();
        body().countries().forEach(code -> members.put(code.text(), new ArrayList<>()));
        for (var member : members()) {
            member.countryCode()
                    .ifPresent(code -> members.computeIfAbsent(code.text(), none -> new ArrayList<>())
                            .add(member));
        }
        var parts = new TreeMap<String, Part>();
        members.forEach((code, of) -> parts.put(code, new Part(kind(code, of), of)));
        return parts;
    }

    private Participation kind(String country, List<Member> members) {
        if (any(members, MembershipState.CURRENT)) return Participation.MEMBER;
        if (body().countries().contains(new CountryCode(country))) return Participation.MEETS;
        return any(members, MembershipState.TO_COME) ? Participation.TO_COME : Participation.FORMER;
    }

    private static boolean any(List<Member> members, MembershipState state) {
        return members.stream().anyMatch(member -> member.state() == state);
    }

    /// The states that take part in it on the sheet's day, the home country among them.
    public List<CountryCode> taking() {
        return parts().entrySet().stream()
                .filter(part -> part.getValue().kind().counts())
                .map(part -> new CountryCode(part.getKey()))
                .toList();
    }

    /// The same without the home country.
    public List<CountryCode> partnerCodes() {
        return taking().stream().filter(code -> !code.equals(CountryCode.HOME)).toList();
    }
}
