package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;

/// A page that cannot be shown: what happened, and what to do now.
///
/// @param status the answer's HTTP status
/// @param history what happened to the record that was here, newest first
public record Failure(int status, String title, String explanation, List<Link> ways, List<Sheet.Statement> history) {
    public Failure {
        ways = List.copyOf(ways);
        history = List.copyOf(history);
    }

    /// There is nothing under this address.
    public static Failure notFound(Page page) {
        return of(page, 404, "portal.failure.not-found", page.say("portal.failure.not-found-text"));
    }

    /// There was a record under this address, and it was withdrawn.
    static Failure gone(Page page, Answer.Withdrawn gone) {
        var plain = of(page, 410, "portal.failure.gone", page.say("portal.failure.gone-text"));
        var ways = new ArrayList<Link>();
        ways.add(Link.to(page.say("portal.failure.before"), page.href(page.path()) + "?known=" + gone.lastStood()));
        ways.addAll(plain.ways());
        return new Failure(plain.status(), plain.title(), plain.explanation(), ways, gone.history());
    }

    /// A parameter has a value that nobody can mean.
    static Failure badRequest(Page page, BadParameter bad) {
        return of(page, 400, "portal.failure.bad-request", bad.sentence(page));
    }

    /// The mistake is ours.
    public static Failure broken(Page page) {
        return of(page, 500, "portal.failure.broken", page.say("portal.failure.broken-text"));
    }

    /// A page can only be read.
    static Failure readOnly(Page page) {
        return of(page, 405, "portal.failure.read-only", page.say("portal.failure.read-only-text"));
    }

    /// What the page is made of cannot be reached for now.
    static Failure away(Page page) {
        return of(page, 503, "portal.failure.away", page.say("portal.failure.away-text"));
    }

    /// What stands under the status that the server gave.
    static Failure of(Page page, int status) {
        return switch (status) {
            case 404 -> notFound(page);
            case 405 -> readOnly(page);
            case 503 -> away(page);
            default ->
                status < 500
                        ? of(page, status, "portal.failure.bad-request", page.say("portal.failure.unreadable-text"))
                        : broken(page);
        };
    }

    private static Failure of(Page page, int status, String titleKey, String explanation) {
        return new Failure(
                status,
                page.say(titleKey),
                explanation,
                List.of(
                        Link.to(page.say("portal.failure.home"), page.href("")),
                        Link.to(page.say("portal.failure.search"), page.href("/agreements"))),
                List.of());
    }
}
