package org.tawama.opendata;

import java.util.List;
import org.tawama.evidence.Evidence;
import org.tawama.evidence.Source;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.LocalText;

/// A source as it reads.
public record SourceSheet(Held<Source> held) implements Sheet {
    @Override
    public Listed listed() {
        return Listed.SOURCES;
    }

    public Source source() {
        return held.value();
    }

    @Override
    public LocalText title() {
        return source().title();
    }

    @Override
    public List<Evidence> evidence() {
        return source().evidence();
    }
}
