package org.tawama.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tawama.opendata.Format;
import org.tawama.opendata.LinkedContext;
import org.tawama.opendata.Listed;
import org.tawama.opendata.Sheets;
import org.tawama.opendata.StatementWords;
import org.tawama.register.Register;
import org.tawama.registrar.Kind;
import org.tawama.registrar.Records;
import org.tawama.search.Search;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.SiteAddress;

/// Every address of the interface. The table is read twice: to find who answers a request, and to describe the
/// interface to programs.
final class Routes {
    private final List<Route> all;

    private Routes(List<Route> all) {
        this.all = List.copyOf(all);
    }

    /// @param told where readers find the register, when that is known
    static Routes of(
            Register register,
            Records records,
            Sheets sheets,
            Search search,
            Messages messages,
            Optional<SiteAddress> told) {
        var words = new StatementWords(messages);
        var routes = new ArrayList<Route>();
        routes.addAll(log(new LogFiles(register)));
        routes.addAll(entries(new LogEntries(register, words)));
        routes.add(Route.json(
                "/api/v1/suggest",
                "suggest",
                "Names that begin like what was typed",
                Suggestions.parameters(),
                "SuggestionList",
                new Suggestions(search, records)::list));
        var covers = new Covers(records, register.origin());
        var calendars = new Calendars(records, sheets, search);
        routes.add(context());
        routes.addAll(lists(new Lists(search, records, new Tables(sheets), covers, calendars, messages)));
        var answers = new RecordAnswers(records, sheets, search, covers, calendars, words);
        var mementos = new Mementos(records, answers, told);
        routes.addAll(records(mementos, new Histories(records, words)));
        routes.addAll(workedOut(new AgreementAnswers(records, sheets)));
        routes.add(doubt(new DoubtAnswers(register, records, sheets, covers)));
        routes.add(completeness(new GapAnswers(search, records, messages)));
        routes.add(statistics(new WilayaAnswers(search, records, sheets, messages)));
        routes.addAll(participation(new ParticipationAnswers(search, records, sheets, messages)));
        var description = new OpenApi(routes, told);
        routes.addFirst(description.route());
        return new Routes(routes);
    }

    private static Route context() {
        return Route.json(
                        LinkedContext.ADDRESS,
                        "getContext",
                        "What the names in the JSON mean in the vocabularies of others, as JSON-LD wants it",
                        List.of(),
                        "Context",
                        Contexts::answer)
                .in(Contexts.EXTENSIONS);
    }

    private static List<Route> log(LogFiles files) {
        return List.of(
                Route.text("/log/checkpoint", "checkpoint", "The newest checkpoint, a signed note", files::checkpoint),
                Route.text("/log/key", "key", "The keys that verify checkpoints, one a line", files::key),
                Route.text("/log/handovers", "handovers", "How the keys followed one another", files::handovers),
                Route.text("/log/witnesses", "witnesses", "The keys of witnesses, one a line", files::witnesses),
                Route.text(
                        "/log/cosigned",
                        "cosigned",
                        "The newest checkpoint that a witness cosigned; empty while there is none",
                        files::cosigned),
                Route.files(
                        "/log/tile/{level}/{index...}",
                        LogFiles.SPELLINGS,
                        "tile",
                        "A tile of the log's tree or a bundle of its entries, as C2SP tlog-tiles lays them out;"
                                + " longer numbers have more segments like the first",
                        files::tile));
    }

    private static List<Route> entries(LogEntries entries) {
        return List.of(
                Route.json(
                        "/api/v1/entries",
                        "listEntries",
                        "The statements of the log in their order",
                        List.of(LogEntries.FROM, Parameters.LIMIT, Parameters.KNOWN),
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
                        entries::proof),
                Route.json(
                        "/api/v1/entries/{n}/evidence",
                        "getProvenEntry",
                        "One statement with its proof and the signed checkpoint, in one file to keep",
                        List.of(LogEntries.SIZE),
                        "ProvenEntry",
                        entries::evidence),
                Route.json(
                        "/api/v1/log/consistency",
                        "getConsistency",
                        "That the log of `from` entries is the beginning of the log of `to` entries (RFC 9162 §2.1.4)",
                        List.of(LogEntries.OLDER, LogEntries.NEWER),
                        "Consistency",
                        entries::consistency));
    }

    private static List<Route> lists(Lists lists) {
        return List.of(Listed.values()).stream()
                .map(listed -> Route.json(
                                "/api/v1/" + listed.code(),
                                "list" + PathItem.capital(listed.code()),
                                "A page of " + listed.code()
                                        + "; in another format all of them unless `limit` is given, as Atom the"
                                        + " latest first",
                                Lists.parameters(),
                                schema(listed) + "List",
                                request -> lists.list(listed, request))
                        .in(Negotiation.extensions(Format.of(listed))))
                .toList();
    }

    private static String schema(Listed listed) {
        return listed.kind().map(kind -> PathItem.capital(kind.code())).orElse("Doubt");
    }

    private static List<Route> workedOut(AgreementAnswers agreements) {
        return List.of(
                Route.json(
                        "/api/v1/agreements/{id}/calendar",
                        "getAgreementCalendar",
                        "The agreement's state with its age, and what follows from its clauses, with the working",
                        List.of(Parameters.ASOF, Parameters.KNOWN),
                        "Calendar",
                        agreements::calendar),
                Route.json(
                        "/api/v1/agreements/{id}/relations",
                        "getAgreementRelations",
                        "How the agreement stands to others, told from both ends, and the chain in which it stands",
                        List.of(Parameters.ASOF, Parameters.KNOWN),
                        "Relations",
                        agreements::relations));
    }

    private static Route doubt(DoubtAnswers doubts) {
        return Route.json(
                        "/api/v1/doubts/{id}",
                        "getDoubt",
                        "One question that a record raises",
                        List.of(Parameters.ASOF, Parameters.KNOWN, Parameters.LANG),
                        "Doubt",
                        doubts::one)
                .in(Negotiation.extensions(Format.ofOne(Listed.DOUBTS)));
    }

    private static Route statistics(WilayaAnswers wilayas) {
        return Route.json(
                        "/api/v1/statistics/wilayas",
                        "countByWilaya",
                        "Figures by wilaya of the territorial division of the day asked for, each with its definition",
                        List.of(Parameters.ASOF, Parameters.KNOWN),
                        "WilayaFigures",
                        wilayas::table)
                .in(List.of("csv"));
    }

    private static List<Route> participation(ParticipationAnswers answers) {
        return List.of(
                Route.json(
                                "/api/v1/participation/bodies",
                                "listBodiesByState",
                                "Which states take part in which bodies, one row a body",
                                List.of(
                                        ParticipationAnswers.SORT,
                                        ParticipationAnswers.FORM,
                                        Parameters.ASOF,
                                        Parameters.KNOWN,
                                        Parameters.LANG),
                                "BodiesByState",
                                answers::bodies)
                        .in(List.of("csv")),
                Route.json(
                                "/api/v1/participation/agreements",
                                "countAgreementsByStatus",
                                "How many agreements stand where in law, one row a partner's country",
                                List.of(ParticipationAnswers.SORT, Parameters.ASOF, Parameters.KNOWN, Parameters.LANG),
                                "AgreementsByStatus",
                                answers::agreements)
                        .in(List.of("csv")));
    }

    private static Route completeness(GapAnswers answers) {
        return Route.json(
                        "/api/v1/completeness",
                        "getCompleteness",
                        "How many records say what is expected of them, by group and wilaya, with definitions",
                        List.of(Parameters.ASOF, Parameters.KNOWN),
                        "Completeness",
                        answers::all)
                .in(List.of("csv"));
    }

    private static List<Route> records(Mementos mementos, Histories histories) {
        var routes = new ArrayList<Route>();
        for (var kind : Kind.all()) {
            routes.add(record(kind, mementos));
            routes.add(timeMap(kind, mementos));
            routes.add(history(kind, histories));
        }
        return routes;
    }

    private static Route timeMap(Kind<?> kind, Mementos mementos) {
        var route = Route.text(
                "/api/v1/" + kind.plural() + "/{id}" + Mementos.TIME_MAP,
                "get" + PathItem.capital(kind.code()) + "TimeMap",
                "The versions of the record as a TimeMap (RFC 7089)",
                request -> mementos.timeMap(kind, request));
        return route.with(List.of(Parameters.KNOWN));
    }

    private static Route record(Kind<?> kind, Mementos mementos) {
        return Route.json(
                        "/api/v1/" + kind.plural() + "/{id}",
                        "get" + PathItem.capital(kind.code()),
                        "One record of the kind " + kind.code(),
                        List.of(Parameters.ASOF, Parameters.KNOWN, Parameters.LANG),
                        PathItem.capital(kind.code()),
                        request -> mementos.one(kind, request))
                .in(Negotiation.extensions(Format.ofOne(Listed.of(kind))));
    }

    private static Route history(Kind<?> kind, Histories histories) {
        return Route.json(
                "/api/v1/" + kind.plural() + "/{id}/history",
                "get" + PathItem.capital(kind.code()) + "History",
                "What was stated about the record, newest first, or two versions side by side; pointers lead into the"
                        + " stated body",
                List.of(Histories.FROM, Histories.TO, Parameters.KNOWN),
                "RevisionList",
                request -> histories.of(kind, request));
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
