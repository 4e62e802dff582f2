package org.tawama.importing;

import java.util.Arrays;
import java.util.Optional;

/// The sections of the founding page in the order in which they are printed, with the heading that opens each.
enum Section {
    /// Before the title: nothing but blank lines.
    BEFORE(""),
    TITLE("Coopération et Partenariat"),
    MULTILATERAL("Coopération Multilatérale du MICL"),
    DECENTRALISED("Coopération Décentralisée du MICL"),
    /// The flattened table; each of its lines stands alone.
    TABLE("Wilaya Accords ou jumelages entre"),
    BILATERAL("Coopération Bilatérale du MICL");

    private final String heading;

    Section(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    static Optional<Section> openedBy(String line) {
        return Arrays.stream(values())
                .filter(section -> section != BEFORE && section.heading.equals(line))
                .findFirst();
    }
}
