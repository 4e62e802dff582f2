package org.tawama.app;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.tawama.api.Problem;
import org.tawama.vocabulary.SiteAddress;

/// What every request passes before a face sees it, and every answer too.
///
/// 1. The answer is given its [Protection].
/// 2. What the server could not read, and what [WellFormed] does not let pass, is answered by [TurnedAway] and goes no
///    further; the connection ends, for nobody knows where the next request would begin.
/// 3. The request is told the address under which readers know the register: the one that was given at the start, else
///    the one its `Host` names, which is believed only when it is a host. Whatever is absolute in an answer begins with
///    it.
///
/// A valve and not a filter: a request that cannot be read never reaches a filter.
final class Gate extends ValveBase {
    private static final String LANGUAGES = "Accept-Language";
    private static final int MOST_LANGUAGES = 10;

    private final Optional<SiteAddress> told;
    private final Protection protection;
    private final TurnedAway turnedAway;

    /// @param told where readers find the register, when whoever started it said so
    Gate(Optional<SiteAddress> told, TurnedAway turnedAway) {
        super(true);
        this.told = told;
        this.protection = new Protection(told);
        this.turnedAway = turnedAway;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        protection.cover(request, response);
        if (response.isError()) {
            answerStatus(request, response);
            return;
        }
        var site = site(request);
        var fault =
                WellFormed.fault(request).or(() -> site.isPresent() ? Optional.empty() : Optional.of(Problem.BAD_HOST));
        if (fault.isPresent()) {
            turnedAway.answer(fault.get(), fault.get().status(), request, response);
            return;
        }
        settle(request, site.orElseThrow());
        getNext().invoke(request, response);
        // Even the page that says so may fail, and then nobody but us says anything.
        var silent = response.isError() && !response.isCommitted() && response.getContentWritten() == 0;
        if (silent) answerStatus(request, response);
    }

    private void answerStatus(Request request, Response response) throws IOException {
        var problem = Problem.of(response.getStatus());
        // Whoever watches for 5xx looks for our failures; that a request asks for what no server here does is none.
        var status = problem == Problem.NOT_SUPPORTED && response.getStatus() >= 500
                ? problem.status()
                : response.getStatus();
        turnedAway.answer(problem, status, request, response);
    }

    /// Empty when the request names no host that could be one.
    private Optional<SiteAddress> site(Request request) {
        var named = Optional.ofNullable(request.getHeader("Host"));
        var asked = named.flatMap(host -> SiteAddress.find(request.isSecure(), host));
        if (named.isPresent() && asked.isEmpty()) return Optional.empty();
        return told.or(() -> asked);
    }

    private static void settle(Request request, SiteAddress site) {
        keepFirstLanguages(request);
        request.setSecure(site.secure());
        request.getCoyoteRequest().scheme().setString(site.scheme());
        request.getCoyoteRequest().serverName().setString(site.host());
        request.getCoyoteRequest().setServerPort(site.port());
    }

    /// The server gives up a request whose reader speaks more languages than it wants to sort; he still gets the best
    /// of the first.
    private static void keepFirstLanguages(Request request) {
        var spoken = request.getHeader(LANGUAGES);
        if (spoken == null) return;
        var each = spoken.split(",", MOST_LANGUAGES + 1);
        if (each.length <= MOST_LANGUAGES) return;
        var first = String.join(",", Arrays.copyOf(each, MOST_LANGUAGES));
        request.getCoyoteRequest().getMimeHeaders().setValue(LANGUAGES).setString(first);
    }
}
