package org.tawama.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One address that is answered, and all that its description says.
///
/// @param path where it is; a segment `{name}` stands for any text, a last `{name...}` for any number of segments
/// @param template the path's segments
/// @param name what programs that are made from the description call it
/// @param about what it answers, in English
/// @param parameters what it understands after the question mark
/// @param schema the name of the schema of its JSON; empty when it answers other bytes
/// @param formats the other formats it answers in, by extension; empty when the path takes no suffix
/// @param spellings how the description writes the path
record Route(
        String path,
        List<String> template,
        String name,
        String about,
        List<Parameter> parameters,
        Optional<String> schema,
        List<String> formats,
        List<Spelling> spellings,
        Handler handler) {

    /// Answers a request; throws [Refused].
    @FunctionalInterface
    interface Handler {
        Answer answer(Request request);
    }

    /// A path as the description writes it, where a name in braces stands for one segment or a part of one; most routes
    /// have one, a route of any number of segments one for each depth.
    ///
    /// @param suffix what follows the route's name in the name of the operation
    record Spelling(String path, String suffix) {}

    /// What stood in a path where the route has names, and the format's extension that followed.
    record Match(Route route, Map<String, String> variables, Optional<String> suffix) {}

    Route {
        parameters = List.copyOf(parameters);
        formats = List.copyOf(formats);
        spellings = List.copyOf(spellings);
    }

    static Route json(String path, String name, String about, List<Parameter> parameters, String schema, Handler to) {
        var spelling = new Spelling(path, "");
        return new Route(
                path, split(path), name, about, parameters, Optional.of(schema), List.of(), List.of(spelling), to);
    }

    /// A text that is no JSON.
    static Route text(String path, String name, String about, Handler handler) {
        return files(path, List.of(new Spelling(path, "")), name, about, handler);
    }

    /// Bytes under a path of any number of segments.
    static Route files(String path, List<Spelling> spellings, String name, String about, Handler handler) {
        return new Route(path, split(path), name, about, List.of(), Optional.empty(), List.of(), spellings, handler);
    }

    Route with(List<Parameter> understood) {
        return new Route(path, template, name, about, understood, schema, formats, spellings, handler);
    }

    Route in(List<String> extensions) {
        return new Route(path, template, name, about, parameters, schema, extensions, spellings, handler);
    }

    /// Whether its path may have any number of segments.
    boolean open() {
        return path.endsWith("...}");
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/"));
    }

    /// @param segments the decoded path
    Optional<Match> match(List<String> segments) {
        if (open() ? segments.size() < template.size() : segments.size() != template.size()) return Optional.empty();
        var suffix = open() ? Optional.<String>empty() : suffixOf(segments.getLast());
        var variables = new LinkedHashMap<String, String>();
        for (var at = 0; at < template.size(); at++) {
            var last = at == template.size() - 1;
            var wanted = template.get(at);
            var given = segments.get(at);
            if (last && open()) given = String.join("/", segments.subList(at, segments.size()));
            if (last && suffix.isPresent()) given = cut(given, suffix.get());
            if (wanted.startsWith("{")) variables.put(nameOf(wanted), given);
            else if (!wanted.equals(given)) return Optional.empty();
        }
        return Optional.of(new Match(this, variables, suffix));
    }

    /// `n` of `{n}` and of `{n...}`
    static String nameOf(String segment) {
        return segment.substring(1, segment.length() - (segment.endsWith("...}") ? 4 : 1));
    }

    private Optional<String> suffixOf(String segment) {
        return formats.stream()
                .filter(extension -> segment.endsWith("." + extension))
                .findFirst();
    }

    private static String cut(String segment, String suffix) {
        return segment.substring(0, segment.length() - suffix.length() - 1);
    }
}
