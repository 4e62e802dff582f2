package org.tawama.opendata;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Held;
import org.tawama.themes.Theme;
import org.tawama.vocabulary.LocalText;

/// A field of cooperation as it reads.
///
/// @param broader the wider field, with its name
public record ThemeSheet(Held<Theme> held, Optional<ThemeLabel> broader) implements Sheet {
    @Override
    public Listed listed() {
        return Listed.THEMES;
    }

    public Theme theme() {
        return held.value();
    }

    @Override
    public LocalText title() {
        return theme().name();
    }

    @Override
    public List<Evidence> evidence() {
        return theme().evidence();
    }
}
