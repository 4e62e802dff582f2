package org.tawama.founding;

import org.tawama.registrar.Registrar;

/// The first statements of a new register, in one writing.
final class Founding {
    private final Registrar registrar;

    Founding(Registrar registrar) {
        this.registrar = registrar;
    }

    void found() {
        registrar.write("tawama", "recorded", "The register begins with its reference data", desk -> {});
    }
}
