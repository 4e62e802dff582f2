package org.tawama.api;

import java.util.List;
import java.util.Optional;
import org.tawama.registrar.Known;
import org.tawama.registrar.Records;
import org.tawama.search.Search;
import org.tawama.search.Suggestion;
import org.tawama.vocabulary.Language;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a reader may be about to name while he types.
final class Suggestions {
    private static final int MOST = 10;

    private final Search search;
    private final Records records;

    Suggestions(Search search, Records records) {
        this.search = search;
        this.records = records;
    }

    /// Names that begin like what was typed.
    Answer list(Request request) {
        var language = request.query().text("lang").flatMap(Language::find).orElse(request.language());
        var limit = (int) request.query().number("limit").orElse(MOST);
        var typed = request.query().text("q").orElse("");
        var asof = request.query().day("asof").orElse(request.today());
        var known = request.query().number("known").orElseGet(records::head);
        var items = search.suggest(typed, language, limit, asof, known(request)).stream()
                .map(Suggestions::suggestion)
                .toList();
        var body = Envelope.of(items.size(), known, asof, Optional.empty(), items);
        return Answer.json(body).with("Vary", "Accept-Language");
    }

    private static Known known(Request request) {
        var known = request.query().number("known");
        return known.isPresent() ? Known.at(known.getAsLong()) : Known.latest();
    }

    private static ObjectNode suggestion(Suggestion suggestion) {
        var item = JsonNodeFactory.instance
                .objectNode()
                .put("kind", suggestion.list().code())
                .put("id", suggestion.id())
                .put("label", suggestion.label().text())
                .put("lang", suggestion.label().language().code());
        item.set("matched", Reasons.of(suggestion.why()));
        return item;
    }

    static List<Parameter> parameters() {
        var languages = List.of(Language.values()).stream().map(Language::code).toList();
        return List.of(
                Parameter.once("q", new Parameter.Words(200), "the beginning of a name"),
                Parameter.once("lang", new Parameter.Choice(languages), "the language of the labels"),
                Parameter.once("limit", new Parameter.Whole(1, MOST), "how many at most"),
                Parameters.ASOF,
                Parameters.KNOWN);
    }
}
