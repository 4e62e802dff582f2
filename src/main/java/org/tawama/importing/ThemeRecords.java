package org.tawama.importing;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Kind;
import org.tawama.themes.Theme;
import org.tawama.themes.ThemeId;

/// Makes the fields of cooperation: the item of the page, and the narrower fields that its words name.
final class ThemeRecords {
    private final Readings readings;

    ThemeRecords(Readings readings) {
        this.readings = readings;
    }

    List<Gathered<?>> records(Printed.Field printed) {
        return readings.fields(printed.key()).stream()
                .<Gathered<?>>map(reading -> new Gathered<>(
                        Kind.THEME, reading.origin(), identifiers -> theme(printed, reading, identifiers)))
                .toList();
    }

    List<String> origins(Printed.Field printed) {
        return readings.fields(printed.key()).stream().map(FieldReading::origin).toList();
    }

    private static Theme theme(Printed.Field printed, FieldReading reading, Identifiers identifiers) {
        return new Theme(
                new ThemeId(identifiers.idOf(reading.origin())),
                reading.name(),
                reading.broader().map(broader -> new ThemeId(identifiers.idOf("theme:" + broader))),
                List.of(evidence(printed, reading, PageEvidence.of(identifiers))));
    }

    private static Evidence evidence(Printed.Field printed, FieldReading reading, PageEvidence evidence) {
        var words = reading.words().isEmpty() ? printed.name() : reading.words();
        return evidence.field("/name", printed.quote(), words, Optional.empty());
    }
}
