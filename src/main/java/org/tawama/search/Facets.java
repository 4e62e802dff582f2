package org.tawama.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tawama.agreements.Attestation;
import org.tawama.agreements.Vitality;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.meetings.MeetingLevel;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.GazetteSheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.opendata.PartySheet;
import org.tawama.opendata.Place;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.SourceSheet;
import org.tawama.opendata.TerritorySheet;
import org.tawama.opendata.ThemeSheet;
import org.tawama.parties.Level;
import org.tawama.territories.TerritoryLevel;

/// The facets, one record each. A question has the values of the record that raises it, but for what is its own.
final class Facets {
    static final List<Facet> ALL = List.of(
            new OfCountry(),
            new OfKind(),
            new OfForm(),
            new OfStatus(),
            new OfVitality(),
            new OfAttestation(),
            new OfWilaya(),
            new PrintedWilaya(),
            new OfParty(),
            new OfRelation(),
            new OfBody(),
            new OfMeeting(),
            new Owner(),
            new OfTheme(),
            new OfDoubt(),
            new OfLevel(),
            new Decade(),
            new OfGazette(),
            new WrittenIn(),
            new OfRecord(),
            new Lacking());

    private Facets() {}

    /// The countries of the partner side; of a party, a place, itself. The home country, which is on the other side of
    /// nearly all, can be asked for and is not counted.
    record OfCountry() implements Facet {
        @Override
        public String name() {
            return "country";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement -> texts(agreement.partnerCodes());
                case BodySheet body -> texts(body.partnerCodes());
                case MeetingSheet meeting -> texts(meeting.partnerCodes());
                case RecommendationSheet recommendation -> texts(recommendation.partnerCodes());
                case PartySheet party -> texts(List.of(party.party().country()));
                case TerritorySheet place -> texts(List.of(place.territory().country()));
                case CountrySheet country -> List.of(country.id());
                case DoubtSheet doubt -> values(doubt.about());
                case ThemeSheet ignored -> List.of();
                case GazetteSheet ignored -> List.of();
                case DocumentSheet ignored -> List.of();
                case SourceSheet ignored -> List.of();
            };
        }

        @Override
        public Collection<String> found(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement -> texts(agreement.countryCodes());
                case BodySheet body -> texts(body.taking());
                case MeetingSheet meeting -> texts(meeting.countryCodes());
                case RecommendationSheet recommendation -> texts(recommendation.countryCodes());
                case DoubtSheet doubt -> found(doubt.about());
                default -> values(sheet);
            };
        }

        @Override
        public Optional<Listed> namedBy() {
            return Optional.of(Listed.COUNTRIES);
        }

        @Override
        public boolean accepts(String value) {
            return value.matches("[A-Z]{2}");
        }
    }

    /// Of an agreement the law behind it; of a question the list of the record that raises it.
    record OfKind() implements Facet {
        @Override
        public String name() {
            return "kind";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement -> List.of(agreement.agreement().kind());
                case DoubtSheet doubt -> List.of(doubt.about().listed().code());
                default -> List.of();
            };
        }

        @Override
        public boolean accepts(String value) {
            return Set.of("decentralised", "bilateral", "multilateral").contains(value)
                    || Listed.find(value).isPresent();
        }
    }

    record OfVitality() implements Facet {
        @Override
        public String name() {
            return "vitality";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement -> List.of(agreement.vitality().code());
                case DoubtSheet doubt -> values(doubt.about());
                default -> List.of();
            };
        }

        @Override
        public boolean accepts(String value) {
            return Vitality.find(value).isPresent();
        }
    }

    /// On whose word the register holds an agreement. Unless a reader asks for it, the list of agreements has none
    /// that is only reported.
    record OfAttestation() implements Facet {
        static final String NAME = "attestation";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement ->
                    List.of(agreement.agreement().attestation().code());
                case DoubtSheet doubt -> values(doubt.about());
                default -> List.of();
            };
        }

        @Override
        public boolean accepts(String value) {
            return Attestation.find(value).isPresent();
        }
    }

    /// The wilaya of the home side as it was on the day.
    record OfWilaya() implements Facet {
        @Override
        public String name() {
            return "wilaya";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement -> ids(agreement.wilayas().stream());
                case PartySheet party -> ids(party.wilaya().stream());
                case TerritorySheet place -> ids(place.wilaya().stream());
                case DoubtSheet doubt -> values(doubt.about());
                default -> List.of();
            };
        }

        @Override
        public Optional<Listed> namedBy() {
            return Optional.of(Listed.TERRITORIES);
        }
    }

    /// The parties on either side; the members of a body; of a party itself.
    record OfParty() implements Facet {
        @Override
        public String name() {
            return "party";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement ->
                    agreement.parties().stream().map(PartyLine::id).toList();
                case BodySheet body ->
                    body.body().members().stream()
                            .map(member -> member.party().text())
                            .distinct()
                            .toList();
                case PartySheet party -> List.of(party.id());
                case DoubtSheet doubt -> values(doubt.about());
                default -> List.of();
            };
        }

        @Override
        public Optional<Listed> namedBy() {
            return Optional.of(Listed.PARTIES);
        }
    }

    /// The body itself, and the one it works under; of a session the body that meets, also
    /// of what it recommends.
    record OfBody() implements Facet {
        @Override
        public String name() {
            return "body";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case BodySheet body ->
                    Stream.concat(Stream.of(body.id()), body.body().under().map(Object::toString).stream())
                            .toList();
                case MeetingSheet meeting -> List.of(meeting.meeting().body().text());
                case RecommendationSheet recommendation ->
                    texts(recommendation.body().stream().map(body -> body.id()).toList());
                case DoubtSheet doubt -> values(doubt.about());
                default -> List.of();
            };
        }

        @Override
        public Optional<Listed> namedBy() {
            return Optional.of(Listed.BODIES);
        }
    }

    record OfTheme() implements Facet {
        @Override
        public String name() {
            return "theme";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement ->
                    texts(agreement.agreement().terms().themes());
                case BodySheet body -> texts(body.body().themes());
                case ThemeSheet theme -> List.of(theme.id());
                case DoubtSheet doubt -> values(doubt.about());
                default -> List.of();
            };
        }

        @Override
        public Optional<Listed> namedBy() {
            return Optional.of(Listed.THEMES);
        }
    }

    /// The questions that a record raises, answered or not.
    record OfDoubt() implements Facet {
        @Override
        public String name() {
            return "doubt";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return sheet.evidence().stream()
                    .map(Evidence::question)
                    .flatMap(Optional::stream)
                    .map(Doubt::code)
                    .distinct()
                    .toList();
        }

        @Override
        public boolean accepts(String value) {
            return Doubt.find(value).isPresent();
        }
    }

    /// What kind of authority the parties are; how high a place stands, or those who meet.
    record OfLevel() implements Facet {
        @Override
        public String name() {
            return "level";
        }

        @Override
        public Collection<String> values(Sheet sheet) {
            return switch (sheet) {
                case AgreementSheet agreement ->
                    agreement.levels().stream().map(Level::code).toList();
                case PartySheet party -> List.of(party.party().level().code());
                case TerritorySheet place -> List.of(place.territory().level().code());
                case MeetingSheet meeting -> List.of(meeting.meeting().level().code());
                case DoubtSheet doubt -> values(doubt.about());
                default -> List.of();
            };
        }

        @Override
        public boolean accepts(String value) {
            return Level.find(value).isPresent()
                    || TerritoryLevel.find(value).isPresent()
                    || MeetingLevel.find(value).isPresent();
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).distinct().toList();
    }

    private static List<String> ids(Stream<Place> places) {
        return places.map(Place::id).distinct().toList();
    }
}
