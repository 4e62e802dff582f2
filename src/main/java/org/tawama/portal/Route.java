package org.tawama.portal;

import java.util.Set;
import java.util.function.Function;

/// One public page: its address, its template, and who answers.
///
/// @param path below the language, with variables in braces: `/agreements/{id}`; empty for the home page
/// @param template name of a file in `src/main/jte`, without its ending
/// @param parameters what may follow the question mark besides `asof` and `known`, which every page takes
record Route(String path, Section section, String template, Set<String> parameters, Function<Asked, Answer> handler) {
    Route {
        parameters = Set.copyOf(parameters);
    }

    /// A page that takes no parameter of its own.
    static Route to(String path, Section section, String template, Function<Asked, Answer> handler) {
        return new Route(path, section, template, Set.of(), handler);
    }
}
