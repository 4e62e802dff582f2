package org.tawama.importing;

import java.util.function.Function;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Kind;

/// One record that a source yields, before the register has given it an identifier.
///
/// @param origin the thing in the source that the record is made from: `founding-page:link/35`. The same thing has the
///     same origin at every import, and names one record for ever
/// @param made makes the record once the identifiers of this and of the other origins are known
public record Gathered<T>(Kind<T> kind, String origin, Function<Identifiers, T> made) {

    public T value(Identifiers identifiers) {
        return made.apply(identifiers);
    }

    /// Whether a reader is still asked for an answer about it.
    boolean doubted() {
        return kind.evidenceOf(value(origin -> origin)).stream().anyMatch(Evidence::open);
    }
}
