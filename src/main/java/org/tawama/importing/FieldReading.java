package org.tawama.importing;

import java.util.Optional;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.LocalText;

/// One row of `fields.csv`: a field of cooperation that the page names.
///
/// @param printed the item under which the page names it: `Sécurité`
/// @param words the item's own words for a narrower field; empty for the item as a whole
record FieldReading(String printed, ThemeId theme, Optional<ThemeId> broader, String words, LocalText name) {

    static FieldReading of(Cells cells) {
        return new FieldReading(
                cells.text("printed"),
                new ThemeId(cells.text("theme")),
                cells.find("broader").map(ThemeId::new),
                cells.text("words"),
                cells.localText("name"));
    }

    String key() {
        return Printed.Field.key(printed);
    }

    String origin() {
        return "theme:" + theme.text();
    }
}
