package org.tawama.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tawama.evidence.Doubt;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.evidence.Verdict;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;

/// What the shipped tables of other documents share: `sources.csv`, and `claims.csv` that cites them.
final class Cited {
    private Cited() {}

    static List<Source> sources(String folder) {
        return Cells.readAt(folder + "sources.csv", Cited::source);
    }

    private static Source source(Cells cells) {
        return new Source(
                new SourceId(cells.text("id")),
                cells.localText("title"),
                cells.text("publisher"),
                cells.find("date").map(PartialDate::parse),
                cells.find("url"),
                "",
                Optional.empty(),
                LocalText.none(),
                List.of());
    }

    /// One row of `claims.csv`.
    static Evidence claim(Cells cells) {
        return new Evidence(
                cells.text("field"),
                cells.find("printed"),
                new SourceId(cells.text("source")),
                cells.text("locator"),
                Optional.empty(),
                Verdict.valueOf(cells.text("verdict").toUpperCase(Locale.ROOT)),
                cells.find("value"),
                cells.find("doubt").map(Doubt::valueOf),
                cells.find("reference"),
                cells.localText("note"));
    }
}
