package org.tawama.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.agreements.Act;
import org.tawama.parties.Level;

class MappingTest {
    @Test
    void reads_what_the_columns_mean() {
        var mapping = Mapping.read("trial.yaml", Trial.MAPPING);

        assertThat(mapping.name()).isEqualTo("trial");
        assertThat(mapping.key()).containsExactly("id");
        assertThat(mapping.parties()).hasSize(2);
        assertThat(mapping.parties().getFirst().level()).contains(Level.COMMUNE);
        assertThat(mapping.parties().getFirst().country()).isEqualTo(new Cell.Constant("DZ"));
        assertThat(mapping.actions().getFirst().act()).isEqualTo(Act.SIGNED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: trial | id: Trial 1 | 2 | small letters",
                "key: [id] | key: [] | 1 | key",
                "jumelage: twinning | jumelage: twining | 6 | twinning, cooperation",
                "level: commune | level: village | 10 | commune",
                "act: signed | act: singed | 16 | signed",
                "column: home | colum: home | 8 | column",
                "country: DZ | contry: DZ | 8 | country",
                "publisher: Personne | publisher: '' | 4 | publisher",
                "signed} | signed, format: jj/mm/bbbb} | 17 | choose one of",
            })
    void names_the_line_the_culprit_and_the_remedy_of_a_mistake(String right, String wrong, int line, String remedy) {
        var yaml = Trial.MAPPING.replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        assertThat(yaml).isNotEqualTo(Trial.MAPPING);
        assertThatThrownBy(() -> Mapping.read("trial.yaml", yaml))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageContaining("trial.yaml line " + line)
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "[1, 2]",
                "source: {",
                "\t- x",
                "a: &a [*a]",
                "!!javax.script.ScriptEngineManager [a]",
                "\u0000",
                "a: b: c",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void refuses_what_is_no_mapping_in_one_sentence(String yaml) {
        assertThatThrownBy(() -> Mapping.read("trial.yaml", yaml))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageContaining("trial.yaml")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "atlas.html", "https://example.org/\"><b"})
    void refuses_an_address_of_the_source_that_a_reader_could_not_follow(String address) {
        var yaml = Trial.MAPPING.replace("publisher: Personne", "publisher: Personne\n  url: '" + address + "'");

        assertThatThrownBy(() -> Mapping.read("trial.yaml", yaml))
                .isInstanceOf(TableUnreadable.class)
                .hasMessageContaining("trial.yaml line 5")
                .hasMessageContaining("https://");
    }

    @Test
    void the_example_in_the_documentation_is_a_mapping() throws IOException {
        var document = Files.readString(Path.of("docs/mapping.md"));
        var start = document.indexOf("```yaml\n") + 8;

        var mapping = Mapping.read("mapping.md", document.substring(start, document.indexOf("```", start)));

        assertThat(mapping.parties()).hasSize(2);
        assertThat(mapping.ids()).isNotEmpty();
    }
}
