package org.tawama.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.Sheets;
import org.tawama.register.Register;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;

/// Every address of the interface. The table is read twice: to find who answers a request, and to describe the
/// interface to programs.
final class Routes {
    private final List<Route> all;

    private Routes(List<Route> all) {
        this.all = List.copyOf(all);
    }

    static Routes of(Register register, Records records, Sheets sheets) {
        var routes = new ArrayList<Route>();
        routes.addAll(log(new LogFiles(register)));
        routes.addAll(entries(new LogEntries(register)));
        routes.addAll(records(new RecordAnswers(records, sheets), new Histories(records)));
        var description = new OpenApi(routes);
        routes.addFirst(description.route());
        return new Routes(routes);
    }

    private static List<Route> log(LogFiles files) {
        return List.of(
                Route.bytes("/log/checkpoint", "checkpoint", "The newest checkpoint, a signed note", files::checkpoint),
                Route.bytes("/log/key", "key", "The keys that verify checkpoints, one a line", files::key),
                Route.bytes("/log/tile/{level}/{index...}", "tile", "A tile of the log, as tlog-tiles", files::tile));
    }

    private static List<Route> entries(LogEntries entries) {
        return List.of(
                Route.json(
                        "/api/v1/entries",
                        "listEntries",
                        "The statements of the log in their order",
                        List.of(LogEntries.FROM, Parameters.LIMIT),
                        "EntryList",
                        entries::list),
                Route.json(
                        "/api/v1/entries/{n}",
                        "getEntry",
                        "One statement with the very text that is hashed: leaf = SHA-256(0x00 ‖ header)",
                        List.of(),
                        "EntryWhole",
                        entries::one),
                Route.json(
                        "/api/v1/entries/{n}/proof",
                        "getProof",
                        "The audit path (RFC 9162) of entry n, which is leaf n − 1 of the tree",
                        List.of(LogEntries.SIZE),
                        "Proof",
                        entries::proof));
    }

    private static List<Route> records(RecordAnswers answers, Histories histories) {
        var routes = new ArrayList<Route>();
        for (var kind : Kind.all()) {
            routes.add(record(kind, answers));
            routes.add(history(kind, histories));
        }
        return routes;
    }

    private static Route record(Kind<?> kind, RecordAnswers answers) {
        return Route.json(
                        "/api/v1/" + kind.plural() + "/{id}",
                        "get" + capital(kind.code()),
                        "One record of the kind " + kind.code(),
                        List.of(Parameters.ASOF, Parameters.KNOWN),
                        capital(kind.code()),
                        request -> answers.one(kind, request))
                .in(Negotiation.extensions());
    }

    private static Route history(Kind<?> kind, Histories histories) {
        return Route.json(
                "/api/v1/" + kind.plural() + "/{id}/history",
                "get" + capital(kind.code()) + "History",
                "What was stated about the record, newest first; pointers lead into the stated body",
                List.of(Parameters.KNOWN),
                "RevisionList",
                request -> histories.of(kind, request));
    }

    private static String capital(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }

    /// @param segments the decoded path
    Optional<Route.Match> find(List<String> segments) {
        for (var route : all) {
            var match = route.match(segments);
            if (match.isPresent()) return match;
        }
        return Optional.empty();
    }

    List<Route> all() {
        return all;
    }
}
