package org.tawama.api;

import java.util.List;
import org.tawama.opendata.Format;
import org.tawama.opendata.LinkedContext;
import tools.jackson.databind.json.JsonMapper;

/// The context of the lists as linked data.
final class Contexts {
    private static final List<Format> FORMATS =
            List.of(Format.find("json").orElseThrow(), Format.find("jsonld").orElseThrow());

    /// Beside plain JSON.
    static final List<String> EXTENSIONS = List.of("jsonld");

    private Contexts() {}

    static Answer answer(Request request) {
        var format = Negotiation.format(request, FORMATS);
        var body = JsonMapper.shared().writeValueAsBytes(LinkedContext.of(request.site()));
        return Answer.of(format.mediaType(), body).with("Vary", "Accept");
    }
}
