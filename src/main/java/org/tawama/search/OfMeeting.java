package org.tawama.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.RecommendationSheet;
import org.tawama.opendata.Sheet;

/// The session that recommends it.
record OfMeeting() implements Facet {
    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case RecommendationSheet one ->
                List.of(one.recommendation().meeting().text());
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    @Override
    public Optional<Listed> namedBy() {
        return Optional.of(Listed.MEETINGS);
    }
}
