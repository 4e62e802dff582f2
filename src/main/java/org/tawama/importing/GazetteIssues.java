package org.tawama.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tawama.evidence.Evidence;
import org.tawama.importing.OthersWords.Told;
import org.tawama.publication.GazetteIssue;
import org.tawama.publication.Journal;
import org.tawama.vocabulary.HijriDate;
import org.tawama.vocabulary.PartialDate;

/// The issues of official journals of which documents tell the date, as a `gazette-issues.csv` has them: a row for
/// each thing that a document says of an issue.
final class GazetteIssues {
    private record Named(Journal journal, int year, int number) {}

    private GazetteIssues() {}

    static List<Told<GazetteIssue>> shipped(String folder) {
        var said = new LinkedHashMap<Named, List<Evidence>>();
        Cells.readAt(
                folder + "gazette-issues.csv",
                cells -> said.computeIfAbsent(named(cells), first -> new ArrayList<>())
                        .add(Cited.claim(cells)));
        return said.entrySet().stream()
                .map(GazetteIssues::issue)
                .map(issue -> new Told<>(issue, Set.of()))
                .toList();
    }

    private static Named named(Cells cells) {
        return new Named(
                Journal.find(cells.text("journal")).orElseThrow(),
                Integer.parseInt(cells.text("year")),
                Integer.parseInt(cells.text("number")));
    }

    private static GazetteIssue issue(Map.Entry<Named, List<Evidence>> said) {
        var name = said.getKey();
        return new GazetteIssue(
                name.journal(),
                name.year(),
                name.number(),
                taken(said.getValue(), "/on").map(PartialDate::parse),
                taken(said.getValue(), "/hijri").map(HijriDate::parse),
                said.getValue());
    }

    private static Optional<String> taken(List<Evidence> claims, String field) {
        return claims.stream()
                .filter(claim -> claim.field().equals(field) && claim.verdict().taken())
                .flatMap(claim -> claim.value().stream())
                .findFirst();
    }
}
