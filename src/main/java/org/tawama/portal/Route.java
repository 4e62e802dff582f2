package org.tawama.portal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tawama.search.Search;

/// One public page: its address, its template, and who answers.
///
/// @param path below the language, with variables in braces: `/agreements/{id}`; empty for the home page
/// @param template name of a file in `src/main/jte`, without its ending
/// @param parameters what may follow the question mark besides `asof` and `known`, which every page takes
record Route(String path, Section section, String template, Set<String> parameters, Function<Asked, Answer> handler) {
    private static final Set<String> OF_LISTS = ofLists();

    Route {
        parameters = Set.copyOf(parameters);
    }

    /// A page that takes no parameter of its own.
    static Route to(String path, Section section, String template, Function<Asked, Answer> handler) {
        return new Route(path, section, template, Set.of(), handler);
    }

    /// A list, which takes what the interface's list under the same name takes, and the shape in which it is shown.
    static Route list(String path, Section section, Function<Asked, Answer> handler) {
        return new Route(path, section, "listing", OF_LISTS, handler);
    }

    /// Whether it answers with a file to print.
    boolean isTypeset() {
        return template.equals("typeset");
    }

    /// The same page, which takes these parameters.
    Route taking(Set<String> names) {
        return new Route(path, section, template, names, handler);
    }

    /// The same answers at another address, in another template.
    Route under(String otherPath, String otherTemplate) {
        return new Route(otherPath, section, otherTemplate, parameters, handler);
    }

    private static Set<String> ofLists() {
        var names = new HashSet<>(Search.facets());
        names.addAll(List.of("q", "signedFrom", "signedTo", "sort", "limit", "cursor", "facets", "view"));
        return names;
    }
}
