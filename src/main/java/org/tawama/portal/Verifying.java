package org.tawama.portal;

import java.util.List;
import java.util.Optional;

/// The page on which a reader's own browser verifies a record with its proof.
///
/// @param keys the verifier keys of this register, with a space between
/// @param retired the last size that a key may have signed, and the key: `812@name+hash+key`, with a space between
/// @param outcomes everything that the script may find, each in a sentence
/// @param example number of an entry to try it with; nobody has one before the first entry
public record Verifying(
        List<Link> crumbs, String keys, String retired, List<Outcome> outcomes, String site, Optional<String> example) {
    public Verifying {
        crumbs = List.copyOf(crumbs);
        outcomes = List.copyOf(outcomes);
    }

    /// One thing that may be found, under the name that the script knows.
    public record Outcome(String code, Badge.Tone tone, String title, String text) {}
}
