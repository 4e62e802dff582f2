package org.tawama.opendata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.tawama.bodies.Body;
import org.tawama.evidence.Evidence;
import org.tawama.meetings.Addressee;
import org.tawama.meetings.FollowUp;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.meetings.RecommendationState;
import org.tawama.registrar.Held;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// A recommendation as it stands on one day.
///
/// @param title made of its number and its session
/// @param meeting the session that made it, and `body` the body that met, while their records are known
/// @param deciding the follow-up by which it stands so
public record RecommendationSheet(
        Held<Recommendation> held,
        LocalText title,
        Optional<Meeting> meeting,
        Optional<Body> body,
        List<Asked> addressees,
        RecommendationState state,
        Optional<FollowUp> deciding,
        Optional<Repeated> repeats)
        implements Sheet {
    private static final int LONGEST_KEY = 100;

    /// An addressee with the record of its country.
    public record Asked(Addressee addressee, Optional<Country> country) {
        /// The name by which a list is narrowed to it: in the first language that it has, and as long as a reader may
        /// ask for.
        public String key() {
            var name = addressee.office().texts().values().iterator().next();
            if (name.length() <= LONGEST_KEY) return name;
            var end = Character.isHighSurrogate(name.charAt(LONGEST_KEY - 1)) ? LONGEST_KEY - 1 : LONGEST_KEY;
            return name.substring(0, end).strip();
        }
    }

    /// What it repeats.
    ///
    /// @param meeting the session that asked for it before
    /// @param sessionsAgo by the numbers of the two sessions; empty where these do not tell
    public record Repeated(
            RecommendationId id, Optional<Integer> number, Optional<Meeting> meeting, Optional<Integer> sessionsAgo) {}

    public RecommendationSheet {
        addressees = List.copyOf(addressees);
    }

    @Override
    public Listed listed() {
        return Listed.RECOMMENDATIONS;
    }

    public Recommendation recommendation() {
        return held.value();
    }

    @Override
    public List<Evidence> evidence() {
        return recommendation().evidence();
    }

    /// The countries of the body, of the place of the session, and of the addressees.
    public List<CountryCode> countryCodes() {
        var codes = new LinkedHashSet<CountryCode>();
        body.ifPresent(known -> codes.addAll(known.countries()));
        meeting.flatMap(Meeting::country).ifPresent(codes::add);
        addressees.forEach(asked -> asked.addressee().country().ifPresent(codes::add));
        return List.copyOf(codes);
    }

    /// The same without the home country.
    public List<CountryCode> partnerCodes() {
        return countryCodes().stream()
                .filter(code -> !code.equals(CountryCode.HOME))
                .toList();
    }
}
