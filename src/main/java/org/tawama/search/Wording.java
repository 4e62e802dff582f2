package org.tawama.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.lucene.util.BytesRef;

/// A text under which a record can be found, and what that text is to it.
///
/// @param naming whether it names the record itself, rather than something about it
/// @param folded the text as it is searched
record Wording(Reason reason, boolean naming, String text, String folded) {
    private static final String FIELD = "\u001f";
    private static final String LINE = "\u001e";

    /// Kept with the document so that a page can say why it shows a record, without reading the record again. How it
    /// folds is not kept: most of it is never asked.
    static BytesRef write(SequencedSet<Wording> wordings) {
        var lines = new LinkedHashSet<String>();
        for (var wording : wordings) {
            var text = wording.text().replace(FIELD, " ").replace(LINE, " ");
            lines.add(wording.reason().name() + FIELD + text + LINE);
        }
        return new BytesRef(String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    /// Why a record was found: for each part of the words that no shown text holds, the first other text that does.
    static List<Hit.Match> explain(Words words, BytesRef written, Folded folded) {
        var lines = lines(written);
        var matches = new LinkedHashSet<Hit.Match>();
        for (var part : wanted(words)) {
            first(lines, part, folded)
                    .filter(line -> !line[0].equals(Reason.SHOWN.name()))
                    .ifPresent(line -> matches.add(new Hit.Match(Reason.valueOf(line[0]), line[1])));
        }
        return List.copyOf(matches);
    }

    /// The parts of the words that none of these texts holds.
    static List<Words.Part> unexplained(Words words, BytesRef written, Folded folded) {
        var lines = lines(written);
        return wanted(words).stream()
                .filter(part -> first(lines, part, folded).isEmpty())
                .toList();
    }

    private static List<Words.Part> wanted(Words words) {
        return words.parts().stream().filter(part -> !part.excluded()).toList();
    }

    private static Optional<String[]> first(List<String[]> lines, Words.Part part, Folded folded) {
        return lines.stream().filter(line -> holds(folded.of(line[1]), part)).findFirst();
    }

    private static List<String[]> lines(BytesRef written) {
        var lines = new ArrayList<String[]>();
        for (var line : written.utf8ToString().split(LINE)) {
            var fields = line.split(FIELD, -1);
            if (fields.length == 2) lines.add(fields);
        }
        return lines;
    }

    static boolean holds(String folded, Words.Part part) {
        var wanted = " " + String.join(" ", part.words()) + (part.begun() ? "" : " ");
        return (" " + folded + " ").contains(wanted);
    }
}
