package org.tawama.api;

import java.util.Map;
import java.util.TreeMap;
import org.tawama.documents.FileType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The path of the description at which the files of documents are: what [FileBytes] takes and answers. Other than at
/// the routes, what follows the question mark may be anything, but not long.
final class FileItem {
    static final String PATH = "/files/{digest}";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ABOUT =
            "The bytes of a document's file, whole or one range of them; an ending such as `.pdf` may follow the digest";

    /// By name.
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Range", "one range of bytes (RFC 9110 §14); what cannot be read is answered with the whole",
            "If-Range", "the ETag of the file of which the range is wanted; the whole where it is another's"));

    private FileItem() {}

    static ObjectNode json() {
        var item = JSON.objectNode();
        var parameters = item.putArray("parameters");
        parameters
                .addObject()
                .put("name", "digest")
                .put("in", "path")
                .put("required", true)
                .put("description", "the SHA-256 of the bytes, as a document's `file` gives it")
                .set("schema", Shape.matching("[0-9a-f]{64}(\\.[a-z]{3})?"));
        HEADERS.forEach((name, about) -> parameters
                .addObject()
                .put("name", name)
                .put("in", "header")
                .put("description", about)
                .set("schema", Shape.text()));
        PathItem.HEADERS.keySet().stream()
                .filter(name -> !name.equals(Mementos.ACCEPT))
                .forEach(name -> parameters.addObject().put("$ref", "#/components/parameters/" + name));
        var get = item.putObject("get").put("operationId", "getFile").put("summary", ABOUT);
        describeAnswers(get.putObject("responses"), true);
        var head = item.putObject("head").put("operationId", "headFile").put("summary", "The headers of GET");
        describeAnswers(head.putObject("responses"), false);
        var options = item.putObject("options").put("operationId", "optionsFile");
        PathItem.describeMethods(options.put("summary", "The methods there are").putObject("responses"));
        return item;
    }

    private static void describeAnswers(ObjectNode responses, boolean body) {
        describe(responses.putObject("200"), "The whole file", body);
        var part = responses.putObject("206");
        describe(part, "The range", body);
        PathItem.header((ObjectNode) part.get("headers"), "Content-Range", "which bytes of how many: bytes 0-6/42");
        PathItem.refer(responses, 304, "NotModified");
        PathItem.refer(responses, 400, "Problem");
        PathItem.refer(responses, 404, "Problem");
        PathItem.refer(responses, 410, "Problem");
        PathItem.refer(responses, 413, "Problem");
        PathItem.refer(responses, 414, "Problem");
        var beyond = responses.putObject("416").put("description", "The range begins behind the last byte");
        PathItem.header(beyond.putObject("headers"), "Content-Range", "of how many bytes: bytes */42");
        PathItem.refer(responses, 500, "Problem");
        PathItem.refer(responses, 503, "Unavailable");
    }

    private static void describe(ObjectNode response, String about, boolean body) {
        var headers = response.put("description", about).putObject("headers");
        PathItem.header(headers, "ETag", "names these bytes");
        PathItem.header(headers, "Cache-Control", "the bytes never change, but a file may be erased");
        PathItem.header(headers, "Accept-Ranges", "bytes");
        PathItem.header(headers, "Content-Disposition", "what the file is called, and whether it is to be shown");
        if (!body) return;
        var content = response.putObject("content");
        for (var type : FileType.values()) content.putObject(type.mediaType());
    }
}
