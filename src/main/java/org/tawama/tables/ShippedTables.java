package org.tawama.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The tables that ship with the product, each with its mapping. To add one: a folder of its name below `data` with
/// table, mapping, licence and a README that says where it is from, and a line here.
public final class ShippedTables {
    private static final List<Shipped> ALL = List.of(new Shipped("twinnings-world", "twin_cities.csv.gz"));

    private ShippedTables() {}

    /// @param name by which `./tawama import --as` calls it, and the name of its source
    public record Shipped(String name, String file) {
        public Mapping mapping() {
            try (var yaml = open("mapping.yaml")) {
                return Mapping.read(name, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }

        public TableFile table() {
            return TableFile.of(new CsvTable(() -> CsvTable.unpacked(open(file)), ','));
        }

        private InputStream open(String part) {
            var path = "/data/" + name + "/" + part;
            return Optional.ofNullable(ShippedTables.class.getResourceAsStream(path))
                    .orElseThrow(() -> new IllegalStateException("a shipped table is missing: " + path));
        }
    }

    public static List<Shipped> list() {
        return ALL;
    }

    public static Optional<Shipped> find(String name) {
        return ALL.stream().filter(shipped -> shipped.name().equals(name)).findFirst();
    }
}
