package org.tawama.gazetteer;

import java.util.HashMap;
import java.util.Map;
import org.tawama.vocabulary.LocalText;

/// The reasons that evidence on places gives, in three languages, from `algeria/notes.csv`.
final class Notes {
    private final Map<String, LocalText> notes = new HashMap<>();

    Notes() {
        new Table("algeria/notes.csv")
                .forEach(row ->
                        notes.put(row.text("key"), LocalText.of(row.text("fr"), row.text("ar"), row.text("en"))));
    }

    LocalText note(String key) {
        var note = notes.get(key);
        if (note == null) throw new IllegalArgumentException("no note has this key: " + key);
        return note;
    }
}
