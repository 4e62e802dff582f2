package org.tawama.app;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.tawama.api.Problem;
import org.tawama.api.Problems;
import org.tawama.portal.Assets;
import org.tawama.portal.Pages;
import org.tawama.portal.TurnedAwayPage;
import org.tawama.vocabulary.Messages;

/// Answers in a few words, and ends the connection: a person gets a small page, a program a problem (RFC 9457). They
/// say what is wrong with the request and nothing of the server.
final class TurnedAway {
    private static final String RETRY_SECONDS = "5";
    private static final int UNAVAILABLE = 503;

    private final Messages messages;
    private final Problems problems;
    private final Pages pages;
    private final Assets assets;

    TurnedAway(Messages messages, Pages pages, Assets assets) {
        this.messages = messages;
        this.problems = new Problems(messages);
        this.pages = pages;
        this.assets = assets;
    }

    /// @param status what the answer's status is; one kind of problem may stand under several
    void answer(Problem problem, int status, Request request, Response response) throws IOException {
        response.setSuspended(false);
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", Addressed.language(request).code());
        if (problem == Problem.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", Addressed.toPeople(request) ? "GET, HEAD" : "GET, HEAD, OPTIONS");
        }
        if (status == UNAVAILABLE) response.setHeader("Retry-After", RETRY_SECONDS);
        if (Addressed.toPeople(request)) {
            write(response, "text/html;charset=UTF-8", page(problem, status, request));
        } else {
            write(response, Problems.MEDIA_TYPE, problems.of(problem, status, Addressed.language(request)));
        }
    }

    private byte[] page(Problem problem, int status, Request request) {
        var words = messages.in(Addressed.language(request));
        return pages.render(new TurnedAwayPage(
                words, assets, status, words.say(problem.titleKey()), words.say(problem.detailKey())));
    }

    private static void write(Response response, String mediaType, byte[] body) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
