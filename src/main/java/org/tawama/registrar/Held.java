package org.tawama.registrar;

/// A record as the register holds it: its value, and when that was learnt.
public record Held<T>(Kind<T> kind, String id, T value, Recorded recorded) {
    /// Whether the record was taken back: then its value is the last that was said of it, and counts no more.
    public boolean withdrawn() {
        return recorded.validity() == Recorded.Validity.WITHDRAWN;
    }
}
