package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// Figures by wilaya, on the map of one day.
///
/// @param division which map that is, in words
/// @param divisions the same figures on each map there is
/// @param day the day, for the field in which another can be chosen
/// @param kept what the form must carry along
/// @param definitions what each figure counts
/// @param map SVG text of [WilayaMap], the only value not escaped; none where there is nothing to draw
/// @param remarks what the figures leave out
/// @param claims what is claimed and not proven about wilayas of this map
public record Statistics(
        Page.AsOf asOf,
        String division,
        List<Link> divisions,
        String action,
        String day,
        List<Listing.Kept> kept,
        List<Definition> definitions,
        Optional<String> map,
        List<String> remarks,
        List<Row> rows,
        List<Claim> claims,
        List<Link> formats) {
    public Statistics {
        divisions = List.copyOf(divisions);
        kept = List.copyOf(kept);
        definitions = List.copyOf(definitions);
        remarks = List.copyOf(remarks);
        rows = List.copyOf(rows);
        claims = List.copyOf(claims);
        formats = List.copyOf(formats);
    }

    /// What a figure counts.
    public record Definition(String figure, String text) {}

    /// A number; where it is not nothing it leads to the list that it is the total of.
    public record Figure(String label, String value, Optional<String> href) {}

    /// One wilaya.
    ///
    /// @param claimed set where something about the wilaya itself is an open question
    public record Row(String code, Shown name, String href, Optional<Badge> claimed, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    /// What a source claims, of which wilayas, and why it is not taken for proven.
    public record Claim(Shown text, Optional<String> reference, String wilayas) {}
}
