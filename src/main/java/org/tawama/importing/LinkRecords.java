package org.tawama.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Form;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Evidence;
import org.tawama.parties.PartyId;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.Folding;
import org.tawama.vocabulary.LocalText;

/// Makes the decentralised agreements. The page prints neither title nor date nor form of any of them: they
/// stay unstated.
final class LinkRecords {
    private static final String WILAYA = "/parties/0/wilaya";

    private final Readings readings;
    private final LinkParties parties;

    LinkRecords(Readings readings, LinkParties parties) {
        this.readings = readings;
        this.parties = parties;
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
        var named = parties.mentions(link);
        var home = signatory(named.getFirst(), Side.HOME, link.home(), identifiers);
        var partner = signatory(named.getLast(), Side.PARTNER, link.partnerAndCountry(), identifiers);
        var terms = new Terms(
                LocalText.none(),
                Form.UNSTATED,
                List.of(home, partner),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                evidence(link));
        return new Agreement.Decentralised(new AgreementId(identifiers.idOf(origin(link))), terms);
    }

    private static Signatory signatory(Mention mention, Side side, String printed, Identifiers identifiers) {
        var party = new PartyId(identifiers.idOf(mention.party().origin()));
        return new Signatory(party, side, Optional.of(printed));
    }

    private List<Evidence> evidence(Printed.Link link) {
        var all = new ArrayList<Evidence>();
        all.add(PageEvidence.record(link.quote()));
        var record = readings.link(link.key()).map(LinkReading::record).orElse("link/new");
        var remarks = readings.remarks(record);
        fields(link)
                .filter(field -> remarks.stream().noneMatch(remark -> remark.reads(field)))
                .forEach(all::add);
        remarks.forEach(remark -> all.add(PageEvidence.remark(remark, quote(link, remark.field()))));
        readings.remarks("link/*").forEach(remark -> all.add(PageEvidence.onThePage(remark, link.quote())));
        return all;
    }

    private Stream<Evidence> fields(Printed.Link link) {
        var named = parties.mentions(link);
        var wilaya = parties.wilaya(link).map(id -> field(link, WILAYA, link.wilaya(), id.text()));
        var country = link.country()
                .map(name -> field(
                        link,
                        "/parties/1/country",
                        name,
                        named.getLast().party().country().text()));
        return Stream.of(
                        wilaya.stream(),
                        Stream.of(name("/parties/0/name", named.getFirst()), name("/parties/1/name", named.getLast())),
                        country.stream())
                .flatMap(fields -> fields);
    }

    private static Evidence field(Printed.Link link, String field, String words, String value) {
        return PageEvidence.field(field, quote(link, field), words, value);
    }

    /// The wilaya stands on its own line above the rows, or before the first of them.
    private static Printed.Quote quote(Printed.Link link, String field) {
        return field.equals(WILAYA) ? link.under().quote() : link.quote();
    }

    private Evidence name(String field, Mention mention) {
        return PageEvidence.name(field, mention, readings.identityInDoubt(mention));
    }
}
