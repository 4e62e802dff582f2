package org.tawama.portal;

import java.util.List;
import java.util.Optional;

/// Everything that binds two parties, on one page: their instruments, and what was done in all of them in one line of
/// time.
///
/// @param standing how many there are, in sentences
/// @param formats the same instruments as a list, on paper and for programs
/// @param reported what others report and nobody confirmed
public record Relation(
        String title,
        List<Link> crumbs,
        Page.AsOf asOf,
        List<String> standing,
        List<Sheet.Facing> parties,
        List<Sheet.Step> steps,
        List<Listing.Row> rows,
        Optional<Sheet.Roll> reported,
        List<Link> formats,
        Optional<Front.MapView> map) {
    public Relation {
        crumbs = List.copyOf(crumbs);
        standing = List.copyOf(standing);
        parties = List.copyOf(parties);
        steps = List.copyOf(steps);
        rows = List.copyOf(rows);
        formats = List.copyOf(formats);
    }
}
