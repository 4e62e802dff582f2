package org.tawama.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.lucene.util.BytesRef;
import org.tawama.vocabulary.Folding;

/// A text under which a record can be found, and what that text is to it.
///
/// @param naming whether it names the record itself, rather than something about it
/// @param folded the text as it is searched
record Wording(Reason reason, boolean naming, String text, String folded) {
    private static final String FIELD = "\u001f";
    private static final String LINE = "\u001e";

    Wording(Reason reason, boolean naming, String text) {
        this(reason, naming, text, Folding.fold(text));
    }

    /// Kept with the document so that a page can say why it shows a record, without reading the record again.
    static BytesRef write(SequencedSet<Wording> wordings) {
        var text = new StringBuilder();
        for (var wording : wordings) {
            text.append(wording.reason().name())
                    .append(FIELD)
                    .append(wording.folded())
                    .append(FIELD)
                    .append(wording.text().replace(FIELD, " ").replace(LINE, " "))
                    .append(LINE);
        }
        return new BytesRef(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Why a record was found: for each part of the words that no shown text holds, the first other text that does.
    static List<Hit.Match> explain(Words words, BytesRef written) {
        var lines = new ArrayList<String[]>();
        for (var line : written.utf8ToString().split(LINE)) {
            var fields = line.split(FIELD, -1);
            if (fields.length == 3) lines.add(fields);
        }
        var matches = new LinkedHashSet<Hit.Match>();
        for (var part : words.parts()) {
            if (part.excluded()) continue;
            lines.stream()
                    .filter(line -> holds(line[1], part))
                    .findFirst()
                    .filter(line -> !line[0].equals(Reason.SHOWN.name()))
                    .ifPresent(line -> matches.add(new Hit.Match(Reason.valueOf(line[0]), line[2])));
        }
        return List.copyOf(matches);
    }

    private static boolean holds(String folded, Words.Part part) {
        var wanted = " " + String.join(" ", part.words()) + (part.begun() ? "" : " ");
        return (" " + folded + " ").contains(wanted);
    }
}
