package org.tawama.importing;

import java.util.ArrayList;
import java.util.List;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Kind;
import org.tawama.themes.Theme;
import org.tawama.vocabulary.Language;

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
        return new Theme(reading.theme(), reading.name(), reading.broader(), evidence(printed, reading));
    }

    /// The page prints what is narrower behind the name of what is wider.
    private static List<Evidence> evidence(Printed.Field printed, FieldReading reading) {
        var words = reading.words().isEmpty() ? printed.name() : reading.words();
        var name = reading.name().find(Language.FR).orElse(words);
        var all = new ArrayList<Evidence>();
        all.add(PageEvidence.record(printed.quote()));
        all.add(PageEvidence.field("/name", printed.quote(), words, name));
        reading.broader()
                .ifPresent(wider ->
                        all.add(PageEvidence.field("/broader", printed.quote(), printed.name(), wider.text())));
        return all;
    }
}
