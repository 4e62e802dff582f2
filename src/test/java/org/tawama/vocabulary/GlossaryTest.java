package org.tawama.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// One term for one thing: what pages say is what the glossary calls it. The table of words that no page says stands in
/// `docs/glossary.md`, under its last heading.
class GlossaryTest {
    private static final String HEADING = "## Words that no page says";

    /// Tables whose columns in a language a page shows: `note_fr` as well as `fr`.
    private static final List<String> TABLES =
            List.of("founding-page/remarks.csv", "algeria/notes.csv", "gazetteer/sources.csv");

    private record Unsaid(Language language, String say, String not) {
        /// The word alone, behind an elided French article, or behind an Arabic article and particle.
        boolean isIn(String text) {
            var before = language == Language.AR ? "[وفبكل]?(?:ال|لل)?" : "(?:[ldns]’)?";
            return Pattern.compile("(?iu)(?<!\\p{L})" + before + Pattern.quote(not) + "(?!\\p{L})")
                    .matcher(text)
                    .find();
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_page_says_a_second_word_for_a_thing(Language language) throws IOException {
        var said = sentences(language);
        for (var table : TABLES) said.putAll(shown(table, language));

        for (var unsaid : unsaid()) {
            if (unsaid.language() != language) continue;
            assertThat(said.entrySet().stream().filter(text -> unsaid.isIn(text.getValue())))
                    .as("say %s, not %s", unsaid.say(), unsaid.not())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_words_that_are_not_said_in_every_language(Language language) throws IOException {
        assertThat(unsaid()).filteredOn(unsaid -> unsaid.language() == language).hasSizeGreaterThan(4);
    }

    /// Catches a search that finds nothing because of an article, a capital or a particle.
    @ParameterizedTest
    @CsvSource({
        "FR, office, 'Écrivez à l’office qui le tient', true",
        "FR, révision, Révision 1, true",
        "FR, office, La page officielle, false",
        "AR, مراجعة, نقطة المراجعة الأولى, true",
        "AR, مراجعة, وللمراجعة, true",
        "AR, رابط, الرابطة, false",
        "EN, hash, two SHA-256 hashes, false",
        "EN, root, 'the root, then', true"
    })
    void finds_a_word_however_it_is_joined(Language language, String word, String text, boolean found) {
        assertThat(new Unsaid(language, "", word).isIn(text)).isEqualTo(found);
    }

    /// Catches a row of the glossary that lost a column: a term would stand under the wrong language.
    @Test
    void gives_every_term_in_three_languages_and_in_code() throws IOException {
        var terms = rows(Files.readString(Path.of("docs/glossary.md")).split(HEADING)[0]);

        assertThat(terms).hasSizeGreaterThan(40).allSatisfy(term -> {
            assertThat(term).hasSize(4).noneMatch(String::isBlank);
            assertThat(term.get(1)).containsPattern("\\p{IsArabic}");
            assertThat(term.get(3)).contains("`");
        });
    }

    /// The names of holes are no words that a reader sees.
    private static Map<String, String> sentences(Language language) {
        var wording = Messages.load().in(language);
        var sentences = new TreeMap<String, String>();
        for (var sentence : Messages.patterns(language).entrySet()) {
            var text = sentence.getValue();
            for (var hole : wording.phrase(sentence.getKey()).holes()) {
                text = text.replace("{" + hole + "}", "").replace("{" + hole + ",", "");
            }
            sentences.put(sentence.getKey(), text);
        }
        return sentences;
    }

    private static List<Unsaid> unsaid() throws IOException {
        var unsaid = new ArrayList<Unsaid>();
        for (var row : rows(Files.readString(Path.of("docs/glossary.md")).split(HEADING)[1])) {
            var language = Language.find(row.get(0)).orElseThrow();
            for (var word : row.get(2).split(", ")) unsaid.add(new Unsaid(language, row.get(1), word));
        }
        return unsaid;
    }

    /// The rows of a Markdown table, without its head.
    private static List<List<String>> rows(String markdown) {
        return markdown.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Map<String, String> shown(String table, Language language) throws IOException {
        var file = Path.of("src/main/resources/data", table);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .flatMap(row -> cells(row, language).stream()
                            .map(text -> Map.entry(table + " line " + row.getStartingLineNumber() + " " + text, text)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        }
    }

    private static List<String> cells(NamedCsvRecord row, Language language) {
        return row.getFieldsAsMap().entrySet().stream()
                .filter(cell ->
                        cell.getKey().equals(language.code()) || cell.getKey().endsWith("_" + language.code()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
