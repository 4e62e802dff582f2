package org.tawama.api;

import java.util.List;
import org.tawama.app.RunningTawama;
import tools.jackson.databind.json.JsonMapper;

/// An address that exists for each one that the description of a server names.
public final class ApiAddresses {
    private ApiAddresses() {}

    /// Without those for which the register has nothing.
    public static List<String> of(RunningTawama server) {
        return Described.by(server).paths().keySet().stream()
                .map(path -> filled(server, path))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /// The path with an identifier that exists; empty when the register has none.
    public static String filled(RunningTawama server, String path) {
        if (path.contains("{n}")) return path.replace("{n}", "1");
        if (path.equals(FileItem.PATH)) return file(server);
        if (path.contains("/tile/")) return path.contains("{thousands}") ? "" : tile(server, path);
        if (!path.contains("{id}")) return path;
        var list = path.substring(0, path.indexOf("/{id}"));
        var items = JsonMapper.shared().readTree(server.get(list).body()).get("items");
        return items.isEmpty()
                ? ""
                : path.replace("{id}", items.get(0).get("id").asString());
    }

    /// The first file that was not erased.
    private static String file(RunningTawama server) {
        var documents = JsonMapper.shared()
                .readTree(server.get("/api/v1/documents").body())
                .get("items");
        return documents
                .valueStream()
                .map(document -> document.at("/file/path").asString(""))
                .filter(path -> !path.isEmpty() && server.get(path).statusCode() == 200)
                .findFirst()
                .orElse("");
    }

    /// A tile of entries: the first, or a part of it.
    private static String tile(RunningTawama server, String path) {
        var entries = server.register().records().head();
        if (entries < 256 && !path.contains("{width}")) return "";
        return path.replace("{level}", "entries").replace("{index}", "000").replace("{width}", "7");
    }
}
