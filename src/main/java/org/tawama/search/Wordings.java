package org.tawama.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.tawama.evidence.Evidence;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.BodySheet;
import org.tawama.opendata.CountrySheet;
import org.tawama.opendata.DocumentSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.GazetteSheet;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.PartyLine;
import org.tawama.opendata.PartySheet;
import org.tawama.opendata.Place;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.Sheet;
import org.tawama.opendata.SourceSheet;
import org.tawama.opendata.TerritorySheet;
import org.tawama.opendata.ThemeSheet;
import org.tawama.parties.Party;
import org.tawama.publication.GazetteIssue;
import org.tawama.publication.GazetteReference;
import org.tawama.publication.Journal;
import org.tawama.territories.Country;
import org.tawama.territories.Territory;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// Collects the texts under which a sheet can be found, those a reader sees first.
final class Wordings {
    private final List<Wording> all = new ArrayList<>();

    private final Folded folded;

    private Wordings(Folded folded) {
        this.folded = folded;
    }

    static SequencedSet<Wording> of(Sheet sheet, Folded folded) {
        var wordings = new Wordings(folded);
        wordings.add(sheet);
        wordings.all.sort(Comparator.comparing(Wording::reason).thenComparing(wording -> !wording.naming()));
        return new LinkedHashSet<>(wordings.all);
    }

    private void add(Sheet sheet) {
        name(Reason.SHOWN, sheet.title());
        about(Reason.SHOWN, sheet.id());
        switch (sheet) {
            case AgreementSheet agreement -> addAgreement(agreement);
            case PartySheet party -> addParty(party);
            case TerritorySheet place -> addTerritory(place);
            case CountrySheet country -> addCountry(country.country());
            case BodySheet body -> addBody(body);
            case MeetingSheet meeting -> addMeeting(meeting);
            case RecommendationSheet recommendation -> addRecommendation(recommendation);
            case ThemeSheet theme -> theme.broader().ifPresent(broader -> about(Reason.SHOWN, broader.name()));
            case GazetteSheet issue -> addIssue(issue.issue());
            case SourceSheet source -> addSource(source);
            case DocumentSheet document -> addDocument(document.document());
            case DoubtSheet doubt -> about(Reason.SHOWN, doubt.about().id());
        }
        sheet.evidence().forEach(this::addEvidence);
    }

    private void addAgreement(AgreementSheet sheet) {
        for (var line : sheet.parties()) addLine(line);
        var terms = sheet.agreement().terms();
        sheet.themes().forEach(theme -> about(Reason.SHOWN, theme.name()));
        terms.publications().forEach(this::addGazette);
        for (var action : terms.actions()) {
            about(Reason.SHOWN, action.place());
            action.reference().ifPresent(reference -> about(Reason.SHOWN, reference));
            about(Reason.NOTE, action.note());
        }
    }

    private void addLine(PartyLine line) {
        name(Reason.SHOWN, line.name());
        line.signatory().printed().ifPresent(printed -> name(Reason.PRINTED, printed));
        line.party().ifPresent(party -> addNames(party, line.name()));
        line.territory().ifPresent(this::addPlace);
        line.wilaya().ifPresent(wilaya -> {
            about(Reason.SHOWN, wilaya.name());
            wilaya.territory().otherNames().forEach(other -> about(Reason.OTHER_NAME, other));
            wilaya.territory().names().forEach(name -> about(Reason.FORMER_NAME, name.text()));
        });
        line.country().ifPresent(this::addCountryOf);
    }

    private void addNames(Party party, LocalText shown) {
        party.names().stream()
                .map(Party.Name::text)
                .filter(name -> !name.equals(shown))
                .forEach(name -> name(Reason.FORMER_NAME, name));
        party.otherNames().forEach(name -> name(Reason.OTHER_NAME, name));
    }

    private void addPlace(Place place) {
        name(Reason.SHOWN, place.name());
        addNames(place.territory(), place.name());
        addCodes(place.territory(), place.otherCodes());
    }

    private void addNames(Territory territory, LocalText shown) {
        territory.names().stream()
                .map(Territory.Name::text)
                .filter(name -> !name.equals(shown))
                .forEach(name -> name(Reason.FORMER_NAME, name));
        territory.otherNames().forEach(name -> name(Reason.OTHER_NAME, name));
    }

    private void addCodes(Territory territory, List<Territory.Code> others) {
        territory.codes().forEach(code -> about(others.contains(code) ? Reason.FORMER_CODE : Reason.CODE, code.text()));
    }

    private void addCountryOf(Country country) {
        about(Reason.SHOWN, country.name());
        country.otherNames().forEach(name -> about(Reason.OTHER_NAME, name));
    }

    private void addParty(PartySheet sheet) {
        addNames(sheet.party(), sheet.title());
        sheet.territory().ifPresent(this::addPlace);
        sheet.wilaya().ifPresent(wilaya -> about(Reason.SHOWN, wilaya.name()));
        sheet.country().ifPresent(this::addCountryOf);
    }

    private void addTerritory(TerritorySheet sheet) {
        addNames(sheet.territory(), sheet.title());
        addCodes(sheet.territory(), sheet.otherCodes());
        sheet.parent().ifPresent(parent -> about(Reason.SHOWN, parent.name()));
        sheet.wilaya().ifPresent(wilaya -> about(Reason.SHOWN, wilaya.name()));
    }

    private void addCountry(Country country) {
        country.otherNames().forEach(name -> name(Reason.OTHER_NAME, name));
        about(Reason.CODE, country.alpha3());
        about(Reason.SHOWN, country.region());
    }

    private void addBody(BodySheet sheet) {
        var body = sheet.body();
        body.otherNames().forEach(name -> name(Reason.OTHER_NAME, name));
        body.acronym().ifPresent(acronym -> {
            name(Reason.SHOWN, acronym);
            name(Reason.OTHER_NAME, acronym.replace(".", ""));
        });
        about(Reason.SHOWN, body.seat());
        about(Reason.SHOWN, body.lead());
        about(Reason.SHOWN, body.statute());
        sheet.countries().forEach(this::addCountryOf);
        sheet.members().forEach(member -> about(Reason.SHOWN, member.name()));
        sheet.themes().forEach(theme -> about(Reason.SHOWN, theme.name()));
        sheet.above().ifPresent(above -> about(Reason.SHOWN, above));
    }

    private void addMeeting(MeetingSheet sheet) {
        var meeting = sheet.meeting();
        about(Reason.SHOWN, meeting.place());
        sheet.country().ifPresent(this::addCountryOf);
        sheet.body().ifPresent(body -> {
            body.otherNames().forEach(name -> about(Reason.OTHER_NAME, name));
            body.acronym().ifPresent(acronym -> about(Reason.OTHER_NAME, acronym.replace(".", "")));
        });
        for (var represented : sheet.delegations()) {
            about(Reason.SHOWN, represented.delegation().office());
            represented.country().ifPresent(country -> about(Reason.SHOWN, country.name()));
        }
        meeting.agenda().forEach(item -> about(Reason.SHOWN, item));
        meeting.decisions().forEach(decision -> about(Reason.SHOWN, decision));
        meeting.days().from().ifPresent(date -> about(Reason.SHOWN, date.text()));
    }

    private void addRecommendation(RecommendationSheet sheet) {
        var recommendation = sheet.recommendation();
        about(Reason.SHOWN, recommendation.text());
        for (var asked : sheet.addressees()) {
            about(Reason.SHOWN, asked.addressee().office());
            asked.country().ifPresent(country -> about(Reason.SHOWN, country.name()));
        }
        for (var followUp : recommendation.followUps()) {
            about(Reason.SHOWN, followUp.by());
            about(Reason.SHOWN, followUp.text());
        }
        recommendation.due().ifPresent(due -> about(Reason.SHOWN, due.text()));
        sheet.body()
                .flatMap(body -> body.acronym())
                .ifPresent(acronym -> about(Reason.OTHER_NAME, acronym.replace(".", "")));
    }

    private void addSource(SourceSheet sheet) {
        about(Reason.SHOWN, sheet.source().publisher());
        sheet.source().url().ifPresent(url -> about(Reason.SHOWN, url));
        about(Reason.NOTE, sheet.source().note());
    }

    /// The words on the pages of its file are kept apart, see [PageWords].
    private void addDocument(org.tawama.documents.Document document) {
        document.file().name().ifPresent(name -> about(Reason.SHOWN, name));
        about(Reason.CODE, document.file().sha256());
        document.on().ifPresent(date -> about(Reason.SHOWN, date.text()));
        document.about().forEach(subject -> about(Reason.SHOWN, subject.record()));
    }

    private void addIssue(GazetteIssue issue) {
        addIssue(
                issue.journal(),
                issue.number(),
                issue.year(),
                issue.on().map(PartialDate::text).orElse(""));
        issue.hijri().ifPresent(date -> about(Reason.GAZETTE, date.toString()));
    }

    /// `JO 77/2007`, `JORADP 77`.
    private void addIssue(Journal journal, int number, int year, String on) {
        about(
                Reason.GAZETTE,
                "JO %s %d/%d %s".formatted(journal, number, year, on).strip());
        about(Reason.GAZETTE, "JO " + number);
        about(Reason.GAZETTE, "O.J. no. %d of %d".formatted(number, year));
        about(Reason.GAZETTE, "ج.ر. رقم %d لسنة %d".formatted(number, year));
    }

    /// The issue, and the act that it publishes.
    private void addGazette(GazetteReference reference) {
        addIssue(
                reference.journal(),
                reference.number(),
                reference.year(),
                reference.on().map(PartialDate::text).orElse(""));
        reference.printed().ifPresent(printed -> about(Reason.GAZETTE, printed));
        reference.act().ifPresent(act -> about(Reason.GAZETTE, act));
    }

    private void addEvidence(Evidence evidence) {
        evidence.printed().ifPresent(printed -> about(Reason.PRINTED, printed));
        evidence.value().ifPresent(value -> about(Reason.NOTE, value));
        evidence.quote().ifPresent(quote -> about(Reason.QUOTE, quote));
        evidence.reference().ifPresent(reference -> about(Reason.REFERENCE, reference));
        about(Reason.NOTE, evidence.note());
    }

    private void name(Reason reason, LocalText text) {
        text.texts().values().forEach(value -> name(reason, value));
    }

    private void about(Reason reason, LocalText text) {
        text.texts().values().forEach(value -> about(reason, value));
    }

    private void name(Reason reason, String text) {
        if (!text.isBlank()) all.add(new Wording(reason, true, text, folded.of(text)));
    }

    private void about(Reason reason, String text) {
        if (!text.isBlank()) all.add(new Wording(reason, false, text, folded.of(text)));
    }
}
