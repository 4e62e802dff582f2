package org.tawama.api;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tawama.opendata.Format;
import org.tawama.vocabulary.SiteAddress;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The description of the interface for programs, OpenAPI 3.1, made from the table of routes.
final class OpenApi {
    static final String ADDRESS = "/api/v1/openapi.json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Route> routes;
    private final String server;

    /// @param told where readers find the register; else the addresses are those of whoever served the description
    OpenApi(List<Route> routes, Optional<SiteAddress> told) {
        this.routes = List.copyOf(routes);
        this.server = told.map(SiteAddress::text).orElse("/");
    }

    /// The route that gives the description; it describes itself too.
    Route route() {
        var self = Route.json(ADDRESS, "getDescription", "This description", List.of(), "Description", OpenApi::notYet);
        var all = new java.util.ArrayList<>(routes);
        all.addFirst(self);
        var answer = Answer.json(document(all));
        return Route.json(ADDRESS, self.name(), self.about(), List.of(), "Description", request -> answer);
    }

    private static Answer notYet(Request request) {
        throw new IllegalStateException("only described, never asked: " + request.path());
    }

    private ObjectNode document(List<Route> routes) {
        var document = JSON.objectNode().put("openapi", "3.1.0");
        document.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
        document.putObject("info")
                .put("title", "Tawama, the open register of international cooperation")
                .put("version", "1")
                .put("description", ABOUT)
                .putObject("license")
                .put("name", Envelope.LICENCE)
                .put("url", "https://creativecommons.org/licenses/by/4.0/");
        document.putArray("servers").addObject().put("url", server);
        var paths = document.putObject("paths");
        routes.stream().filter(Route::describable).forEach(route -> describe(paths, route));
        var components = document.putObject("components");
        components.set("schemas", Schemas.all());
        describeProblems(components.putObject("responses"));
        return document;
    }

    private static final String ABOUT = """
            Open to read, without a key. Entries of the log are numbered from 1; entry n is leaf n − 1 of the Merkle tree \
            (RFC 9162), and `GET /api/v1/entries/{n}/proof` gives the audit path from the leaf up. Errors are problem \
            details (RFC 9457) in French, Arabic or English by `Accept-Language`. Every answer has a strong `ETag`.""";

    private static void describe(ObjectNode paths, Route route) {
        describe(paths.putObject(route.path()), route, "", Format.all());
        for (var extension : route.formats()) {
            var format = Format.find(extension).orElseThrow();
            describe(
                    paths.putObject(route.path() + "." + extension), route, "As" + capital(extension), List.of(format));
        }
    }

    private static void describe(ObjectNode path, Route route, String suffix, List<Format> formats) {
        var operation =
                path.putObject("get").put("operationId", route.name() + suffix).put("summary", route.about());
        var parameters = operation.putArray("parameters");
        for (var segment : route.template()) {
            if (!segment.startsWith("{")) continue;
            parameters
                    .addObject()
                    .put("name", Route.nameOf(segment))
                    .put("in", "path")
                    .put("required", true)
                    .set("schema", JSON.objectNode().put("type", "string"));
        }
        route.parameters().forEach(parameter -> describe(parameters.addObject(), parameter));
        var responses = operation.putObject("responses");
        describeAnswer(responses.putObject("200"), route, formats);
        var statuses = new TreeSet<Integer>();
        for (var problem : Problem.values()) statuses.add(problem.status());
        for (var status : statuses) {
            responses.putObject(status.toString()).put("$ref", "#/components/responses/Problem");
        }
    }

    private static void describeAnswer(ObjectNode answer, Route route, List<Format> formats) {
        answer.put("description", route.about());
        var content = answer.putObject("content");
        if (route.schema().isEmpty()) {
            content.putObject("text/plain").putObject("schema").put("type", "string");
            return;
        }
        var schema = "#/components/schemas/" + route.schema().get();
        if (route.formats().isEmpty()) {
            content.putObject(Answer.JSON).putObject("schema").put("$ref", schema);
            return;
        }
        for (var format : formats) {
            var described = content.putObject(format.mediaType().replaceFirst(";.*", ""))
                    .putObject("schema");
            if (format.extension().equals("json")) described.put("$ref", schema);
            else described.put("type", "string");
        }
    }

    private static void describe(ObjectNode description, Parameter parameter) {
        description.put("name", parameter.name()).put("in", "query").put("description", parameter.about());
        var value = Schemas.of(parameter.shape());
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

    private static void describeProblems(ObjectNode responses) {
        responses
                .putObject("Problem")
                .put("description", "What is wrong with the request, or with us")
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private static String capital(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }
}
