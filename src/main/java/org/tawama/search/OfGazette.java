package org.tawama.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.GazetteSheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;

/// The issue of an official journal: of an agreement those that it was published in, of an issue itself.
record OfGazette() implements Facet {
    @Override
    public String name() {
        return "gazette";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement ->
                agreement.agreement().terms().publications().stream()
                        .map(reference -> reference.issue().text())
                        .toList();
            case GazetteSheet issue -> List.of(issue.id());
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    @Override
    public Optional<Listed> namedBy() {
        return Optional.of(Listed.GAZETTE_ISSUES);
    }
}
