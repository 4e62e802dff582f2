package org.tawama.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tawama.agreements.Act;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.AgreementId;
import org.tawama.agreements.Side;
import org.tawama.agreements.Signatory;
import org.tawama.agreements.Terms;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.parties.PartyId;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.registrar.Kind;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// Makes the bilateral agreements. The page gives their signatures and journal references; what the journals themselves
/// say is a second source.
final class AccordRecords {
    private static final String ON = "/publications/0/on";

    /// "Accords bilatéraux notamment en matière de Sécurité", says the page above the list.
    private static final ThemeId SECURITY = new ThemeId("security");

    private final Readings readings;

    AccordRecords(Readings readings) {
        this.readings = readings;
    }

    /// The two states.
    List<Mention> mentions(Printed.Accord accord) {
        var partner = readings.state(reading(accord).country());
        return List.of(
                new Mention(readings.state(CountryCode.HOME), accord.quote(), "Algéro", ""),
                new Mention(partner, accord.quote(), accord.partner(), ""));
    }

    Gathered<Agreement> record(Printed.Accord accord, CheckedPage page) {
        return new Gathered<>(Kind.AGREEMENT, origin(accord), identifiers -> agreement(accord, page, identifiers));
    }

    String origin(Printed.Accord accord) {
        return "founding-page:" + reading(accord).record();
    }

    private AccordReading reading(Printed.Accord accord) {
        return readings.accord(accord.key()).orElseThrow();
    }

    private Agreement agreement(Printed.Accord accord, CheckedPage page, Identifiers identifiers) {
        var reading = reading(accord);
        var parties = mentions(accord);
        var terms = new Terms(
                reading.title(),
                reading.form(),
                List.of(
                        signatory(parties.getFirst(), Side.HOME, identifiers),
                        signatory(parties.getLast(), Side.PARTNER, identifiers)),
                List.of(action(Act.SIGNED, accord.signed())),
                publications(accord).map(List::of).orElseGet(List::of),
                List.of(),
                List.of(SECURITY),
                evidence(accord, page));
        return new Agreement.Bilateral(new AgreementId(identifiers.idOf(origin(accord))), terms);
    }

    private static Signatory signatory(Mention mention, Side side, Identifiers identifiers) {
        var party = new PartyId(identifiers.idOf(mention.party().origin()));
        return new Signatory(party, side, Optional.of(mention.printed()));
    }

    private static Action action(Act act, PartialDate on) {
        return new Action(act, Optional.of(on), LocalText.none(), Optional.empty(), LocalText.none());
    }

    /// The reference with the date as understood: a misprinted date is replaced by the one that a remark proves.
    private Optional<GazetteReference> publications(Printed.Accord accord) {
        return asPrinted(accord)
                .map(reference -> correctedDate(accord)
                        .filter(ignored -> !reference.doubts().isEmpty())
                        .map(reference::withDate)
                        .orElse(reference));
    }

    private Optional<GazetteReference> asPrinted(Printed.Accord accord) {
        return accord.gazette()
                .map(gazette -> new GazetteReference(
                        Journal.JORADP,
                        gazette.on().year(),
                        gazette.number(),
                        gazette.on(),
                        Optional.of(gazette.printed()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Optional<PartialDate> correctedDate(Printed.Accord accord) {
        var printed = accord.gazette().map(Printed.Gazette::onPrinted);
        return remarks(accord)
                .filter(remark -> remark.field().equals(ON) && remark.printed().equals(printed))
                .flatMap(remark -> remark.value().stream())
                .map(PartialDate::parse)
                .findFirst();
    }

    private List<Evidence> evidence(Printed.Accord accord, CheckedPage page) {
        var quote = accord.quote();
        var all = new ArrayList<Evidence>();
        all.add(PageEvidence.record(quote));
        all.addAll(fromTheSentence(page));
        all.addAll(fromTheLine(accord));
        all.addAll(ofItsTitle(reading(accord), quote));
        remarks(accord).forEach(remark -> all.add(PageEvidence.remark(remark, quote)));
        unanswered(accord, all).forEach(remark -> all.add(PageEvidence.onThePage(remark, quote)));
        return all;
    }

    /// What the page says of all four: "Signature et conduite d’Accords bilatéraux notamment en matière de Sécurité :".
    private static List<Evidence> fromTheSentence(CheckedPage page) {
        var bilateral = page.quote(Sentence.BILATERAL_AGREEMENTS, "Accords bilatéraux");
        var security = page.quote(Sentence.BILATERAL_AGREEMENTS, "Sécurité");
        return List.of(
                PageEvidence.field("/kind", bilateral, "Accords bilatéraux", "bilateral"),
                PageEvidence.field("/themes/0", security, "Sécurité", SECURITY.text()));
    }

    private List<Evidence> fromTheLine(Printed.Accord accord) {
        var quote = accord.quote();
        var all = new ArrayList<Evidence>();
        var parties = mentions(accord);
        for (var place = 0; place < parties.size(); place++) {
            var party = parties.get(place);
            all.add(PageEvidence.name("/parties/" + place + "/name", party, Optional.empty()));
            all.add(PageEvidence.field(
                    "/parties/" + place + "/country",
                    quote,
                    party.printed(),
                    party.party().country().text()));
        }
        if (reading(accord).title().empty()) {
            all.add(PageEvidence.field(
                    "/form", quote, "Accord", reading(accord).form().code()));
        }
        all.add(PageEvidence.field("/actions/0/act", quote, "signé", Act.SIGNED.code()));
        all.add(PageEvidence.field(
                "/actions/0/on", quote, accord.signedPrinted(), accord.signed().text()));
        accord.gazette().ifPresent(gazette -> all.addAll(journal(accord, gazette)));
        return all;
    }

    /// A date that cannot be the is not taken as printed.
    private List<Evidence> journal(Printed.Accord accord, Printed.Gazette gazette) {
        var quote = accord.quote();
        var number = Integer.toString(gazette.number());
        var all = new ArrayList<>(List.of(
                PageEvidence.field("/publications/0/journal", quote, "J.O", Journal.JORADP.name()),
                PageEvidence.field("/publications/0/number", quote, "n°" + number, number)));
        asPrinted(accord)
                .filter(reference -> reference.doubts().isEmpty())
                .ifPresent(reference -> all.add(PageEvidence.field(
                        ON, quote, gazette.onPrinted(), gazette.on().text())));
        return all;
    }

    private static List<Evidence> ofItsTitle(AccordReading reading, Printed.Quote read) {
        var cited = reading.reference();
        var all = new ArrayList<Evidence>();
        reading.title().texts().values().forEach(title -> all.add(PageEvidence.added("/title", read, title, cited)));
        if (!reading.title().empty()) {
            all.add(PageEvidence.added("/form", read, reading.form().code(), cited));
        }
        return all;
    }

    /// What the rules find against the reference as printed and no remark answers yet.
    private Stream<Remark> unanswered(Printed.Accord accord, List<Evidence> answered) {
        var found = asPrinted(accord).map(GazetteReference::doubts).orElse(List.of(Doubt.MISSING_PUBLICATION));
        return readings.remarks("accord/*").stream()
                .filter(remark -> remark.doubt().filter(found::contains).isPresent())
                .filter(remark ->
                        answered.stream().noneMatch(known -> known.doubt().equals(remark.doubt())));
    }

    private Stream<Remark> remarks(Printed.Accord accord) {
        return readings.remarks(reading(accord).record()).stream();
    }
}
