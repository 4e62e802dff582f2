package org.tawama.registrar;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tawama.register.Draft;
import org.tawama.register.Reason;

/// A value on the desk, about to be stated.
record Put<T>(Kind<T> kind, T value, Set<String> references, Set<String> origins) {
    String id() {
        return kind.idOf(value);
    }

    /// The same record with another value that refers to the same records.
    static <T> Put<T> with(Kind<T> kind, T value, Put<?> like) {
        return new Put<>(kind, value, like.references, like.origins);
    }

    Draft draft(String act, Optional<Reason> reason) {
        return new Draft(
                kind.code(), id(), act, reason, kind.write(value), references, origins, Map.of(), OptionalInt.empty());
    }
}
