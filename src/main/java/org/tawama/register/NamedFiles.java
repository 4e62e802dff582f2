package org.tawama.register;

import static org.tawama.register.Recomputation.broken;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tawama.register.Verdict.Broken;
import org.tawama.register.Verdict.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Which files the statements of a log name, gathered while it is read from its beginning: a statement
/// of the kind
/// `document` names one by the SHA-256 in its member `file`, and one whose act is `erased` says that it
/// is gone.
final class NamedFiles {
    private static final String KIND = "document";
    private static final byte[] KIND_IN_HEADER = "\"kind\":\"document\"".getBytes(StandardCharsets.UTF_8);
    private static final String ERASED = "erased";

    private final Map<Digest, Long> named = new LinkedHashMap<>();
    private final Set<Digest> erased = new HashSet<>();

    /// Takes the next entry, whose hashes fit.
    void take(EntryBytes entry) {
        if (!contains(entry.header(), KIND_IN_HEADER)) return;
        var header = Header.parse(entry.header());
        if (!header.kind().equals(KIND)) return;
        var document = read(entry.body());
        var file = document.path("file");
        digest(file).ifPresent(digest -> {
            if (header.act().equals(ERASED) && file.has(ERASED)) erased.add(digest);
            else named.putIfAbsent(digest, entry.number());
        });
        if (!header.act().equals(ERASED)) return;
        document.path("erasedFiles")
                .valueStream()
                .flatMap(one -> digest(one).stream())
                .forEach(erased::add);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException otherwise) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<Digest> digest(JsonNode file) {
        try {
            return file.path("sha256").stringValueOpt().map(Digest::parse);
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        for (var from = 0; from + sought.length <= bytes.length; from++) {
            if (java.util.Arrays.equals(bytes, from, from + sought.length, sought, 0, sought.length)) return true;
        }
        return false;
    }

    /// The first entry whose file nobody erased and is not kept. The first `taken` entries came from an
    /// exported log, which has no files.
    Optional<Broken> firstMissing(long taken, Predicate<Digest> kept) {
        for (var file : named.entrySet()) {
            if (file.getValue() <= taken || erased.contains(file.getKey()) || kept.test(file.getKey())) continue;
            return broken(file.getValue(), Fault.FILE_MISSING, file.getKey().hex());
        }
        return Optional.empty();
    }

    /// The first entry whose file is kept, but not as its digest says.
    Optional<Broken> firstAltered(Predicate<Digest> kept, Predicate<Digest> whole) {
        for (var file : named.entrySet()) {
            if (!kept.test(file.getKey()) || whole.test(file.getKey())) continue;
            return broken(file.getValue(), Fault.FILE_ALTERED, file.getKey().hex());
        }
        return Optional.empty();
    }
}
