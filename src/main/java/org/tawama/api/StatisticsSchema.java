package org.tawama.api;

import static org.tawama.api.Shape.always;
import static org.tawama.api.Shape.list;
import static org.tawama.api.Shape.number;
import static org.tawama.api.Shape.object;
import static org.tawama.api.Shape.orNull;
import static org.tawama.api.Shape.perhaps;
import static org.tawama.api.Shape.ref;
import static org.tawama.api.Shape.text;

import org.tawama.evidence.Doubt;
import tools.jackson.databind.node.ObjectNode;

/// How the interface describes its figures.
final class StatisticsSchema {
    private StatisticsSchema() {}

    static void put(ObjectNode schemas) {
        schemas.set("WilayaFigures", figures());
        schemas.set(
                "WilayaRow",
                object(
                        always("id", text()),
                        perhaps("code", text()),
                        always("name", ref("Text")),
                        always("agreements", number(0)),
                        always("countries", number(0)),
                        always("parties", number(0)),
                        always("questions", number(0)),
                        always("doubts", list(Shape.oneOf(Doubt.values(), Doubt::code)))));
    }

    private static ObjectNode figures() {
        return object(
                always("total", number(0)),
                always("known", number(0)),
                always("asof", text("date")),
                always("licence", text()),
                always("next", orNull(text())),
                always("facets", object()),
                always("items", list(ref("WilayaRow"))),
                always("placed", number(0)),
                always("unplaced", number(0)),
                always("since", orNull(text("date"))),
                always("divisions", list(object(always("since", text("date")), always("wilayas", number(0))))),
                always(
                        "definitions",
                        object(
                                always("agreements", text()),
                                always("countries", text()),
                                always("parties", text()),
                                always("questions", text()))));
    }
}
