package org.tawama.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.app.RunningTawama;
import org.tawama.register.Reason;
import org.tawama.registrar.Kind;
import org.tawama.themes.Theme;
import org.tawama.themes.ThemeId;
import org.tawama.vocabulary.LocalText;

/// A record that tests of the interface may change as they like.
final class Sample {
    static final String ID = "sample-of-the-interface";

    private Sample() {}

    /// States the sample's name; a new name is a new revision.
    static void named(RunningTawama server, String name) {
        named(server, ID, name);
    }

    /// States the name of another record.
    static void named(RunningTawama server, String id, String name) {
        var theme = new Theme(
                new ThemeId(id), LocalText.of(name, "عينة " + name, "Sample " + name), Optional.empty(), List.of());
        server.register()
                .registrar()
                .write(
                        "tests",
                        "recorded",
                        Reason.words("en", "A sample."),
                        desk -> desk.put(Kind.THEME, theme, Set.of()));
    }
}
