package org.tawama.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description that the server gives of itself, and whether an answer is as described. Stricter than the
/// description: a field that it does not name is refused, so that none is forgotten.
final class Described {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Described(ObjectNode document) {
        this.document = document;
    }

    static Described by(RunningTawama server) {
        return new Described(
                (ObjectNode) JSON.readTree(server.get("/api/v1/openapi.json").body()));
    }

    ObjectNode document() {
        return document;
    }

    /// Fails unless the JSON is what the schema of that name describes.
    void requireFits(String schema, JsonNode answer) {
        var errors = schemas.computeIfAbsent(schema, this::read).validate(answer.toString(), InputFormat.JSON);

        assertThat(errors).as(schema + " " + answer).isEmpty();
    }

    private Schema read(String name) {
        var root = JSON.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", "#/components/schemas/" + name);
        root.set("$defs", closed(document.path("components").path("schemas").deepCopy()));
        var text = root.toString().replace("#/components/schemas/", "#/$defs/");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /// The name of the schema with which a path answers 200.
    String schemaOf(String path) {
        var content = document.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        var ref = content.path("application/json").path("schema").path("$ref").asString("");
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    Map<String, JsonNode> paths() {
        var paths = new java.util.TreeMap<String, JsonNode>();
        document.path("paths").properties().forEach(path -> paths.put(path.getKey(), path.getValue()));
        return paths;
    }

    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties")) object.put("additionalProperties", false);
        node.forEach(Described::closed);
        return node;
    }
}
