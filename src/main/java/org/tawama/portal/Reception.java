package org.tawama.portal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.tawama.registrar.Known;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.Messages;

/// The edge of the public pages: understands what is asked, lets the route's handler answer, and renders the answer.
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");
    private static final Pattern LANGUAGE = Pattern.compile("/([a-zA-Z]{2})(?=/|$)");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final Holdings holdings;
    private final Pages pages;
    private final Messages messages;
    private final Assets assets;
    private final Typesetting typesetting;

    Reception(Holdings holdings, Pages pages, Messages messages, Assets assets, Typesetting typesetting) {
        this.holdings = holdings;
        this.pages = pages;
        this.messages = messages;
        this.assets = assets;
        this.typesetting = typesetting;
    }

    /// The edge: whatever happens, a reader gets a page in his language.
    ServerResponse answer(Route route, ServerRequest request) {
        if (request.path().contains(";")) return lost(request);
        try {
            return answer(route, page(route.section(), request), request);
        } catch (RuntimeException failure) {
            return failed(failure, request);
        }
    }

    /// The same edge for what lies outside the languages.
    ServerResponse answer(Function<ServerRequest, ServerResponse> answer, ServerRequest request) {
        try {
            return answer.apply(request);
        } catch (RuntimeException failure) {
            return failed(failure, request);
        }
    }

    private ServerResponse failed(RuntimeException failure, ServerRequest request) {
        var page = bare(request);
        if (Outage.isBehind(failure)) {
            LOG.warn("the register does not answer: {}", failure.toString());
            return fail(page, Failure.away(page));
        }
        LOG.error("no page at {}", request.path(), failure);
        return fail(page, Failure.broken(page));
    }

    private ServerResponse answer(Route route, Page page, ServerRequest request) {
        try {
            var asked = asked(route, page, request);
            return switch (route.handler().apply(asked)) {
                case Answer.Shown shown
                when shown.view() instanceof OnPaper paper && route.isTypeset() ->
                    typeset(asked.page().titled(shown.title()), paper);
                case Answer.Shown shown ->
                    send(pages.show(route.template(), asked.page().titled(shown.title()), shown.view()), Map.of());
                case Answer.Absent() -> fail(asked.page(), Failure.notFound(asked.page()));
                case Answer.Withdrawn gone -> fail(asked.page(), Failure.gone(asked.page(), gone));
                case Answer.Moved moved -> moved(asked.page().href(moved.path()), request);
                case Answer.Elsewhere elsewhere ->
                    ServerResponse.status(HttpStatus.FOUND)
                            .header("Location", asked.page().at(elsewhere.path()))
                            .build();
            };
        } catch (BadParameter bad) {
            return fail(page, Failure.badRequest(page, bad));
        }
    }

    /// As a file: the same paper in a PDF.
    private ServerResponse typeset(Page page, OnPaper paper) {
        var pdf = typesetting.typeset(pages.render("typeset", page, paper));
        return send(
                ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf),
                Map.of(
                        "Content-Language",
                        page.language().code(),
                        "Content-Disposition",
                        "inline; filename=\"" + page.path().substring(1).replaceAll("[^A-Za-z0-9.]+", "-") + "\""));
    }

    /// An address without a page: another spelling of one that may have a page is sent there, the rest is not found.
    ServerResponse lost(ServerRequest request) {
        var path = request.path();
        var slash = path.indexOf('/', 1);
        var language = path.substring(0, 3);
        var below = SLASHES.matcher(slash < 0 ? "" : path.substring(slash).replaceAll(";[^/]*", ""))
                .replaceAll("/");
        if (below.endsWith("/")) below = below.substring(0, below.length() - 1);
        var tidy = language.toLowerCase(Locale.ROOT) + below;
        if (!tidy.equals(path)) return moved(tidy, request);
        return stray(request);
    }

    /// An address that leads nowhere, or a request that the server turned away before any page saw it.
    ServerResponse stray(ServerRequest request) {
        var page = bare(request);
        var status = request.attribute("jakarta.servlet.error.status_code")
                .map(Integer.class::cast)
                .orElse(HttpStatus.NOT_FOUND.value());
        return fail(page, Failure.of(page, status));
    }

    ServerResponse readOnly(ServerRequest request) {
        var page = bare(request);
        return fail(page, Failure.readOnly(page));
    }

    private Asked asked(Route route, Page page, ServerRequest request) {
        QueryText.requireReadable(page.query());
        var parameters = new Parameters(request.params());
        parameters.requireNamesAmong(route.parameters());
        var now = holdings.clock().instant().atZone(ALGIERS);
        var known = parameters.known(holdings.records(), now);
        var asof = parameters.day("asof");
        var standing = new Page.AsOf(
                asof.orElse(now.toLocalDate()), known.map(Known::entries).orElseGet(holdings.records()::head));
        return new Asked(
                holdings,
                asof.isPresent() || known.isPresent() ? page.readingAt(standing) : page,
                request.pathVariables(),
                known.map(settled -> parameters.set("known", Long.toString(settled.entries())))
                        .orElse(parameters),
                standing.day(),
                known.orElse(Known.latest()),
                standing.entry());
    }

    private Page page(Section section, ServerRequest request) {
        return page(section, request, lastEntry());
    }

    /// A page that needs nothing from the register.
    private Page bare(ServerRequest request) {
        return page(Section.HOME, request, Optional.empty());
    }

    private Page page(Section section, ServerRequest request, Optional<Page.LastEntry> lastEntry) {
        var path = request.attribute("jakarta.servlet.error.request_uri")
                .map(String.class::cast)
                .orElse(request.path());
        var spoken = LANGUAGE.matcher(path);
        var language = spoken.lookingAt()
                ? Language.find(spoken.group(1).toLowerCase(Locale.ROOT))
                : Optional.<Language>empty();
        return new Page(
                messages.in(language.orElseGet(() -> Doorway.preferred(request))),
                section,
                "",
                Doorway.site(request),
                language.isPresent() ? path.substring(3) : path.equals("/") ? "" : path,
                Optional.ofNullable(request.servletRequest().getQueryString()).orElse(""),
                assets.base(),
                lastEntry,
                Optional.empty());
    }

    private Optional<Page.LastEntry> lastEntry() {
        var head = holdings.register().head();
        return holdings.register().entries(head.size(), 1).stream()
                .findFirst()
                .map(entry -> new Page.LastEntry(head.size(), head.root().hex(), entry.at()));
    }

    private ServerResponse fail(Page page, Failure failure) {
        var answer = pages.show(HttpStatus.valueOf(failure.status()), "failure", page.titled(failure.title()), failure);
        var headers = new HashMap<>(Map.of("Cache-Control", "no-store", "Vary", "Accept-Language"));
        if (failure.status() == 405) headers.put("Allow", "GET, HEAD");
        if (failure.status() == 503) headers.put("Retry-After", "5");
        return send(answer, headers);
    }

    private static ServerResponse moved(String address, ServerRequest request) {
        var query = request.servletRequest().getQueryString();
        return ServerResponse.status(HttpStatus.MOVED_PERMANENTLY)
                .header("Location", query == null ? address : address + "?" + query)
                .build();
    }

    private static ServerResponse send(ResponseEntity<byte[]> entity, Map<String, String> more) {
        return ServerResponse.status(entity.getStatusCode())
                .headers(headers -> {
                    headers.addAll(entity.getHeaders());
                    more.forEach(headers::set);
                })
                .build((request, response) -> {
                    response.getOutputStream()
                            .write(Optional.ofNullable(entity.getBody()).orElse(new byte[0]));
                    return null;
                });
    }
}
