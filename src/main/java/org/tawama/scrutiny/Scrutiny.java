package org.tawama.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tawama.agreements.Agreement;
import org.tawama.bodies.Body;
import org.tawama.documents.Document;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.meetings.Meeting;
import org.tawama.meetings.Recommendation;
import org.tawama.parties.Party;
import org.tawama.publication.GazetteIssue;
import org.tawama.territories.Territory;

/// The rules that every record is held against when it is stated. What they find stands in the record's evidence as
/// open questions of a source of its own, [#SOURCE], behind what the other sources say.
///
/// Laws: the same record among the same others raises the same questions on the same day; to examine what
/// was examined changes nothing; a question that is answered by the record itself goes, and one on which an
/// office decided stays.
public final class Scrutiny {
    /// The rules as a source of evidence.
    public static final SourceId SOURCE = new SourceId("rules");

    private static final Comparator<Evidence> ORDER = Comparator.<Evidence, String>comparing(
                    item -> item.doubt().map(Enum::name).orElse(""))
            .thenComparing(Evidence::field)
            .thenComparing(Evidence::locator);

    private final SharedName sharedName;

    /// @param placesNamed the Algerian places that bear a name, in any spelling; asked for parties without territory
    public Scrutiny(Function<String, List<Territory>> placesNamed) {
        this.sharedName = new SharedName(placesNamed);
    }

    /// What the register says of its rules.
    public static Source source() {
        return new Source(
                SOURCE,
                Notes.title(),
                "Tawama",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Notes.about(),
                List.of());
    }

    /// The evidence of an agreement, examined; the very same list when nothing is to be said.
    ///
    /// @param earlier agreements of the same parties that began before this one, the earliest first; others
    /// among them do no harm
    /// @param today the day on which it is stated
    public List<Evidence> examined(Agreement agreement, Collection<Agreement> earlier, LocalDate today) {
        var findings = new ArrayList<Finding>();
        findings.addAll(DatesInOrder.find(agreement));
        findings.addAll(DayHasCome.find(agreement, today));
        findings.addAll(EntryByClause.find(agreement));
        findings.addAll(EntryOnEachSide.find(agreement));
        findings.addAll(GazetteInCalendar.find(agreement));
        findings.addAll(ActOfItsYear.find(agreement));
        findings.addAll(PublicationStated.find(agreement));
        findings.addAll(SamePair.find(agreement, earlier));
        return told(agreement.evidence(), findings);
    }

    /// The evidence of a party, examined; the very same list when nothing is to be said.
    ///
    /// @param place the territory that it answers for, if that is known
    public List<Evidence> examined(Party party, Optional<Territory> place) {
        var findings = new ArrayList<Finding>();
        findings.addAll(CountryOfPlace.find(party, place));
        findings.addAll(sharedName.find(party));
        return told(party.evidence(), findings);
    }

    /// The evidence of a body, examined; the very same list when nothing is to be said.
    public List<Evidence> examined(Body body) {
        return told(body.evidence(), TermsApart.find(body));
    }

    /// The evidence of an official journal's issue, examined; the very same list when nothing is to be said.
    public List<Evidence> examined(GazetteIssue issue) {
        return told(issue.evidence(), GazetteInCalendar.find(issue));
    }

    /// The evidence of a session, examined; the very same list when nothing is to be said.
    ///
    /// @param others sessions of the same body; others among them do no harm
    /// @param founding the agreement that founds its body, if one is known
    public List<Evidence> examined(Meeting session, Collection<Meeting> others, Optional<Agreement> founding) {
        var findings = new ArrayList<Finding>();
        findings.addAll(NumberTakenOnce.find(session, others));
        findings.addAll(AfterItsBody.find(session, founding));
        return told(session.evidence(), findings);
    }

    /// The evidence of a recommendation, examined; the very same list when nothing is to be said.
    ///
    /// @param session that made it
    /// @param repeated the session that made the recommendation which it repeats
    /// @param others recommendations of the same session; others among them do no harm
    /// @param today the day on which it is stated
    public List<Evidence> examined(
            Recommendation recommendation,
            Meeting session,
            Optional<Meeting> repeated,
            Collection<Recommendation> others,
            LocalDate today) {
        var findings = new ArrayList<Finding>();
        findings.addAll(AfterItsSession.find(recommendation, session, repeated, today));
        findings.addAll(NumberTakenOnce.find(recommendation, others));
        return told(recommendation.evidence(), findings);
    }

    /// The evidence of a document, examined; the very same list when nothing is to be said.
    ///
    /// @param sessions to which it belongs
    /// @param today the day on which it is stated
    public List<Evidence> examined(Document document, Collection<Meeting> sessions, LocalDate today) {
        return told(document.evidence(), PaperOfItsTime.find(document, sessions, today));
    }

    private static List<Evidence> told(List<Evidence> evidence, List<Finding> findings) {
        if (findings.isEmpty() && evidence.stream().noneMatch(Scrutiny::isOurs)) return evidence;
        var others = evidence.stream().filter(item -> !isOurs(item)).toList();
        var before = evidence.stream().filter(Scrutiny::isOurs).toList();
        var decided = before.stream().filter(item -> item.decision().isPresent());
        var open = findings.stream()
                .map(Finding::asEvidence)
                .filter(found -> others.stream().noneMatch(item -> raises(item, found)))
                .filter(found -> before.stream().noneMatch(item -> isDecided(item, found)))
                .map(found -> before.stream()
                        .filter(item -> isAskedStill(item, found))
                        .findFirst()
                        .orElse(found));
        return Stream.concat(
                        others.stream(), Stream.concat(decided, open).distinct().sorted(ORDER))
                .toList();
    }

    private static boolean isOurs(Evidence item) {
        return item.source().equals(SOURCE);
    }

    private static boolean raises(Evidence item, Evidence found) {
        return item.field().equals(found.field()) && item.doubt().equals(found.doubt());
    }

    private static boolean isDecided(Evidence item, Evidence found) {
        return item.decision().isPresent() && item.sameWords(found);
    }

    /// A question keeps its words when a later version of the program would put it in others.
    private static boolean isAskedStill(Evidence item, Evidence found) {
        return item.decision().isEmpty() && item.verdict() == Verdict.UNRESOLVED && item.sameWords(found);
    }
}
