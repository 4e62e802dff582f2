package org.tawama.search;

import java.util.Collection;
import java.util.List;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.Sheet;

/// The first year of the decade of signature.
record Decade() implements Facet {
    @Override
    public String name() {
        return "decade";
    }

    @Override
    public Collection<String> values(Sheet sheet) {
        return switch (sheet) {
            case AgreementSheet agreement ->
                agreement.decade().map(Object::toString).stream().toList();
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    @Override
    public boolean accepts(String value) {
        return value.matches("\\d{0,3}0");
    }
}
