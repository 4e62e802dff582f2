package org.tawama.portal;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tawama.opendata.Listed;
import org.tawama.search.Inquiry;

/// Answers for what the register says about itself.
final class AboutPages {
    /// Kinds of problem that the interface answers with; each has a page that explains it.
    static final Set<String> PROBLEMS = Set.of(
            "unknown-address",
            "unknown-record",
            "unknown-entry",
            "withdrawn-record",
            "unknown-parameter",
            "repeated-parameter",
            "bad-value",
            "bad-encoding",
            "malformed-request",
            "bad-host",
            "method-not-allowed",
            "not-acceptable",
            "too-large",
            "too-long",
            "not-supported",
            "unexpected",
            "unavailable");

    private static final int UNVERIFIED = 11;
    private static final List<String> PARAMETERS = List.of(
            "q",
            "country",
            "wilaya",
            "printedWilaya",
            "kind",
            "status",
            "doubt",
            "signed",
            "sort",
            "limit",
            "asof",
            "known",
            "lang",
            "facets");
    private static final List<String> EXAMPLES = List.of(
            "/api/v1/agreements?country=FR&limit=5",
            "/api/v1/agreements?q=B%C3%A9ja%C3%AFa",
            "/api/v1/agreements.csv?kind=decentralised",
            "/api/v1/doubts?status=open&facets=doubt&limit=1",
            "/api/v1/entries?from=1&limit=3");

    private AboutPages() {}

    static Answer about(Asked asked) {
        var page = asked.page();
        var unverified = IntStream.rangeClosed(1, UNVERIFIED)
                .mapToObj(number -> page.words().word("portal.unverified", Integer.toString(number)))
                .toList();
        return new Answer.Shown(page.say("portal.nav.about"), new About(SourceLines.all(asked), unverified));
    }

    static Answer data(Asked asked) {
        var page = asked.page();
        var files =
                Stream.of(Listed.values()).map(listed -> file(asked, listed)).toList();
        var parameters = PARAMETERS.stream()
                .map(name -> new OpenData.Parameter(
                        name.equals("signed") ? "signedFrom, signedTo" : name,
                        page.words().word("portal.parameter", name)))
                .toList();
        var examples = IntStream.range(0, EXAMPLES.size())
                .mapToObj(at -> new OpenData.Example(
                        page.words().word("portal.example", Integer.toString(at + 1)), EXAMPLES.get(at)))
                .toList();
        return new Answer.Shown(
                page.say("portal.data.title"),
                new OpenData(files, parameters, examples, page.site().toString()));
    }

    private static OpenData.File file(Asked asked, Listed listed) {
        var found = asked.find(
                Inquiry.of(listed, asked.asof()).withKnown(asked.known()).withLimit(1));
        return new OpenData.File(
                asked.page().words().word("portal.listed", listed.code()),
                asked.page().words().number(found.total()),
                new Downloads(asked.page()).whole(listed));
    }

    static Answer problem(Asked asked) {
        var code = asked.variables().get("code");
        if (!PROBLEMS.contains(code)) return new Answer.Absent();
        var title = asked.page().words().word("api.problem", code);
        return new Answer.Shown(
                title, new ProblemKind(title, asked.page().words().word("portal.problem", code), code));
    }
}
