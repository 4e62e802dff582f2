package org.tawama.opendata;

import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.LocalText;

/// A field of cooperation with its name; the name is empty while the register does not know the theme.
public record ThemeLabel(ThemeId id, LocalText name) {}
