package org.tawama.search;

import java.util.Collection;
import java.util.List;
import org.tawama.opendata.AgreementSheet;
import org.tawama.opendata.DoubtSheet;
import org.tawama.opendata.MeetingSheet;
import org.tawama.opendata.Sheet;

/// The first year of the decade of signature; of a session, of the day on which it began.
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
            case MeetingSheet meeting ->
                meeting.when().map(date -> Integer.toString(date.year() / 10 * 10)).stream()
                        .toList();
            case DoubtSheet doubt -> values(doubt.about());
            default -> List.of();
        };
    }

    @Override
    public boolean accepts(String value) {
        return value.matches("\\d{0,3}0");
    }
}
