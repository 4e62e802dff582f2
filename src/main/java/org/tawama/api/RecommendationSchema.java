package org.tawama.api;

import static org.tawama.api.Shape.always;
import static org.tawama.api.Shape.list;
import static org.tawama.api.Shape.number;
import static org.tawama.api.Shape.object;
import static org.tawama.api.Shape.oneOf;
import static org.tawama.api.Shape.orNull;
import static org.tawama.api.Shape.perhaps;
import static org.tawama.api.Shape.record;
import static org.tawama.api.Shape.ref;
import static org.tawama.api.Shape.text;
import static org.tawama.api.Shape.truth;

import org.tawama.agreements.Side;
import org.tawama.meetings.Progress;
import org.tawama.meetings.RecommendationState;
import tools.jackson.databind.node.ObjectNode;

/// The schema of a recommendation.
final class RecommendationSchema {
    private RecommendationSchema() {}

    static ObjectNode whole() {
        return record(
                always("id", text()),
                always("title", ref("Text")),
                always("meeting", text()),
                perhaps("body", text()),
                always("number", orNull(number(1))),
                always("text", ref("Text")),
                always(
                        "addressees",
                        list(object(
                                always("side", oneOf(Side.values(), Side::code)),
                                perhaps("country", ref("CountryCode")),
                                always("office", ref("Text"))))),
                always("due", orNull(ref("Date"))),
                always("state", oneOf(RecommendationState.values(), RecommendationState::code)),
                always("repeats", orNull(text())),
                perhaps("sessionsAgo", number(1)),
                always(
                        "followUps",
                        list(object(
                                always("on", ref("Date")),
                                always("progress", oneOf(Progress.values(), Progress::code)),
                                always("by", ref("Text")),
                                always("text", ref("Text")),
                                perhaps("decides", truth())))));
    }
}
