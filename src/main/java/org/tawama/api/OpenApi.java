package org.tawama.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        var all = new ArrayList<>(routes);
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
        routes.forEach(route -> describe(paths, route));
        paths.set(FileItem.PATH, FileItem.json());
        var components = document.putObject("components");
        components.set("schemas", Schemas.all());
        components.set("responses", PathItem.responses());
        components.set("parameters", PathItem.headers());
        return document;
    }

    private static final String ABOUT = """
            Open to read, without a key. Entries of the log are numbered from 1; entry n is leaf n − 1 of the Merkle tree \
            (RFC 9162), and `GET /api/v1/entries/{n}/proof` gives the audit path from the leaf up. Errors are problem \
            details (RFC 9457) in French, Arabic or English by `Accept-Language`. Every answer but a tile has a strong \
            `ETag`, and a tile never changes. A parameter may be left empty, and is then as if it were absent. Whole \
            numbers and dates may be written in Arabic-Indic digits. In CSV several values of one cell are separated by `|`; \
            a `|` that a source prints stands there as `¦`, and in JSON to the letter. Methods other than GET, HEAD and OPTIONS are \
            answered 405, with the methods there are in `Allow`.""";

    /// What a route answers in at its own path: JSON, and what it has suffixes for.
    private static List<Format> accepted(Route route) {
        return Format.all().stream()
                .filter(format ->
                        format.extension().equals("json") || route.formats().contains(format.extension()))
                .filter(format -> !format.bySuffixOnly())
                .toList();
    }

    private static void describe(ObjectNode paths, Route route) {
        for (var spelling : route.spellings()) {
            paths.set(spelling.path(), new PathItem(route, spelling.path(), spelling.suffix(), accepted(route)).json());
            for (var extension : route.formats()) {
                var suffix = spelling.suffix() + "As" + PathItem.capital(extension);
                var formats = List.of(Format.find(extension).orElseThrow());
                var path = spelling.path() + "." + extension;
                paths.set(path, new PathItem(route, path, suffix, formats).json());
            }
        }
    }
}
