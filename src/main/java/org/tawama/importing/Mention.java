package org.tawama.importing;

import org.tawama.vocabulary.Language;

/// One place where the page names a party.
///
/// @param printed the party's name there, to the letter
/// @param confidence how sure the party's place is, as `remarks.csv` knows it; empty when nobody said
record Mention(PartyReading party, Printed.Quote quote, String printed, String confidence) {
    /// The party's name in the language of the page.
    String name() {
        return party.name().find(Language.FR).orElse(printed);
    }
}
