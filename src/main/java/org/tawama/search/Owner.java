package org.tawama.search;

import java.util.Collection;
import java.util.List;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.Sheet;

/// The office that is to carry a recommendation out, on either side, by the first of its names. Offices are no records:
/// the same one under two spellings counts twice.
record Owner() implements Facet {
    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "owner";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case RecommendationSheet recommendation ->
                recommendation.addressees().stream()
                        .map(asked -> shortened(asked.key()))
                        .distinct()
                        .toList();
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    /// As long as a reader may ask for.
    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        var end = Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return name.substring(0, end).strip();
    }
}
