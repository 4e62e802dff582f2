package org.tawama.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Evidence;
import org.tawama.parties.Level;
import org.tawama.parties.PartyId;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;

/// Makes the decentralised agreements, and says which parties they name. The page prints neither title nor date nor
/// form
/// of any of them: they stay unstated.
final class LinkRecords {
    private static final CountryCode HOME = CountryCode.parse("DZ");

    private final Readings readings;

    LinkRecords(Readings readings) {
        this.readings = readings;
    }

    /// The parties of a link: the home side, then the partner.
    List<Mention> mentions(Printed.Link link) {
        var known = readings.link(link.key());
        var home = known.map(reading -> readings.party(reading.home())).orElseGet(() -> unread(link.home(), HOME));
        var partner = known.map(reading -> readings.party(reading.partner()))
                .orElseGet(() -> unread(link.partner(), country(link)));
        var confidence = known.map(LinkReading::confidence).orElse("");
        return List.of(
                new Mention(home, link.quote(), link.home(), ""),
                new Mention(partner, link.quote(), link.partner(), confidence));
    }

    Gathered<Agreement> record(Printed.Link link) {
        return new Gathered<>(Kind.AGREEMENT, origin(link), identifiers -> agreement(link, identifiers));
    }

    /// A link that we have read is known by its number on the page, wherever a copy prints it.
    String origin(Printed.Link link) {
        return readings.link(link.key())
                .map(reading -> "founding-page:" + reading.record())
                .orElseGet(() -> "founding-page:link/" + Folding.fold(link.key()));
    }

    private Agreement agreement(Printed.Link link, Identifiers identifiers) {
        var parties = mentions(link);
        var home = signatory(parties.getFirst(), Side.HOME, link.home(), identifiers);
        var partner = signatory(parties.getLast(), Side.PARTNER, link.partnerAndCountry(), identifiers);
        var terms = new Terms(
                LocalText.none(),
                Form.UNSTATED,
                List.of(home, partner),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                evidence(link, PageEvidence.of(identifiers)));
        return new Agreement.Decentralised(new AgreementId(identifiers.idOf(origin(link))), terms);
    }

    private static Signatory signatory(Mention mention, Side side, String printed, Identifiers identifiers) {
        var party = new PartyId(identifiers.idOf(mention.party().origin()));
        return new Signatory(party, side, Optional.of(printed));
    }

    private List<Evidence> evidence(Printed.Link link, PageEvidence evidence) {
        var all = new ArrayList<Evidence>();
        all.add(evidence.record(link.quote()));
        var record = readings.link(link.key()).map(LinkReading::record).orElse("link/new");
        readings.remarks(record).forEach(remark -> all.add(evidence.remark(remark, link.quote())));
        readings.remarks("link/*").forEach(remark -> all.add(evidence.onThePage(remark, link.quote())));
        return all;
    }

    /// A party of a link that nobody has read yet: its name as printed, its level as far as the printed name says.
    private static PartyReading unread(String printed, CountryCode country) {
        var level = printed.startsWith("Wilaya ")
                ? Level.WILAYA
                : printed.startsWith("Commune ") ? Level.COMMUNE : Level.UNSTATED;
        return new PartyReading(
                new LinkReading.PartyName(printed, level.code()),
                "printed/" + country + "/" + Folding.fold(printed),
                level,
                country,
                Optional.empty(),
                LocalText.of(Language.FR, printed),
                Optional.empty(),
                List.of());
    }

    private CountryCode country(Printed.Link link) {
        return link.country().flatMap(readings::country).orElseThrow();
    }
}
