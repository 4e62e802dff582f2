package org.tawama.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tawama.vocabulary.LocalText;

/// The reasons that evidence on places gives, in three languages, and the documents they cite, from
/// `algeria/notes.csv`.
final class Notes {
    private final Map<String, Note> notes = new HashMap<>();

    private record Note(LocalText text, Optional<String> reference) {
        private static Note of(Table.Row row) {
            return new Note(LocalText.of(row.text("fr"), row.text("ar"), row.text("en")), row.find("reference"));
        }
    }

    Notes() {
        new Table("algeria/notes.csv").forEach(row -> notes.put(row.text("key"), Note.of(row)));
    }

    LocalText note(String key) {
        return get(key).text();
    }

    Optional<String> reference(String key) {
        return get(key).reference();
    }

    private Note get(String key) {
        var note = notes.get(key);
        if (note == null) throw new IllegalArgumentException("no note has this key: " + key);
        return note;
    }
}
