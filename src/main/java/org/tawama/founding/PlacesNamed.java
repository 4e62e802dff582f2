package org.tawama.founding;

import java.util.List;
import org.tawama.gazetteer.Gazetteer;
import org.tawama.territories.Territory;

/// The Algerian places by their names, for whoever asks; the tables are read when somebody first does, which a server
/// that nobody tells of a party without territory never needs.
final class PlacesNamed {
    private PlacesNamed() {}

    private static final class Tables {
        private static final Gazetteer SHIPPED = Gazetteer.load();
    }

    static List<Territory> find(String name) {
        return Tables.SHIPPED.algerianPlaces(name);
    }
}
