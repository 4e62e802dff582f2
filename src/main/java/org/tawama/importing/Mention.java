package org.tawama.importing;

/// One place where the page names a party.
///
/// @param printed the party's name there, to the letter
/// @param confidence how sure the party's place is, as `remarks.csv` knows it; empty when nobody said
record Mention(PartyReading party, Printed.Quote quote, String printed, String confidence) {}
