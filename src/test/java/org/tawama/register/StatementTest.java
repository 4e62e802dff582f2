package org.tawama.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tawama.register.Trial.json;
import static org.tawama.register.Trial.town;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementTest {
    private final Trial trial = new Trial();

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void keeps_withheld_members_out_of_what_is_hashed_and_gives_them_to_those_who_may_read_them() {
        trial.append(
                town("annaba", "{'name': 'Annaba', 'contacts': [{'mail': 'x@y', 'post': 'mayor'}], 'note': {'a': 1}}")
                        .withholding("/contacts/0/mail", Level.INTERNAL)
                        .withholding("/note", Level.RESTRICTED));

        var read = trial.register.find("annaba").orElseThrow();

        assertThat(read.statement()).doesNotContain("x@y").contains("_sd").contains("_restricted");
        assertThat(read.body()).isEqualTo(json("{'name': 'Annaba', 'contacts': [{'post': 'mayor'}]}"));
        assertThat(trial.register.whole(read, Level.INTERNAL))
                .isEqualTo(json("{'name': 'Annaba', 'contacts': [{'mail': 'x@y', 'post': 'mayor'}]}"));
        assertThat(trial.register.whole(read, Level.RESTRICTED))
                .isEqualTo(
                        json("{'name': 'Annaba', 'contacts': [{'mail': 'x@y', 'post': 'mayor'}], 'note': {'a': 1}}"));
    }

    @Test
    void salts_the_same_value_anew_each_time() {
        trial.append(town("a", "{'v': 1}").withholding("/v", Level.INTERNAL));
        trial.append(town("b", "{'v': 1}").withholding("/v", Level.INTERNAL));

        var first = trial.register.find("a").orElseThrow();
        var second = trial.register.find("b").orElseThrow();

        assertThat(first.bodyDigest()).isNotEqualTo(second.bodyDigest());
    }

    @Test
    void refuses_to_withhold_what_is_not_there_or_twice() {
        assertThatThrownBy(() -> trial.append(town("a", "{'v': [1]}").withholding("/w", Level.INTERNAL)))
                .hasMessageContaining("no member to withhold at \"/w\" of a");
        assertThatThrownBy(() -> trial.append(town("a", "{'v': [1]}").withholding("/v/0", Level.INTERNAL)))
                .hasMessageContaining("no member");
        assertThatThrownBy(() -> trial.append(town("a", "{'v': [1]}").withholding("", Level.INTERNAL)))
                .hasMessageContaining("no member");
        assertThatThrownBy(() -> trial.append(town("a", "{'v': {'w': 1}}")
                        .withholding("/v", Level.INTERNAL)
                        .withholding("/v/w", Level.INTERNAL)))
                .hasMessageContaining("no member");
    }

    @Test
    void refuses_bodies_that_use_the_registers_own_names() {
        for (var body : Set.of("{'_sd': []}", "{'a': [{'...': 1}]}", "{'_references': []}", "{'_origins': 1}")) {
            assertThatThrownBy(() -> trial.append(town("a", body)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("reserved names");
        }
    }

    @Test
    void refuses_texts_that_no_header_may_carry() {
        var body = json("{}");

        for (var id : Set.of("", " ", "a".repeat(201), "line\nend", "nul\0")) {
            assertThatThrownBy(() -> Draft.of("town", id, "recorded", body))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> town("a", "{}").because(Reason.words("en", "x".repeat(2_001))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takes_only_codes_where_no_language_is_named() {
        var body = json("{}");

        for (var prose : Set.of("", "Archive", "The archive", "l’archive", "-a", "a-", "a--b", "a_b", "a".repeat(61))) {
            assertThatThrownBy(() -> new Author(prose)).hasMessageContaining("an office is a code");
            assertThatThrownBy(() -> Draft.of(prose, "a", "recorded", body)).hasMessageContaining("a kind is a code");
            assertThatThrownBy(() -> Draft.of("town", "a", prose, body)).hasMessageContaining("an act is a code");
            assertThatThrownBy(() -> town("a", "{}").because(Reason.code(prose)))
                    .hasMessageContaining("is a code");
            assertThatThrownBy(() -> town("a", "{}").because(Reason.code("import", prose)))
                    .hasMessageContaining("is a code");
        }
    }

    @Test
    void keeps_an_officers_words_to_the_letter_with_their_language() {
        var words = Reason.words("ar", "صُحح الاسم.\nرآه المكتبان.");

        trial.append(town("annaba", "{}").because(words));

        var read = trial.register.find("annaba").orElseThrow();
        assertThat(read.reason()).contains(words);
        assertThat(read.header()).contains("\"language\":\"ar\"", "\"reason\":\"صُحح الاسم.\\nرآه المكتبان.\"");
    }

    @Test
    void refuses_words_without_a_language() {
        for (var language : Set.of("", "french", "FR", "fr-DZ")) {
            assertThatThrownBy(() -> town("a", "{}").because(Reason.words(language, "Lu.")))
                    .hasMessageContaining("a reason is in a language");
        }
    }
}
