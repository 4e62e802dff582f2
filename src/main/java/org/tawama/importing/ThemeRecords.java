package org.tawama.importing;

import java.util.List;
import java.util.Optional;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Kind;
import org.tawama.themes.Theme;

/// Makes the fields of cooperation: the item of the page, and the narrower fields that its words name.
final class ThemeRecords {
    private final Readings readings;

    ThemeRecords(Readings readings) {
        this.readings = readings;
    }

    List<Gathered<?>> records(Printed.Field printed) {
        return readings.fields(printed.key()).stream()
                .<Gathered<?>>map(
                        reading -> new Gathered<>(Kind.THEME, reading.origin(), identifiers -> theme(printed, reading)))
                .toList();
    }

    List<String> origins(Printed.Field printed) {
        return readings.fields(printed.key()).stream().map(FieldReading::origin).toList();
    }

    private static Theme theme(Printed.Field printed, FieldReading reading) {
        return new Theme(reading.theme(), reading.name(), reading.broader(), List.of(evidence(printed, reading)));
    }

    private static Evidence evidence(Printed.Field printed, FieldReading reading) {
        var words = reading.words().isEmpty() ? printed.name() : reading.words();
        return PageEvidence.field("/name", printed.quote(), words, Optional.empty());
    }
}
