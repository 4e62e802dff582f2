package org.tawama.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tawama.register.Checkpoint;

/// All that the journals below a folder say. A last line without its end was being written when the writer was killed,
/// and counts for nothing.
///
/// @param sent the names of all writes, `w3-17`, whatever became of them
/// @param acknowledged those that were acknowledged
/// @param leaves hexadecimal hashes by entry number
record Remembered(Set<String> sent, List<Acknowledged> acknowledged, Map<Long, String> leaves, List<Checkpoint> seen) {

    /// Write `name` is entries `first` to `last`, both inclusive.
    record Acknowledged(String name, long first, long last) {}

    static Remembered in(Path folder) {
        var all = new Remembered(new HashSet<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        try (var files = Files.walk(folder)) {
            for (var journal :
                    files.filter(file -> file.toString().endsWith(".journal")).toList()) {
                var writer = journal.getFileName().toString().replace(".journal", "");
                wholeLines(journal).forEach(line -> all.take(writer, line.split(" ")));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static List<String> wholeLines(Path journal) throws IOException {
        var text = Files.readString(journal);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private void take(String writer, String[] words) {
        switch (words[0]) {
            case "sent" -> sent.add(writer + "-" + words[1]);
            case "acknowledged" ->
                acknowledged.add(
                        new Acknowledged(writer + "-" + words[1], Long.parseLong(words[2]), Long.parseLong(words[3])));
            case "leaf" -> leaves.put(Long.parseLong(words[1]), words[2]);
            case "checkpoint" ->
                seen.add(Checkpoint.parse(new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8)));
            case "failed" -> {}
            default -> throw new AssertionError("a journal does not say " + words[0]);
        }
    }
}
