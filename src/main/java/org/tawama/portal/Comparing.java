package org.tawama.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.opendata.Stated;
import org.tawama.register.Revision;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.LocalText.Shown;
import org.tawama.vocabulary.PartialDate;

/// Lays two versions of a record side by side, field by field: what only the one holds, and what only the other.
final class Comparing {
    private static final String EVIDENCE = "evidence";
    private static final String CHECKED = "checked";
    private static final int MOST_PROOFS = 3;

    /// Marks the body of a withdrawal; the act of the version says it in words.
    static final String WITHDRAWN = "withdrawn";

    private final Page page;
    private final StatedWords words;

    Comparing(Asked asked) {
        this.page = asked.page();
        this.words = new StatedWords(asked);
    }

    /// A value as it is stated, and in words.
    private record Value(Stated stated, Shown said) {}

    /// All fields of both, those of the evidence last.
    List<History.Field> fields(Revision from, Revision to) {
        var before = Stated.of(from);
        var after = Stated.of(to);
        var names = new TreeSet<>(before.byName().keySet());
        names.addAll(after.byName().keySet());
        names.remove(WITHDRAWN);
        var ordered = new ArrayList<>(names);
        if (ordered.remove(EVIDENCE)) ordered.add(EVIDENCE);
        return Stream.concat(ordered.stream().map(name -> field(name, before, after)), checks(before, after))
                .toList();
    }

    /// On which days how much of the evidence was last looked up again; that changes nothing of what it says.
    private Stream<History.Field> checks(Stated.Members before, Stated.Members after) {
        var olds = checks(before);
        var news = checks(after);
        if (olds.isEmpty() && news.isEmpty()) return Stream.empty();
        return Stream.of(new History.Field(words.name(CHECKED), parts(olds, news), parts(news, olds), List.of()));
    }

    private List<Value> checks(Stated.Members of) {
        var days = items(of).stream()
                .flatMap(item -> item.word(CHECKED).stream())
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
        return days.entrySet().stream()
                .map(day -> page.say(
                        "portal.part.checked-on",
                        "date",
                        page.words().date(PartialDate.parse(day.getKey())),
                        "count",
                        day.getValue()))
                .map(said -> new Value(new Stated.Word(said), page.own(said)))
                .toList();
    }

    private static List<Stated.Members> items(Stated.Members of) {
        return of.several(EVIDENCE).stream()
                .filter(Stated.Members.class::isInstance)
                .map(Stated.Members.class::cast)
                .toList();
    }

    private History.Field field(String name, Stated.Members before, Stated.Members after) {
        var olds = values(name, before);
        var news = values(name, after);
        var field = new History.Field(words.name(name), parts(olds, news), parts(news, olds), List.of());
        if (!field.changed() || name.equals(EVIDENCE)) return field;
        return new History.Field(field.name(), field.before(), field.after(), proofs("/" + name, before, after));
    }

    /// The parts of a field: the elements of a list, the languages of a text, else the whole.
    private List<Value> values(String field, Stated.Members of) {
        return switch (of.find(field).orElse(new Stated.Several(List.of()))) {
            case Stated.Several several ->
                several.all().stream().map(one -> value(field, one)).toList();
            case Stated.Word word -> List.of(value(field, word));
            case Stated.Members members ->
                StatedWords.texts(members)
                        .map(text -> text.texts().entrySet().stream()
                                .map(one -> new Shown(one.getValue(), one.getKey()))
                                .map(shown -> new Value(new Stated.Word(shown.language() + shown.text()), shown))
                                .toList())
                        .orElseGet(() -> List.of(value(field, members)));
        };
    }

    private Value value(String field, Stated stated) {
        if (!field.equals(EVIDENCE) || !(stated instanceof Stated.Members item)) {
            return new Value(stated, words.value(field, stated));
        }
        return new Value(item.without(CHECKED), evidence(item));
    }

    /// Those of `mine` in order; marked where `others` hold no such value, or not so often.
    private static List<History.Part> parts(List<Value> mine, List<Value> others) {
        var left = new ArrayList<>(others.stream().map(Value::stated).toList());
        return mine.stream()
                .map(value -> new History.Part(value.said(), !left.remove(value.stated())))
                .toList();
    }

    private Shown evidence(Stated.Members item) {
        var said = Stream.of(
                        Optional.of(new FieldName(page, item.word("field").orElse("")).words()),
                        item.word("printed").map(this::asPrinted),
                        item.find("source")
                                .map(source -> words.value("source", source).text()),
                        item.word("locator").map(locator -> new Locator(page, locator).words()),
                        item.find("verdict")
                                .map(verdict -> words.value("verdict", verdict).text()),
                        item.find("doubt")
                                .map(doubt -> words.value("doubt", doubt).text()),
                        item.find("note").map(note -> words.value("note", note).text()))
                .flatMap(Optional::stream)
                .toList();
        return page.own(String.join(" · ", said));
    }

    /// What tells one reading of a field from another.
    private String asPrinted(String printed) {
        return page.say("portal.part-of", "name", words.name("printed"), "value", printed);
    }

    /// What speaks for a field as it reads now: first what the version that changed it added.
    private List<History.Proof> proofs(String pointer, Stated.Members before, Stated.Members after) {
        var about = items(after).stream()
                .map(item -> item.without(CHECKED))
                .filter(item -> (item.word("field").orElse("") + "/").startsWith(pointer + "/"))
                .toList();
        var known = items(before).stream().map(item -> item.without(CHECKED)).toList();
        var added = about.stream().filter(item -> !known.contains(item)).toList();
        return (added.isEmpty() ? about : added)
                .stream().map(this::proof).distinct().limit(MOST_PROOFS).toList();
    }

    private History.Proof proof(Stated.Members item) {
        var source = item.word("source").orElse("");
        return new History.Proof(
                words.value("source", new Stated.Word(source)),
                page.at("/" + Kind.SOURCE.plural() + "/" + source),
                new Locator(page, item.word("locator").orElse("")).words(),
                item.word("quote").map(page::printed));
    }
}
