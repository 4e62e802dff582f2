package org.tawama.api;

import java.util.List;
import org.tawama.search.Hit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Why a record was found, where the words asked for are not in a name that is shown: `Binzert` finds Bizerte because a
/// source prints it so.
final class Reasons {
    private Reasons() {}

    /// The found record's JSON, with `matched` as its last member when there is a reason to tell.
    static String told(Hit hit) {
        if (hit.matched().isEmpty()) return hit.json();
        var json = hit.json();
        return json.substring(0, json.lastIndexOf('}')) + ",\"matched\":" + of(hit.matched()) + "}";
    }

    static ArrayNode of(List<Hit.Match> matched) {
        var reasons = JsonNodeFactory.instance.arrayNode();
        for (var match : matched) {
            var reason =
                    reasons.addObject().put("reason", match.reason().code()).put("text", match.text());
            match.spot()
                    .ifPresent(spot -> reason.put("page", spot.page())
                            .put("from", spot.from())
                            .put("to", spot.to()));
        }
        return reasons;
    }
}
