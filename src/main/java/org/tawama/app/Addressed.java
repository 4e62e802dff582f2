package org.tawama.app;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.tawama.vocabulary.Language;

/// What can be told from a request that perhaps could not be read to its end.
final class Addressed {
    private static final Pattern LANGUAGE = Pattern.compile("/(ar|fr|en)(?:/.*)?", Pattern.DOTALL);

    private Addressed() {}

    /// Whether the path, as far as it was read, is one of the interface, of the log or of files.
    static boolean toPrograms(Request request) {
        return Stream.of("/api/", "/log/", "/files/").anyMatch(path(request)::startsWith);
    }

    /// Whether it is a path that a person may have in his address bar. A browser sends nothing of which not even the
    /// path can be read.
    static boolean toPeople(Request request) {
        return !path(request).isEmpty() && !toPrograms(request);
    }

    /// The language of the path, else the one the reader prefers.
    static Language language(Request request) {
        var spoken = LANGUAGE.matcher(path(request));
        if (spoken.matches()) return Language.find(spoken.group(1)).orElseThrow();
        return Language.preferred(
                Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
    }

    private static String path(Request request) {
        return Optional.ofNullable(request.getRequestURI()).orElse("");
    }
}
