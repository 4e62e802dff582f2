package org.tawama.app;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.buf.ByteChunk;
import org.tawama.api.Problem;

/// What we ask of a request beyond what the server asks of it. A front server and we must never read one request in two
/// ways, so what standards only tolerate is refused: a line that ends in a line feed alone (RFC 9112 §2.2), a header
/// folded over several lines (§5.2), a path that climbs (`/api/../fr`, in whatever encoding: a browser sends none), a
/// parameter without a name, a request without version or headers (HTTP/0.9).
final class WellFormed {
    /// Nothing is taken in; whoever sends more than a form is mistaken.
    private static final long MOST_BODY_BYTES = 64 * 1024;

    private static final Pattern NAMELESS = Pattern.compile("(?:^|&)=");
    private static final Pattern CLIMBING = Pattern.compile("/(?:\\.|%2e){1,2}(?=[/;]|$)", Pattern.CASE_INSENSITIVE);

    private WellFormed() {}

    /// What is wrong with it, if anything. Must be asked before anything was changed in the request.
    static Optional<Problem> fault(Request request) {
        var version = Optional.ofNullable(request.getProtocol()).orElse("");
        if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) return Optional.of(Problem.NOT_SUPPORTED);
        if (!linesEndAsTheyShould(request) || climbs(request) || hasNamelessParameter(request))
            return Optional.of(Problem.MALFORMED_REQUEST);
        if (request.getContentLengthLong() > MOST_BODY_BYTES) return Optional.of(Problem.TOO_LARGE);
        return Optional.empty();
    }

    /// A value of nothing: the server itself gives up the whole request over it.
    private static boolean hasNamelessParameter(Request request) {
        var query = request.getQueryString();
        return query != null && NAMELESS.matcher(query).find();
    }

    private static boolean climbs(Request request) {
        return CLIMBING.matcher(request.getRequestURI()).find();
    }

    /// The server keeps what it read in one buffer, and for each part where it lies in it; so the bytes that ended
    /// the lines are still there. Each line must begin where the one before ended, and after the last must come an
    /// empty one. What the server left out by itself, such as a length beside chunks, leaves a hole and is refused.
    private static boolean linesEndAsTheyShould(Request request) {
        var version = request.getCoyoteRequest().protocol().getByteChunk();
        var headers = request.getCoyoteRequest().getMimeHeaders();
        var end = lineEnd(version);
        for (var at = 0; at < headers.size(); at++) {
            if (headers.getName(at).getByteChunk().getStart() != end) return false;
            end = lineEnd(headers.getValue(at).getByteChunk());
        }
        return end > 0 && endsLine(version.getBytes(), end);
    }

    /// Where the line after this part of a line begins; -1 when this one does not end as it should. Behind the part may
    /// stand blanks, and the last letters of the part itself: the server moves them over the blanks before it.
    private static int lineEnd(ByteChunk part) {
        var bytes = part.getBytes();
        var at = part.getEnd();
        while (at < bytes.length && bytes[at] != '\r' && bytes[at] != '\n') at++;
        return endsLine(bytes, at) ? at + 2 : -1;
    }

    private static boolean endsLine(byte[] bytes, int at) {
        return at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
    }
}
