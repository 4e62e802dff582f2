package org.tawama.api;

import static org.tawama.api.Shape.always;
import static org.tawama.api.Shape.list;
import static org.tawama.api.Shape.number;
import static org.tawama.api.Shape.object;
import static org.tawama.api.Shape.oneOf;
import static org.tawama.api.Shape.ref;
import static org.tawama.api.Shape.text;

import org.tawama.opendata.Completeness;
import org.tawama.opendata.Expected;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of what is said about completeness: of one record, and of all of them.
final class CompletenessSchemas {
    private CompletenessSchemas() {}

    static void put(ObjectNode schemas) {
        var field = oneOf(Expected.values(), Expected::code);
        schemas.set(
                "Filled",
                object(always("expected", number(1)), always("filled", number(0)), always("missing", list(field))));
        schemas.set(
                "FieldFilled",
                object(
                        always("field", field),
                        always("name", ref("Text")),
                        always("definition", ref("Text")),
                        always("filled", number(0)),
                        always("missing", number(0))));
        schemas.set(
                "WilayaFilled",
                object(
                        always("wilaya", text()),
                        always("name", ref("Text")),
                        always("records", number(1)),
                        always("expected", number(1)),
                        always("filled", number(0))));
        schemas.set(
                "GroupFilled",
                object(
                        always("group", oneOf(Completeness.Group.values(), Completeness.Group::code)),
                        always("records", number(1)),
                        always("expected", number(1)),
                        always("filled", number(0)),
                        always("fields", list(ref("FieldFilled"))),
                        always("wilayas", list(ref("WilayaFilled")))));
        schemas.set(
                "Completeness",
                object(
                        always("total", number(0)),
                        always("known", number(0)),
                        always("asof", text("date")),
                        always("licence", text()),
                        always("groups", list(ref("GroupFilled")))));
    }
}
