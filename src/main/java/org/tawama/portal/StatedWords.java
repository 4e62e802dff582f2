package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tawama.opendata.Stated;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.PartialDate;

/// What stands in a statement, in the reader's words: codes as what they are called, records by their name, dates as
/// people write them. What has no words stays as it is stated.
final class StatedWords {
    private static final String FIRST_ISOLATE = "\u2068";
    private static final String ISOLATE_END = "\u2069";
    private static final Set<String> RECORDS = Set.of(
            "party",
            "territory",
            "themes",
            "partOf",
            "reportsTo",
            "prepares",
            "foundedBy",
            "broader",
            "country",
            "countries",
            "source",
            "to",
            "meeting",
            "repeats");
    private static final Set<String> DATES = Set.of("on", "from", "to", "date", "due");

    /// By the field's name: the groups of messages in which its codes have their words, tried in this order.
    private static final java.util.Map<String, List<String>> CODES = java.util.Map.of(
            "kind", List.of("agreements.kind.", "agreements.relation."),
            "form", List.of("agreements.form.", "bodies.form."),
            "act", List.of("agreements.act."),
            "actKind", List.of("publication.act-kind."),
            "side", List.of("agreements.side."),
            "level", List.of("parties.level.", "territories.level."),
            "progress", List.of("recommendations.progress."),
            "verdict", List.of("evidence.verdict."),
            "doubt", List.of("doubt.name."));

    private final Asked asked;
    private final Page page;

    StatedWords(Asked asked) {
        this.asked = asked;
        this.page = asked.page();
    }

    /// What a field is called.
    String name(String field) {
        return page.words().find("portal.part." + field).orElse(field);
    }

    /// A value, or one of the values, of that field.
    Shown value(String field, Stated value) {
        return switch (value) {
            case Stated.Word word -> word(field, word.text());
            case Stated.Several several ->
                page.own(several.all().stream()
                        .map(one -> isolated(value(field, one).text()))
                        .collect(Collectors.joining(" · ")));
            case Stated.Members members ->
                texts(members).map(page::shown).orElseGet(() -> page.own(phrase(field, members)));
        };
    }

    private String phrase(String field, Stated.Members members) {
        var parts = new ArrayList<String>();
        members.byName().forEach((name, member) -> {
            var said = isolated(value(name, member).text());
            parts.add(
                    parts.isEmpty()
                            ? said
                            : page.say("portal.part-of", "name", name(label(field, name)), "value", said));
        });
        return String.join(" · ", parts);
    }

    /// `act` is the text's number in an official journal, and what was done elsewhere.
    private static String label(String field, String member) {
        return field.equals("publications") && member.equals("act") ? "publications.act" : member;
    }

    private Shown word(String field, String text) {
        for (var group : CODES.getOrDefault(field, List.of())) {
            var word = page.words().find(group + text);
            if (word.isPresent()) return page.own(word.get());
        }
        if (DATES.contains(field)) {
            var date = date(text);
            if (date.isPresent()) return page.own(date.get());
        }
        var clause = new ClauseWords(page).clause(field, text);
        if (clause.isPresent()) return page.own(clause.get());
        return RECORDS.contains(field) ? record(text).orElseGet(() -> page.printed(text)) : page.printed(text);
    }

    private Optional<String> date(String text) {
        try {
            return Optional.of(page.words().date(PartialDate.parse(text)));
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    private Optional<Shown> record(String id) {
        return asked.holdings()
                .register()
                .find(id, asked.entry())
                .flatMap(revision -> Kind.find(revision.kind()))
                .flatMap(kind -> asked.holdings().sheets().find(kind, id, asked.asof(), asked.known()))
                .map(sheet -> page.shown(sheet.title()));
    }

    /// A text in several languages, when that is what the members are.
    static Optional<LocalText> texts(Stated.Members members) {
        var texts = new java.util.EnumMap<Language, String>(Language.class);
        for (var name : members.byName().keySet()) {
            var language = Language.find(name);
            var text = members.word(name);
            if (language.isEmpty() || text.isEmpty()) return Optional.empty();
            texts.put(language.get(), text.get());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalText(texts));
    }

    private static String isolated(String text) {
        return FIRST_ISOLATE + text + ISOLATE_END;
    }
}
