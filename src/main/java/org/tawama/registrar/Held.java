package org.tawama.registrar;

import java.time.LocalDate;
import java.time.ZoneId;

/// A record as the register holds it: its value, and when that was learnt.
public record Held<T>(Kind<T> kind, String id, T value, Recorded recorded) {
    private static final ZoneId HOME = ZoneId.of("Africa/Algiers");

    /// The day, in Algeria, on which this was stated.
    public LocalDate toldOn() {
        return LocalDate.ofInstant(recorded.at(), HOME);
    }

    /// Whether the record was taken back: then its value is the last that was said of it, and counts no more.
    public boolean withdrawn() {
        return recorded.validity() == Recorded.Validity.WITHDRAWN;
    }
}
