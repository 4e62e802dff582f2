package org.tawama.importing;

import java.util.List;
import java.util.Optional;
import org.tawama.gazetteer.Gazetteer;

/// Every kind of file that we can read.
public final class Sources {
    private final List<Source> all;

    public Sources(Gazetteer gazetteer) {
        all = List.of(new FoundingPage(gazetteer));
    }

    public List<Source> list() {
        return all;
    }

    /// The source with exactly that name.
    public Optional<Source> find(String name) {
        return all.stream().filter(source -> source.name().equals(name)).findFirst();
    }
}
