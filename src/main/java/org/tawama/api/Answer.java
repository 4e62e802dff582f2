package org.tawama.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.register.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What goes back: a status, a body, and the headers that belong to just this answer. It holds bytes and is therefore
/// no record; it is not changed after it was built, and may be kept and sent again.
final class Answer {
    static final String JSON = "application/json";
    private static final String REVALIDATE = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// A header line of an answer.
    record Header(String name, String value) {}

    private final int status;
    private final String mediaType;
    private final byte[] body;
    private final Optional<String> tag;
    private final List<Header> headers;

    private Answer(int status, String mediaType, byte[] body, Optional<String> tag, List<Header> headers) {
        this.status = status;
        this.mediaType = mediaType;
        this.body = body;
        this.tag = tag;
        this.headers = List.copyOf(headers);
    }

    /// A body that is named by its own bytes.
    static Answer of(String mediaType, byte[] body) {
        return tagged(mediaType, body, Digest.sha256(body).hex().substring(0, 32));
    }

    static Answer json(JsonNode body) {
        return of(JSON, MAPPER.writeValueAsBytes(body));
    }

    static Answer text(String body) {
        return of("text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    /// A body whose strong entity tag was known before it was made.
    static Answer tagged(String mediaType, byte[] body, String tag) {
        var headers = List.of(new Header("Cache-Control", REVALIDATE));
        return new Answer(200, mediaType, body, Optional.of('"' + tag + '"'), headers);
    }

    /// Bytes that will be the same at this address as long as the log exists.
    static Answer immutable(byte[] body) {
        var headers = List.of(new Header("Cache-Control", FOR_EVER));
        return new Answer(200, "application/octet-stream", body, Optional.empty(), headers);
    }

    /// Leads elsewhere for now; the body is empty.
    static Answer redirect(String address) {
        var headers = List.of(new Header("Location", address), new Header("Cache-Control", REVALIDATE));
        return new Answer(302, "text/plain; charset=utf-8", new byte[0], Optional.empty(), headers);
    }

    static Answer problem(Problem problem, JsonNode body) {
        var headers = List.of(new Header("Cache-Control", "no-store"));
        var bytes = MAPPER.writeValueAsBytes(body);
        return new Answer(problem.status(), Problems.MEDIA_TYPE, bytes, Optional.empty(), headers);
    }

    Answer with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, mediaType, body, tag, more);
    }

    int status() {
        return status;
    }

    String mediaType() {
        return mediaType;
    }

    /// Not to be changed.
    byte[] body() {
        return body;
    }

    /// The entity tag with its quotation marks.
    Optional<String> tag() {
        return tag;
    }

    List<Header> headers() {
        return headers;
    }
}
