package org.tawama.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.opendata.Format;
import org.tawama.registrar.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One path of the description: what it takes, and every way in which it answers.
final class PathItem {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    /// What may stand in a path; an identifier is any text.
    private static final Map<String, ObjectNode> VARIABLES = Map.of(
            "id", Shape.text().put("minLength", 1),
            "n", Shape.matching("[1-9][0-9]{0,17}"),
            "level", Shape.matching("entries|[0-5]"),
            "index", Shape.matching("[0-9]{3}"),
            "thousands", Shape.matching("x[0-9]{3}"),
            "width", Shape.matching("[1-9][0-9]{0,2}"));

    private static final String HELD = "If-None-Match";

    /// By name.
    static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Accept-Language",
            "the language of titles, labels and problems: ar, fr or en",
            HELD,
            "the ETag of an answer that is held already; 304 when it is still the same",
            Mementos.ACCEPT,
            "the time at which the record is wanted as it was known then (RFC 7089); leads to that version"));

    private final Route route;
    private final String path;
    private final String suffix;
    private final List<Format> formats;

    /// @param suffix what follows the route's name in the names of the operations
    /// @param formats in which it answers, when it answers in any format
    PathItem(Route route, String path, String suffix, List<Format> formats) {
        this.route = route;
        this.path = path;
        this.suffix = suffix;
        this.formats = formats;
    }

    /// The parameters stand at the path, for GET and HEAD take the same.
    ObjectNode json() {
        var item = JSON.objectNode();
        describeParameters(item.putArray("parameters"));
        var get = item.putObject("get").put("operationId", route.name() + suffix);
        describeAnswers(get.put("summary", route.about()).putObject("responses"), true);
        var head = item.putObject("head").put("operationId", "head" + capital(route.name()) + suffix);
        describeAnswers(head.put("summary", "The headers of GET").putObject("responses"), false);
        var options = item.putObject("options").put("operationId", "options" + capital(route.name()) + suffix);
        describeMethods(options.put("summary", "The methods there are").putObject("responses"));
        return item;
    }

    private void describeParameters(ArrayNode parameters) {
        VARIABLE.matcher(path)
                .results()
                .forEach(found -> parameters
                        .addObject()
                        .put("name", found.group(1))
                        .put("in", "path")
                        .put("required", true)
                        .set("schema", VARIABLES.get(found.group(1)).deepCopy()));
        route.parameters().forEach(parameter -> describe(parameters.addObject(), parameter));
        HEADERS.keySet().stream()
                .filter(name -> tagged() || !name.equals(HELD))
                .filter(name -> negotiates() || !name.equals(Mementos.ACCEPT))
                .forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
    }

    private static void describe(ObjectNode description, Parameter parameter) {
        description.put("name", parameter.name()).put("in", "query").put("description", parameter.about());
        var value = Shape.of(parameter.shape());
        if (parameter.repeatable()) {
            var many = JSON.objectNode().put("type", "array");
            many.set("items", value);
            description.put("style", "form").put("explode", true).set("schema", many);
            return;
        }
        if (parameter.shape() instanceof Parameter.Choices)
            description.put("style", "form").put("explode", false);
        description.set("schema", value);
    }

    private void describeAnswers(ObjectNode responses, boolean body) {
        var good = responses.putObject("200").put("description", route.about());
        describeHeaders(good.putObject("headers"));
        if (body) describeContent(good.putObject("content"));
        if (negotiates()) describeGate(responses);
        if (tagged()) refer(responses, 304, "NotModified");
        refer(responses, 400, "Problem");
        if (path.contains("{")) refer(responses, 404, "Problem");
        if (endsWithTheRecord()) refer(responses, 410, "Problem");
        if (formats.size() > 1 && !route.formats().isEmpty()) refer(responses, 406, "Problem");
        refer(responses, 413, "Problem");
        refer(responses, 414, "Problem");
        refer(responses, 500, "Problem");
        refer(responses, 503, "Unavailable");
    }

    /// Whether it answers otherwise once the record was taken back: its history goes on, and calendars keep it.
    private boolean endsWithTheRecord() {
        var ofRecord = Kind.all().stream().anyMatch(kind -> path.startsWith("/api/v1/" + kind.plural() + "/{id}"));
        var keeps = formats.size() == 1 && formats.getFirst().keepsWithdrawn();
        return ofRecord && !keeps && !path.endsWith("/history") && !path.endsWith(Mementos.TIME_MAP);
    }

    /// Only the record itself, in the format that its reader accepts.
    private boolean negotiates() {
        return Mementos.negotiates(route) && formats.size() > 1;
    }

    private static void describeGate(ObjectNode responses) {
        var found =
                responses.putObject("302").put("description", "Where the version stands that was known at that time");
        header(found.putObject("headers"), "Location", "the record as known at an entry");
        header((ObjectNode) found.get("headers"), "Link", "original, timegate, timemap and mementos (RFC 7089)");
    }

    private void describeHeaders(ObjectNode headers) {
        if (tagged()) header(headers, "ETag", "names these bytes");
        header(headers, "Cache-Control", tagged() ? "to be asked again" : "to be kept for ever");
        if (negotiates()) header(headers, "Memento-Datetime", "since when the version shown has stood; with `known`");
        if (route.schema().isPresent()) header(headers, "Link", "the next page, or what else there is (RFC 8288)");
    }

    static void header(ObjectNode headers, String name, String about) {
        headers.putObject(name).put("description", about).set("schema", Shape.text());
    }

    private void describeContent(ObjectNode content) {
        if (route.open()) {
            content.putObject("application/octet-stream");
            return;
        }
        if (route.schema().isEmpty()) {
            var type = path.endsWith(Mementos.TIME_MAP) ? Mementos.MEDIA_TYPE : "text/plain";
            content.putObject(type).set("schema", Shape.text());
            return;
        }
        var schema = Shape.ref(route.schema().get());
        if (route.formats().isEmpty()) {
            content.putObject(Answer.JSON).set("schema", schema);
            return;
        }
        for (var format : formats) {
            content.putObject(format.mediaType().replaceFirst(";.*", ""))
                    .set("schema", format.extension().equals("json") ? schema : shape(format));
        }
    }

    /// Of a form that others described, no more than what it is made of.
    private static ObjectNode shape(Format format) {
        if (format.bySuffixOnly()) return Shape.ref("OtherStandard");
        return format.mediaType().contains("json") ? Shape.anything().put("type", "object") : Shape.text();
    }

    static void describeMethods(ObjectNode responses) {
        var methods = responses.putObject("204").put("description", "The methods there are, also for pages of others");
        header(methods.putObject("headers"), "Allow", "GET, HEAD, OPTIONS");
        refer(responses, 400, "Problem");
        refer(responses, 413, "Problem");
        refer(responses, 500, "Problem");
    }

    /// Whether an answer is named by its bytes; a tile is not, for it never changes.
    private boolean tagged() {
        return !route.open();
    }

    static void refer(ObjectNode responses, int status, String response) {
        responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/" + response);
    }

    /// The answers that all paths share.
    static ObjectNode responses() {
        var responses = JSON.objectNode();
        problem(responses.putObject("Problem"), "What is wrong with the request, or with us");
        var unavailable = responses.putObject("Unavailable");
        problem(unavailable, "The register does not answer for now");
        unavailable
                .putObject("headers")
                .putObject("Retry-After")
                .put("description", "after how many seconds to ask again")
                .set("schema", Shape.number(1));
        responses.putObject("NotModified").put("description", "The answer with that ETag is still the right one");
        return responses;
    }

    private static void problem(ObjectNode response, String about) {
        response.put("description", about)
                .putObject("content")
                .putObject(Problems.MEDIA_TYPE)
                .set("schema", Shape.ref("Problem"));
    }

    /// The headers that all paths read.
    static ObjectNode headers() {
        var parameters = JSON.objectNode();
        HEADERS.forEach((name, about) -> parameters
                .putObject(name)
                .put("name", name)
                .put("in", "header")
                .put("description", about)
                .set("schema", Shape.text()));
        return parameters;
    }

    /// A code as part of a name: `GazetteIssue` for `gazette-issue`.
    static String capital(String code) {
        return Stream.of(code.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
