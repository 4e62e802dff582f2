package org.tawama.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A checkpoint to be printed, in the official journal or on a notice board: what one number fixes for ever.
///
/// @param size how many entries it covers, without grouping
/// @param root hexadecimal, in groups of eight digits
/// @param at when the last of its entries was recorded
/// @param note the signed note to the letter
/// @param keys those that signed it, in signed-note form
/// @param code the note as a QR code
/// @param witnesses names of those who cosigned it
public record PrintedCheckpoint(
        List<Link> crumbs,
        String size,
        List<String> root,
        Optional<Instant> at,
        String origin,
        String note,
        List<String> keys,
        QrDrawing code,
        List<String> witnesses) {
    public PrintedCheckpoint {
        crumbs = List.copyOf(crumbs);
        root = List.copyOf(root);
        keys = List.copyOf(keys);
        witnesses = List.copyOf(witnesses);
    }
}
