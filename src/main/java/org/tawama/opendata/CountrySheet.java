package org.tawama.opendata;

import java.util.List;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Held;
import org.tawama.territories.Country;
import org.tawama.vocabulary.CountryCode;
import org.tawama.vocabulary.LocalText;

/// A country or area as it reads.
public record CountrySheet(Held<Country> held) implements Sheet {
    @Override
    public Listed listed() {
        return Listed.COUNTRIES;
    }

    public Country country() {
        return held.value();
    }

    /// Whether it is the register's own.
    public boolean home() {
        return country().code().equals(CountryCode.HOME);
    }

    @Override
    public LocalText title() {
        return country().name();
    }

    @Override
    public List<Evidence> evidence() {
        return country().evidence();
    }
}
