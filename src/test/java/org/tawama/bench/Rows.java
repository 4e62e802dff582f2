package org.tawama.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// Writes a workbook of N plausible twinnings, no two of the same pair, and the mapping that reads it.
final class Rows {
    private static final int FLUSHED_AT_ONCE = 1_000;
    private static final List<String> HEADING = List.of("id", "home", "partner", "country", "form", "signed");
    private static final List<String> HOMES =
            List.of("Boufarik", "Jijel", "Skikda", "Guelma", "Tiaret", "Saïda", "Mila");
    private static final List<String> COUNTRIES = List.of("France", "Espagne", "إيطاليا", "Mali");
    private static final String MAPPING = """
            source: {id: bench, title: {fr: Mesure}, publisher: Personne}
            key: [id]
            form: {column: form, values: {jumelage: twinning}}
            parties:
              - {name: {column: home}, country: DZ, level: commune}
              - {name: {column: partner}, country: {column: country}}
            actions:
              - {act: signed, on: {column: signed}}
            """;

    private Rows() {}

    public static void main(String[] words) throws IOException {
        var folder = Path.of(words[0]);
        var count = Integer.parseInt(words[1]);
        Files.writeString(folder.resolve("rows.yaml"), MAPPING);
        try (var out = Files.newOutputStream(folder.resolve("rows.xlsx"));
                var workbook = new Workbook(out, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("rows");
            for (var at = 0; at < HEADING.size(); at++) sheet.value(0, at, HEADING.get(at));
            for (var row = 1; row <= count; row++) {
                sheet.value(row, 0, row);
                sheet.value(row, 1, HOMES.get(row % HOMES.size()));
                sheet.inlineString(row, 2, "Ville Étrangère " + row);
                sheet.value(row, 3, COUNTRIES.get(row % COUNTRIES.size()));
                sheet.value(row, 4, "jumelage");
                sheet.inlineString(row, 5, (1960 + row % 60) + "-0" + (1 + row % 9) + "-15");
                if (row % FLUSHED_AT_ONCE == 0) sheet.flush();
            }
        }
    }
}
