package org.tawama.portal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tawama.app.RunningTawama;
import org.tawama.vocabulary.Language;

/// One record of each kind to look at, and the wait until lists show what was written.
public final class PortalFixture {
    /// Records that the first start creates, by the folder of their address.
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("agreements", "a35"),
            Map.entry("parties", "p1"),
            Map.entry("territories", "DZ-23"),
            Map.entry("countries", "FR"),
            Map.entry("bodies", "b1"),
            Map.entry("meetings", "m2"),
            Map.entry("themes", "civil-protection"),
            Map.entry("sources", "geonames"),
            Map.entry("register/entries", "7"),
            Map.entry("register/checkpoints", "7"),
            Map.entry("problems", "bad-value"),
            Map.entry("gazette-issues", "g-joradp-2007-77"));

    private PortalFixture() {}

    /// Every page of the table in every language; a variable stands for one record of its kind.
    public static List<String> addresses() {
        return Routes.ALL.stream()
                .flatMap(route ->
                        Stream.of(Language.values()).map(language -> "/" + language.code() + example(route.path())))
                .toList();
    }

    /// The route's path with its variable filled.
    static String example(String path) {
        for (var example : EXAMPLES.entrySet()) {
            path = path.replaceFirst(
                    "^/" + example.getKey() + "/\\{[a-z]+}(?=$|/)", "/" + example.getKey() + "/" + example.getValue());
        }
        return path;
    }

    /// Waits until the index has followed the log to its newest entry, and says how far that is.
    public static long awaitLists(RunningTawama tawama) {
        var head = tawama.register().records().head();
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (tawama.get("/fr/countries?known=" + head).statusCode() != 200) {
            if (System.nanoTime() > deadline) throw new AssertionError("the index never reached entry " + head);
        }
        return head;
    }
}
