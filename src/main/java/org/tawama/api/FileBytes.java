package org.tawama.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.tawama.documents.Document;
import org.tawama.documents.FileType;
import org.tawama.register.Digest;
import org.tawama.register.Register;
import org.tawama.registrar.Held;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.Language;

/// The files of documents, each at `/files/` and the SHA-256 of its bytes, with or without its ending. Only a
/// file that a document names, or named, is given out; one that was erased is answered 410.
///
/// The bytes go out piece by piece, so that a file of any size costs no more memory than one piece. One range of
/// bytes may be asked for (RFC 9110 §14), as readers of long scans do; more than one is answered with the whole.
final class FileBytes extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FileBytes.class);
    private static final Pattern DIGEST = Pattern.compile("/([0-9a-f]{64})(?:\\.([a-z]{3}))?");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// The bytes never change, but a file may be erased.
    private static final String ASKED_AGAIN = "public, max-age=3600";

    private final transient Register register;
    private final transient Records records;
    private final transient Problems problems;

    FileBytes(Register register, Records records, Problems problems) {
        this.register = register;
        this.records = records;
        this.problems = problems;
    }

    /// A file to send, as its document calls it.
    private record Sent(Digest digest, long size, FileType type, String name) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Accept-Ranges, Content-Disposition, Content-Range, ETag");
        if (request.getMethod().equals("OPTIONS")) {
            Edge.permit(response, "Accept-Language, If-None-Match, If-Range, Range");
            return;
        }
        var language = Language.preferred(
                Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
        try {
            send(found(request), request, response);
        } catch (Refused refused) {
            if (refused.problem() == Problem.METHOD_NOT_ALLOWED) response.setHeader("Allow", Edge.METHODS);
            refuse(problems.answer(refused, language), request, response);
        } catch (DataAccessException failure) {
            LOG.warn("the register does not answer: {}", failure.toString());
            if (response.isCommitted()) throw new IOException("the file broke off", failure);
            refuse(problems.answer(Refused.of(Problem.UNAVAILABLE), language), request, response);
        }
    }

    private Sent found(HttpServletRequest request) {
        var path = DIGEST.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) throw Refused.of(Problem.UNKNOWN_ADDRESS);
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw Refused.of(Problem.METHOD_NOT_ALLOWED);
        }
        Edge.query(request);
        var digest = Digest.parse(path.group(1));
        var document = register.recordOf("file:" + digest).orElseThrow(() -> Refused.of(Problem.UNKNOWN_ADDRESS));
        var naming = naming(document, digest);
        var size = register.files().size(digest);
        if (size.isEmpty() || naming.isEmpty()) throw Refused.withdrawn(Kind.DOCUMENT.code(), document);
        var file = naming.get().value().file();
        if (path.group(2) != null && !path.group(2).equals(file.type().extension())) {
            throw Refused.of(Problem.UNKNOWN_ADDRESS);
        }
        return new Sent(
                digest,
                size.getAsLong(),
                file.type(),
                file.name().orElse(document + "." + file.type().extension()));
    }

    /// The newest statement of the document that names the file; none of a document that was withdrawn.
    private Optional<Held<Document>> naming(String document, Digest digest) {
        if (records.find(Kind.DOCUMENT, document).isEmpty()) return Optional.empty();
        return records.history(document).stream()
                .flatMap(revision -> records.find(Kind.DOCUMENT, document, Known.at(revision.entry())).stream())
                .filter(held -> held.value().file().sha256().equals(digest.hex()))
                .findFirst();
    }

    private void send(Sent file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = '"' + file.digest().hex() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", ASKED_AGAIN);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Disposition", disposition(file));
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(
                file.type() == FileType.TEXT
                        ? file.type().mediaType() + "; charset=utf-8"
                        : file.type().mediaType());
        var range = range(request, file.size(), tag);
        if (range.isPresent() && range.get().from() >= file.size()) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setContentLength(0);
            return;
        }
        range.ifPresent(part -> {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes %d-%d/%d".formatted(part.from(), part.to() - 1, file.size()));
        });
        var part = range.orElse(new Range(0, file.size()));
        response.setContentLengthLong(part.to() - part.from());
        if (request.getMethod().equals("HEAD")) return;
        register.files().write(file.digest(), part.from(), part.to(), response.getOutputStream());
    }

    /// RFC 6266: what a browser calls the file that it saves. What it may show, it shows.
    private static String disposition(Sent file) {
        var encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return (file.type().shownInBrowsers() ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded;
    }

    /// Bytes from number `from` (0-based, inside) to number `to` (outside).
    private record Range(long from, long to) {}

    /// Empty for the whole file: also where the range is unreadable, or was asked of another file.
    private static Optional<Range> range(HttpServletRequest request, long size, String tag) {
        var asked = Optional.ofNullable(request.getHeader("Range")).map(RANGE::matcher);
        if (asked.isEmpty() || !asked.get().matches()) return Optional.empty();
        var condition = request.getHeader("If-Range");
        if (condition != null && !condition.equals(tag)) return Optional.empty();
        var first = asked.get().group(1);
        var last = asked.get().group(2);
        if (first.isEmpty() && last.isEmpty()) return Optional.empty();
        if (first.isEmpty()) {
            var length = Math.min(Long.parseLong(last), size);
            return Optional.of(new Range(length == 0 ? size : size - length, size));
        }
        var from = Long.parseLong(first);
        var to = last.isEmpty() ? size : Math.min(Long.parseLong(last) + 1, size);
        return to <= from && from < size ? Optional.empty() : Optional.of(new Range(from, to));
    }

    private static void refuse(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.headers().forEach(header -> response.setHeader(header.name(), header.value()));
        response.setStatus(answer.status());
        response.setContentType(answer.mediaType());
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(answer.body());
    }
}
