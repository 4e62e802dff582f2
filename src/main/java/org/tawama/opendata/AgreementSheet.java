package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tawama.agreements.Action;
import org.tawama.agreements.Agreement;
import org.tawama.agreements.Attestation;
import org.tawama.agreements.Status;
import org.tawama.agreements.Vitality;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.FieldClaims;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.parties.Level;
import org.tawama.registrar.Held;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// An agreement as it reads on one day.
///
/// @param title the instrument's own title, completed in the languages it lacks by *home – partner*
/// @param decidedBy the action that gives it its status; empty when none is known to have been done
public record AgreementSheet(
        Held<Agreement> held,
        LocalText title,
        List<PartyLine> parties,
        Status status,
        Optional<Action> decidedBy,
        List<ThemeLabel> themes)
        implements Sheet {
    private static final Pattern PRINTED_WILAYA = Pattern.compile("/parties/\\d{1,4}/wilaya");

    public AgreementSheet {
        parties = List.copyOf(parties);
        themes = List.copyOf(themes);
    }

    @Override
    public Listed listed() {
        return Listed.AGREEMENTS;
    }

    public Agreement agreement() {
        return held.value();
    }

    @Override
    public List<Evidence> evidence() {
        return agreement().evidence();
    }

    public Vitality vitality() {
        return agreement().vitality();
    }

    public boolean reported() {
        return agreement().attestation() == Attestation.REPORTED;
    }

    /// When it was signed, as far as known.
    public Optional<PartialDate> signed() {
        return agreement().signed();
    }

    /// The days that sources give for the action while they contradict each other, the earliest first; else none.
    public List<PartialDate> disputedDays(Action action) {
        var pointer = "/actions/" + agreement().terms().actions().indexOf(action) + "/on";
        return FieldClaims.of(evidence(), pointer).filter(FieldClaims::disputed).stream()
                .flatMap(claims -> claims.all().stream())
                .filter(claim -> claim.verdict() != Verdict.SET_ASIDE)
                .flatMap(claim -> claim.claimed().stream())
                .map(PartialDate::parse)
                .distinct()
                .sorted()
                .toList();
    }

    /// The first year of the decade of signature: `1990`.
    public Optional<Integer> decade() {
        return signed().map(date -> date.year() / 10 * 10);
    }

    public List<PartyLine> home() {
        return parties.stream().filter(PartyLine::home).toList();
    }

    public List<PartyLine> partners() {
        return parties.stream().filter(line -> !line.home()).toList();
    }

    /// The countries of both sides, each once.
    public List<CountryCode> countryCodes() {
        return codes(parties);
    }

    /// The countries of the partner side, each once.
    public List<CountryCode> partnerCodes() {
        return codes(partners());
    }

    private static List<CountryCode> codes(List<PartyLine> lines) {
        return lines.stream()
                .map(PartyLine::countryCode)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The same countries, as far as the register knows their records.
    public List<Country> countries() {
        return partners().stream()
                .map(PartyLine::country)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The wilayas of the home side on the sheet's day, each once.
    public List<Place> wilayas() {
        return parties.stream()
                .map(PartyLine::wilaya)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The identifiers of the wilayas under which sources print its home side, as they were then, each once.
    public List<String> printedWilayas() {
        return evidence().stream()
                .filter(item -> item.verdict() == Verdict.ACCEPTED)
                .filter(item -> PRINTED_WILAYA.matcher(item.field()).matches())
                .flatMap(item -> item.value().stream())
                .distinct()
                .toList();
    }

    public List<Level> levels() {
        return parties.stream().map(PartyLine::level).distinct().toList();
    }

    /// The evidence that still asks a reader for an answer.
    public List<Evidence> openDoubts() {
        return evidence().stream().filter(Evidence::open).toList();
    }

    /// The sources it rests on, each once.
    public List<SourceId> sources() {
        return evidence().stream().map(Evidence::source).distinct().toList();
    }
}
