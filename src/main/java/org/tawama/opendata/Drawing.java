package org.tawama.opendata;

import java.util.Optional;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Signatory;
import org.tawama.bodies.Body;
import org.tawama.documents.Document;
import org.tawama.evidence.LastCheck;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.meetings.RecommendationId;
import org.tawama.parties.Party;
import org.tawama.publication.GazetteIssue;
import org.tawama.registrar.Held;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.themes.Theme;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// Draws the sheet of a record from one reading.
final class Drawing {
    private Drawing() {}

    @SuppressWarnings("unchecked") // a held record's value has its kind's type
    static Sheet of(Held<?> held, Reading reading) {
        checked(held).staleFrom().ifPresent(reading::turnsOn);
        return switch (held.value()) {
            case Agreement ignored -> agreement((Held<Agreement>) held, reading);
            case Party ignored -> party((Held<Party>) held, reading);
            case Territory ignored -> territory((Held<Territory>) held, reading);
            case Body ignored -> body((Held<Body>) held, reading);
            case Meeting ignored -> meeting((Held<Meeting>) held, reading);
            case Recommendation ignored -> recommendation((Held<Recommendation>) held, reading);
            case Theme ignored -> theme((Held<Theme>) held, reading);
            case Country ignored -> {
                reading.look(held);
                yield new CountrySheet((Held<Country>) held);
            }
            case GazetteIssue issue -> {
                reading.look(held);
                yield new GazetteSheet((Held<GazetteIssue>) held, issue.existsOn(reading.day()));
            }
            case Document document -> {
                reading.look(held);
                yield new DocumentSheet((Held<Document>) held, document.existsOn(reading.day()));
            }
            case org.tawama.evidence.Source ignored -> {
                reading.look(held);
                yield new SourceSheet((Held<org.tawama.evidence.Source>) held);
            }
            default -> throw new IllegalArgumentException("no sheet for a " + held.kind());
        };
    }

    private static <T> LastCheck checked(Held<T> held) {
        return LastCheck.of(held.kind().evidenceOf(held.value()));
    }

    static AgreementSheet agreement(Held<Agreement> held, Reading reading) {
        var agreement = reading.look(held);
        var told = held.toldOn();
        var parties = agreement.terms().parties().stream()
                .map(signatory -> line(signatory, reading))
                .toList();
        return new AgreementSheet(
                held,
                agreement.terms().title().orElse(Titles.ofParties(parties)),
                parties,
                agreement.status(reading.day(), told),
                agreement.decidingAction(reading.day(), told),
                agreement.terms().themes().stream().map(reading::theme).toList());
    }

    private static PartyLine line(Signatory signatory, Reading reading) {
        var party = reading.party(signatory.party().text());
        var territory = party.flatMap(Party::territory).flatMap(reading::territory);
        var home = signatory.side() == org.tawama.agreements.Side.HOME;
        return new PartyLine(
                signatory,
                party,
                party.map(known -> known.nameOn(reading.day())).orElseGet(() -> printed(signatory)),
                party.flatMap(known -> reading.country(known.country().text())),
                territory.map(reading::place),
                home ? territory.flatMap(reading::wilaya) : Optional.empty());
    }

    private static LocalText printed(Signatory signatory) {
        return LocalText.of(
                Language.FR, signatory.printed().orElse(signatory.party().text()));
    }

    static PartySheet party(Held<Party> held, Reading reading) {
        var party = reading.look(held);
        var territory = party.territory().flatMap(reading::territory);
        return new PartySheet(
                held,
                party.nameOn(reading.day()),
                reading.country(party.country().text()),
                territory.map(reading::place),
                territory.flatMap(reading::wilaya));
    }

    static TerritorySheet territory(Held<Territory> held, Reading reading) {
        var territory = reading.look(held);
        return new TerritorySheet(
                held,
                territory.nameOn(reading.day()),
                reading.otherCodes(territory),
                territory.existence().contains(reading.day()),
                territory.parentOn(reading.day()).flatMap(reading::territory).map(reading::place),
                reading.wilaya(territory));
    }

    static BodySheet body(Held<Body> held, Reading reading) {
        var body = reading.look(held);
        return new BodySheet(
                held,
                body.countries().stream()
                        .flatMap(code -> reading.country(code.text()).stream())
                        .toList(),
                body.members().stream()
                        .map(membership -> member(membership, reading))
                        .toList(),
                body.above().flatMap(above -> reading.body(above.body().text())).map(Body::name),
                body.themes().stream().map(reading::theme).toList(),
                body.foundedBy()
                        .flatMap(reading::agreement)
                        .filter(founding -> founding.isSignedAfter(reading.day()))
                        .isEmpty());
    }

    private static BodySheet.Member member(Body.Membership membership, Reading reading) {
        var party = reading.party(membership.party().text());
        return new BodySheet.Member(
                membership,
                party,
                party.flatMap(known -> reading.country(known.country().text())),
                party.map(known -> known.nameOn(reading.day())).orElse(LocalText.none()),
                membership.stateOn(reading.day()));
    }

    static MeetingSheet meeting(Held<Meeting> held, Reading reading) {
        var meeting = reading.look(held);
        var body = reading.body(meeting.body().text());
        return new MeetingSheet(
                held,
                Titles.ofMeeting(meeting, body.map(Body::name).orElse(LocalText.none())),
                body,
                meeting.country().flatMap(code -> reading.country(code.text())),
                meeting.delegations().stream()
                        .map(delegation -> new MeetingSheet.Represented(
                                delegation, delegation.country().flatMap(code -> reading.country(code.text()))))
                        .toList(),
                meeting.stateOn(reading.day()));
    }

    static RecommendationSheet recommendation(Held<Recommendation> held, Reading reading) {
        var recommendation = reading.look(held);
        var told = held.toldOn();
        var meeting = reading.meeting(recommendation.meeting());
        meeting.flatMap(Meeting::made).ifPresent(made -> reading.turnsOn(made.earliest()));
        var body = meeting.flatMap(known -> reading.body(known.body().text()));
        return new RecommendationSheet(
                held,
                Titles.ofRecommendation(recommendation, session(meeting, body)),
                meeting,
                body,
                recommendation.addressees().stream()
                        .map(addressee -> new RecommendationSheet.Asked(
                                addressee, addressee.country().flatMap(code -> reading.country(code.text()))))
                        .toList(),
                recommendation.state(reading.day(), told, meeting),
                recommendation.deciding(reading.day(), told),
                recommendation.repeats().map(id -> repeated(id, meeting, reading)));
    }

    private static LocalText session(Optional<Meeting> meeting, Optional<Body> body) {
        return meeting.map(known -> Titles.ofMeeting(known, body.map(Body::name).orElse(LocalText.none())))
                .orElse(LocalText.none());
    }

    private static RecommendationSheet.Repeated repeated(
            RecommendationId id, Optional<Meeting> meeting, Reading reading) {
        var earlier = reading.recommendation(id);
        var session = earlier.flatMap(known -> reading.meeting(known.meeting()));
        return new RecommendationSheet.Repeated(
                id,
                earlier.flatMap(Recommendation::number),
                session,
                meeting.flatMap(own -> session.flatMap(own::sessionsSince)));
    }

    static ThemeSheet theme(Held<Theme> held, Reading reading) {
        var theme = reading.look(held);
        return new ThemeSheet(held, theme.broader().map(reading::theme));
    }
}
