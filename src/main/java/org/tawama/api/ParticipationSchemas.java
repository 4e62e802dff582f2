package org.tawama.api;

import static org.tawama.api.Shape.always;
import static org.tawama.api.Shape.list;
import static org.tawama.api.Shape.number;
import static org.tawama.api.Shape.object;
import static org.tawama.api.Shape.oneOf;
import static org.tawama.api.Shape.orNull;
import static org.tawama.api.Shape.perhaps;
import static org.tawama.api.Shape.ref;
import static org.tawama.api.Shape.text;

import java.util.stream.Stream;
import org.tawama.agreements.Status;
import org.tawama.bodies.BodyForm;
import org.tawama.bodies.MembershipState;
import org.tawama.opendata.Participation;
import tools.jackson.databind.node.ObjectNode;

/// The schemas of the tables of participation.
final class ParticipationSchemas {
    private ParticipationSchemas() {}

    static void put(ObjectNode schemas) {
        var member = object(
                always("party", text()),
                always("name", ref("Text")),
                always("role", text()),
                always("state", oneOf(MembershipState.values(), MembershipState::code)),
                perhaps("from", ref("Date")),
                perhaps("to", ref("Date")));
        var part = object(
                always("country", ref("CountryCode")),
                always("part", oneOf(Participation.values(), Participation::code)),
                always("members", list(member)));
        schemas.set(
                "BodyParticipation",
                object(
                        always("id", text()),
                        always("name", ref("Text")),
                        always("form", oneOf(BodyForm.values(), BodyForm::code)),
                        always("states", number(0)),
                        always("parts", list(part))));
        var state =
                object(always("country", ref("CountryCode")), always("name", ref("Text")), always("bodies", number(0)));
        schemas.set("BodiesByState", table("BodyParticipation", always("states", list(state))));
        schemas.set("AgreementCounts", object(counts()));
        schemas.set(
                "CountryAgreements",
                object(join(
                        new Shape.Field[] {always("country", ref("CountryCode")), always("name", ref("Text"))},
                        counts())));
        schemas.set(
                "AgreementsByStatus",
                table("CountryAgreements", always("all", ref("AgreementCounts")), always("unplaced", number(0))));
    }

    private static Shape.Field[] counts() {
        var statuses = Stream.of(Status.values())
                .map(status -> perhaps(status.code(), number(0)))
                .toArray(Shape.Field[]::new);
        return new Shape.Field[] {always("total", number(0)), always("statuses", object(statuses))};
    }

    private static ObjectNode table(String item, Shape.Field... more) {
        return object(join(
                new Shape.Field[] {
                    always("total", number(0)),
                    always("known", number(0)),
                    always("asof", text("date")),
                    always("licence", text()),
                    always("next", orNull(text())),
                    always("facets", object()),
                    always("items", list(ref(item)))
                },
                more));
    }

    private static Shape.Field[] join(Shape.Field[] first, Shape.Field[] then) {
        return Stream.concat(Stream.of(first), Stream.of(then)).toArray(Shape.Field[]::new);
    }
}
