package org.tawama.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What every list is wrapped in.
final class Envelope {
    static final String LICENCE = "CC-BY-4.0";

    private Envelope() {}

    /// @param next the address of the next page, as in the `Link` header
    static ObjectNode of(
            long total, long known, LocalDate asof, Optional<String> next, List<? extends JsonNode> items) {
        var envelope = JsonNodeFactory.instance
                .objectNode()
                .put("total", total)
                .put("known", known)
                .put("asof", asof.toString())
                .put("licence", LICENCE);
        next.ifPresentOrElse(address -> envelope.put("next", address), () -> envelope.putNull("next"));
        envelope.putObject("facets");
        envelope.putArray("items").addAll(items);
        return envelope;
    }

    static Answer linked(Answer answer, Optional<String> next) {
        return next.map(address -> answer.with("Link", "<" + address + ">; rel=\"next\""))
                .orElse(answer);
    }
}
