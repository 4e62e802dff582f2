package org.tawama.search;

import java.util.Collection;
import java.util.List;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.Sheet;

/// The office that is to carry a recommendation out, on either side, by the first of its names. Offices are no records:
/// the same one under two spellings counts twice.
record Owner() implements Facet {
    @Override
    public String name() {
        return "owner";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case RecommendationSheet recommendation ->
                recommendation.addressees().stream()
                        .map(RecommendationSheet.Asked::key)
                        .distinct()
                        .toList();
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }
}
