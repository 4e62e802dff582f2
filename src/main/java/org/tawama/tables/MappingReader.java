package org.tawama.tables;

import java.io.StringReader;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tawama.agreements.Act;
import org.tawama.agreements.Form;
import org.tawama.evidence.Source;
import org.tawama.evidence.SourceId;
import org.tawama.parties.Level;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.PartialDate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.reader.ReaderException;

/// Reads a mapping file. Nothing in it is run or loaded by name: only its tree of texts is looked at.
final class MappingReader {
    private static final int MOST_CHARACTERS = 200_000;
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 40;
    private static final Set<String> SCHEMES =
            Set.of("party", "territory", "wilaya", "ons", "insee", "siren", "geonames");

    private final String file;

    MappingReader(String file) {
        this.file = file;
    }

    Mapping read(String yaml) {
        if (yaml.length() > MOST_CHARACTERS) {
            throw new TableUnreadable(
                    file + " is too long for a mapping: keep it below " + MOST_CHARACTERS + " characters");
        }
        var root = new Entry(file, "the mapping", tree(yaml));
        var mapping = new Mapping(
                source(new Entry(file, "source", root.get("source"))),
                root.text("language")
                        .map(code -> code(root, "language", code, Language.values(), Language::code))
                        .orElse(Language.FR),
                key(root),
                root.text("kind")
                        .map(code -> code(root, "kind", code, Mapping.Kind.values(), MappingReader::lower))
                        .orElse(Mapping.Kind.DECENTRALISED),
                root.find("form").map(node -> checkedForm(root, cell("form", node))),
                ends(root),
                root.list("actions").stream().map(this::action).toList(),
                root.find("themes").map(node -> cell("themes", node)),
                root.list("ids").stream().map(this::externalId).toList());
        root.nothingElse();
        return mapping;
    }

    private Node tree(String yaml) {
        try {
            var tree = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (tree == null) throw new TableUnreadable(file + " is empty: see docs/mapping.md for what it must say");
            return tree;
        } catch (MarkedYAMLException broken) {
            var mark = Optional.ofNullable(broken.getProblemMark());
            var line = mark.map(at -> " line " + (at.getLine() + 1)).orElse("");
            throw new TableUnreadable(file + line + ": this is not YAML (" + broken.getProblem()
                    + "): check quotes, colons and indentation there");
        } catch (ReaderException unprintable) {
            throw new TableUnreadable(file + ": this is not YAML in UTF-8: remove characters that do not print");
        } catch (YAMLException broken) {
            throw new TableUnreadable(file + " is nested deeper than a mapping: see docs/mapping.md for what it says");
        }
    }

    private Source source(Entry entry) {
        var name = entry.requiredText("id");
        if (!name.matches(NAME) || name.length() > LONGEST_NAME) {
            throw entry.wrong(
                    entry.line("id"),
                    "the source's id " + name + " is not a name: write small letters, digits and hyphens, at most "
                            + LONGEST_NAME);
        }
        var title = new Entry(file, "title", entry.get("title"));
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) title.text(language.code()).ifPresent(text -> texts.put(language, text));
        title.nothingElse();
        if (texts.isEmpty()) throw title.wrong(title.line(), "the title is empty: write it under fr, ar or en");
        var source = new Source(
                new SourceId(name),
                new LocalText(texts),
                entry.requiredText("publisher"),
                entry.text("date").map(text -> date(entry, text)),
                entry.text("url").map(text -> address(entry, text)),
                entry.text("licence").orElse(""),
                Optional.empty(),
                LocalText.none(),
                List.of());
        entry.nothingElse();
        return source;
    }

    private static PartialDate date(Entry entry, String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException noDate) {
            throw entry.wrong(
                    entry.line("date"), "the date " + text + " is not EDTF: write 2024, 2024-05 or 2024-05-31");
        }
    }

    private static String address(Entry entry, String text) {
        if (text.matches("https?://[^\\s\"<>]+")) return text;
        throw entry.wrong(entry.line("url"), "the url " + text + " leads nowhere: begin it with https:// or http://");
    }

    private List<String> key(Entry root) {
        var key = root.texts("key");
        if (key.isEmpty()) {
            throw root.wrong(root.line(), "the mapping lacks key: name the columns that tell one row from another");
        }
        return key;
    }

    private List<Mapping.End> ends(Entry root) {
        var ends = root.list("parties").stream().map(this::end).toList();
        if (ends.size() == 2) return ends;
        throw root.wrong(
                root.line("parties"),
                "the mapping names " + ends.size()
                        + " parties: an agreement of a table has two, home and partner in any order");
    }

    private Mapping.End end(Node node) {
        var entry = new Entry(file, "a party", node);
        var latitude = entry.find("latitude").map(found -> cell("latitude", found));
        var longitude = entry.find("longitude").map(found -> cell("longitude", found));
        var end = new Mapping.End(
                cell("name", entry.get("name")),
                cell("country", entry.get("country")),
                entry.text("level").map(code -> code(entry, "level", code, Level.values(), Level::code)),
                entry.group("identifier").map(this::identifier),
                entry.find("wilaya").map(found -> cell("wilaya", found)),
                latitude.flatMap(north -> longitude.map(east -> new Mapping.Position(north, east))));
        entry.nothingElse();
        return end;
    }

    private Mapping.Identifier identifier(Entry entry) {
        var scheme = entry.requiredText("scheme");
        if (!SCHEMES.contains(scheme)) {
            throw entry.wrong(
                    entry.line("scheme"),
                    "the scheme " + scheme + " is not known: choose one of "
                            + SCHEMES.stream().sorted().collect(Collectors.joining(", ")));
        }
        var identifier = new Mapping.Identifier(scheme, column(entry));
        entry.nothingElse();
        return identifier;
    }

    private Mapping.DatedAct action(Node node) {
        var entry = new Entry(file, "an action", node);
        var act = code(entry, "act", entry.requiredText("act"), Act.values(), Act::code);
        var action = new Mapping.DatedAct(
                act, cell("on", entry.get("on")), entry.text("format").map(pattern -> format(entry, pattern)));
        entry.nothingElse();
        return action;
    }

    private static DateTimeFormatter format(Entry entry, String pattern) {
        try {
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException unknown) {
            throw entry.wrong(
                    entry.line("format"),
                    "the format " + pattern + " is no pattern of a day: write one such as dd/MM/yyyy");
        }
    }

    private Mapping.ExternalId externalId(Node node) {
        var entry = new Entry(file, "an id", node);
        var scheme = entry.requiredText("scheme");
        if (!scheme.matches(NAME)) {
            throw entry.wrong(
                    entry.line("scheme"),
                    "the scheme " + scheme + " is not a name: write small letters, digits and hyphens");
        }
        var id = new Mapping.ExternalId(scheme, column(entry));
        entry.nothingElse();
        return id;
    }

    private Cell checkedForm(Entry root, Cell form) {
        var meant = new ArrayList<String>();
        switch (form) {
            case Cell.Constant constant -> meant.add(constant.text());
            case Cell.Column column -> meant.addAll(column.values().values());
        }
        meant.forEach(code -> code(root, "form", code, Form.values(), Form::code));
        return form;
    }

    /// A text is a constant; members name a column.
    private Cell cell(String name, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            return new Cell.Constant(scalar.getValue().strip());
        var entry = new Entry(file, name, node);
        var column = column(entry);
        entry.nothingElse();
        return column;
    }

    private static Cell.Column column(Entry entry) {
        return new Cell.Column(
                entry.requiredText("column"),
                entry.dictionary("values"),
                entry.text("separator"),
                entry.line("column"));
    }

    private static <E extends Enum<E>> E code(
            Entry entry, String member, String code, E[] all, java.util.function.Function<E, String> coded) {
        return Arrays.stream(all)
                .filter(value -> coded.apply(value).equals(code))
                .findFirst()
                .orElseThrow(() -> entry.wrong(
                        entry.line(member),
                        "the " + member + " " + code + " is not known: choose one of "
                                + Stream.of(all).map(coded).collect(Collectors.joining(", "))));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
