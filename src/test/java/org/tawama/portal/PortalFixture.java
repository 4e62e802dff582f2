package org.tawama.portal;

import java.util.Map;
import org.tawama.app.RunningTawama;
import org.tawama.opendata.Sheets;

/// What tests of the pages read from, and one record of each kind to look at.
final class PortalFixture {
    /// Records that the first start creates, by the folder of their address.
    private static final Map<String, String> EXAMPLES =
            Map.of("agreements", "a35", "parties", "p1", "territories", "DZ-23", "countries", "FR", "bodies", "b1");

    private PortalFixture() {}

    static Holdings holdings(RunningTawama tawama) {
        var register = tawama.register();
        return new Holdings(
                register.register(),
                register.records(),
                new Sheets(register.records()),
                WorldMap.load(),
                register.clock());
    }

    /// The route's path with its variable filled.
    static String example(String path) {
        for (var example : EXAMPLES.entrySet()) {
            path = path.replaceFirst(
                    "^/" + example.getKey() + "/\\{[a-z0-9]+}", "/" + example.getKey() + "/" + example.getValue());
        }
        return path;
    }
}
