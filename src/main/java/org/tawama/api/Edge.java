package org.tawama.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.SiteAddress;

/// The one place where a request comes in and an answer goes out: finds the route, reads what it is asked, and turns
/// whatever is thrown into a problem.
///
/// A servlet of its own and not a controller: every address, method and header of the interface is decided here and in
/// the table of routes, no converter stands between stored bytes and the wire, and no error page of the pages answers.
final class Edge extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
    private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");
    static final String METHODS = "GET, HEAD, OPTIONS";
    private static final int LONGEST_QUERY = 8_000;
    private static final int RETRY_SECONDS = 5;

    private final transient Routes routes;
    private final transient Records records;
    private final transient Problems problems;
    private final transient Clock clock;

    Edge(Routes routes, Records records, Problems problems, Clock clock) {
        this.routes = routes;
        this.records = records;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers", "ETag, Link, Allow, Location, Memento-Datetime, Retry-After, Vary");
        if (request.getMethod().equals("OPTIONS")) {
            permit(response, "Accept, Accept-Datetime, Accept-Language, If-None-Match");
            return;
        }
        send(answer(request, response), request, response);
    }

    /// What follows the question mark; throws [Refused] when it is longer than any address of ours.
    static String query(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (query.length() > LONGEST_QUERY) throw Refused.of(Problem.TOO_LONG);
        return query;
    }

    /// Which methods and headers there are, also to pages of others.
    static void permit(HttpServletResponse response, String headers) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", headers);
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the edge: whatever happened, a reader gets an answer
    private Answer answer(HttpServletRequest request, HttpServletResponse response) {
        var language = Language.preferred(
                Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
        try {
            return answer(request, language);
        } catch (Refused refused) {
            if (refused.problem() == Problem.METHOD_NOT_ALLOWED) response.setHeader("Allow", METHODS);
            return problems.answer(refused, language);
        } catch (RuntimeException failure) {
            if (Problems.isOutage(failure)) {
                LOG.warn("the register does not answer: {}", failure.toString());
                response.setIntHeader("Retry-After", RETRY_SECONDS);
                return problems.answer(Refused.of(Problem.UNAVAILABLE), language);
            }
            LOG.error("no answer to {}", request.getRequestURI(), failure);
            return problems.answer(Refused.of(Problem.UNEXPECTED), language);
        }
    }

    private Answer answer(HttpServletRequest request, Language language) {
        var match =
                routes.find(segments(request.getRequestURI())).orElseThrow(() -> Refused.of(Problem.UNKNOWN_ADDRESS));
        var method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) throw Refused.of(Problem.METHOD_NOT_ALLOWED);
        var query = query(request);
        var now = clock.instant().atZone(ALGIERS);
        var asked = settled(Query.parse(query, match.route().parameters()), now);
        return match.route()
                .handler()
                .answer(new Request(
                        request.getRequestURI(),
                        match.variables(),
                        match.suffix(),
                        Optional.ofNullable(request.getHeader("Accept")).orElse(""),
                        Optional.ofNullable(request.getHeader(Mementos.ACCEPT)).filter(text -> !text.isBlank()),
                        asked,
                        asked.text(Parameters.LANG.name())
                                .flatMap(Language::find)
                                .orElse(language),
                        site(request),
                        now.toLocalDate()));
    }

    /// The gate has settled who is asked, by the operator's word or by the request's.
    private static SiteAddress site(HttpServletRequest request) {
        return new SiteAddress(request.isSecure(), request.getServerName(), request.getServerPort());
    }

    /// What follows reads `known` as an entry's number, however it was said.
    private Query settled(Query query, ZonedDateTime now) {
        var name = Parameters.KNOWN.name();
        return query.text(name)
                .map(text -> Known.parse(text, records, now).orElseThrow(() -> Refused.value(name, text, List.of())))
                .map(known -> query.set(name, Long.toString(known.entries())))
                .orElse(query);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.substring(1).split("/", -1))
                .map(Percent::decodeSegment)
                .toList();
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.headers().forEach(header -> response.addHeader(header.name(), header.value()));
        answer.tag().ifPresent(tag -> response.setHeader("ETag", tag));
        if (answer.tag().isPresent() && matches(answer.tag().get(), request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(answer.status());
        response.setContentType(answer.mediaType());
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(answer.body());
    }

    /// Weak comparison, as the header asks for (RFC 9110 §13.1.2).
    private static boolean matches(String tag, @org.jspecify.annotations.Nullable String held) {
        if (held == null) return false;
        if (held.equals(tag) || held.strip().equals("*")) return true;
        return Arrays.stream(held.split(","))
                .anyMatch(one -> one.strip().replaceFirst("^W/", "").equals(tag));
    }
}
