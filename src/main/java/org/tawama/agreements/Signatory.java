package org.tawama.agreements;

import java.util.Optional;
import org.tawama.parties.PartyId;

/// A party as it stands in one agreement.
///
/// @param printed the party as the first source prints it, country included, to the letter
public record Signatory(PartyId party, Side side, Optional<String> printed) {}
