package org.tawama.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What every list is wrapped in.
final class Envelope {
    static final String LICENCE = "CC-BY-4.0";

    /// How an envelope without items ends; its first bracket stays.
    private static final String NO_ITEMS = "[]}";

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

    /// The envelope in UTF-8 around items that are JSON already; copied as they are, for they are most of it.
    static byte[] bytes(ObjectNode empty, List<String> items) {
        var text = empty.toString();
        if (!text.endsWith(NO_ITEMS)) throw new IllegalArgumentException("not an envelope without items: " + text);
        var all = new StringBuilder(
                text.length() + items.stream().mapToInt(String::length).sum() + items.size());
        all.append(text, 0, text.length() - NO_ITEMS.length() + 1);
        for (var place = 0; place < items.size(); place++) {
            if (place > 0) all.append(',');
            all.append(items.get(place));
        }
        return all.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    static Answer linked(Answer answer, Optional<String> next) {
        return next.map(address -> answer.with("Link", "<" + address + ">; rel=\"next\""))
                .orElse(answer);
    }
}
