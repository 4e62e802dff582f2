package org.tawama.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.vocabulary.Folding;

/// The index of the copy: one script for all words that begin with the same two letters, so that a reader loads only
/// what he types and the writer holds only one in memory. A classic script, since a module cannot be loaded from a
/// file.
///
/// While pages are copied, each word goes as a line to a draft; [#end] makes scripts of the drafts.
final class SearchFiles {
    private static final int LETTERS = 2;
    private static final int MOST_OF_A_WORD = 2_000;

    private final Path folder;
    private final Path drafts;

    SearchFiles(Path copy) throws IOException {
        this.folder = Files.createDirectories(copy.resolve("search"));
        this.drafts = Files.createDirectories(folder.resolve("drafts"));
    }

    /// Has the record found by the words of its names in each language and by what is printed about it.
    ///
    /// @param path below the language, of the copy's file: `agreements/a35.html`
    synchronized void add(String path, List<String> names, String printed) throws IOException {
        var words = new TreeSet<String>();
        Stream.concat(names.stream(), Stream.of(printed))
                .flatMap(text -> Stream.of(Folding.fold(text).split(" ")))
                .filter(word -> word.length() >= LETTERS)
                .forEach(words::add);
        var rest = "\t" + path + "\t"
                + names.stream().map(name -> name.replaceAll("[\\t\\n]", " ")).collect(Collectors.joining("\t")) + "\n";
        for (var word : words) {
            Files.writeString(
                    drafts.resolve(shard(word)), word + rest, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /// The name of the file for a word: its first two letters, in hexadecimal.
    private static String shard(String word) {
        return HexFormat.of().formatHex(word.substring(0, LETTERS).getBytes(StandardCharsets.UTF_16BE));
    }

    void end() throws IOException {
        List<Path> all;
        try (var listed = Files.list(drafts)) {
            all = listed.sorted().toList();
        }
        for (var draft : all) {
            var name = draft.getFileName().toString();
            Files.writeString(folder.resolve(name + ".js"), script(name, Files.readAllLines(draft)));
            Files.delete(draft);
        }
        Files.delete(drafts);
        try (var script = SearchFiles.class.getResourceAsStream("/offline/search.js")) {
            Files.write(
                    folder.resolve("search.js"),
                    java.util.Objects.requireNonNull(script).readAllBytes());
        }
    }

    private static String script(String name, List<String> lines) {
        var records = new LinkedHashMap<String, Integer>();
        var words = new TreeMap<String, TreeSet<Integer>>();
        for (var line : lines) {
            var parts = line.split("\t", 2);
            var record = records.computeIfAbsent(parts[1], unseen -> records.size());
            words.computeIfAbsent(parts[0], unseen -> new TreeSet<>()).add(record);
        }
        return "tawamaShard(\"" + name + "\",["
                + joined(records.keySet().stream(), SearchFiles::record) + "],["
                + joined(words.entrySet().stream(), SearchFiles::word) + "]);\n";
    }

    private static <T> String joined(Stream<T> all, Function<T, String> text) {
        return all.map(text).collect(Collectors.joining(",\n"));
    }

    private static String record(String tabbed) {
        return "[" + joined(Stream.of(tabbed.split("\t", -1)), SearchFiles::quoted) + "]";
    }

    private static String word(Map.Entry<String, TreeSet<Integer>> word) {
        var records = word.getValue().stream().limit(MOST_OF_A_WORD);
        return "[" + quoted(word.getKey()) + ",[" + records.map(String::valueOf).collect(Collectors.joining(","))
                + "]]";
    }

    /// A string of JavaScript, in ASCII where that is what keeps a script from ending early.
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (var at = 0; at < text.length(); at++) {
            var unit = text.charAt(at);
            var plain = unit >= ' ' && unit != '"' && unit != '\\' && unit != '<' && unit < '\u2028'
                    || unit > '\u2029' && !Character.isSurrogate(unit);
            if (plain) quoted.append(unit);
            else quoted.append("\\u%04x".formatted((int) unit));
        }
        return quoted.append('"').toString();
    }
}
