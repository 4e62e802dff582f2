package org.tawama.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheet;

/// The wilaya under which a source prints the home side, on whatever day the list is read: a page that is older than a
/// division of the country counts by the wilayas of its own time.
record PrintedWilaya() implements Facet {
    @Override
    public String name() {
        return "printedWilaya";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement -> agreement.printedWilayas();
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    @Override
    public Optional<Listed> namedBy() {
        return Optional.of(Listed.TERRITORIES);
    }
}
