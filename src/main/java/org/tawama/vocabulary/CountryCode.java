package org.tawama.vocabulary;

import java.util.regex.Pattern;
import org.tawama.vocabulary.Impossible.Why;

/// An ISO 3166-1 alpha-2 code, upper case, used as a neutral key.
///
/// It says nothing about recognition or status: `EH` is the key under which a source's "RASD" and another source's
/// "Sahara occidental" are found, and what a reader sees is a label that an operator may change.
public record CountryCode(String text) implements Comparable<CountryCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");

    /// The register's own country: the home side of what it holds, whose partners are all others. No other place of the
    /// program says which one that is.
    public static final CountryCode HOME = new CountryCode("DZ");

    public CountryCode {
        if (!SHAPE.matcher(text).matches()) {
            throw new Impossible(Why.NOT_A_COUNTRY_CODE, "a country code is two letters A to Z: " + text, text);
        }
    }

    public static CountryCode parse(String text) {
        return new CountryCode(text);
    }

    @Override
    public int compareTo(CountryCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
