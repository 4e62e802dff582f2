package org.tawama.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.app.RunningTawama;
import org.tawama.register.Reason;
import org.tawama.register.Revision;
import org.tawama.registrar.Occasion;
import org.tawama.registrar.Registrar;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Messages;

class StatementWordsTest {
    private static final StatementWords WORDS = new StatementWords(Messages.load());

    /// Catches a sentence in a statement that ships: it would be hashed, and read in one language by all.
    /// Takes a moment: it waits for the server that all tests share, and reads every statement of the
    /// founding.
    @Test
    void no_statement_that_ships_gives_prose_as_its_reason() {
        var shipped = shipped();

        assertThat(shipped).hasSizeGreaterThan(2_000);
        assertThat(reasons(shipped))
                .containsExactlyInAnyOrder(
                        Reason.code("founding"),
                        Reason.code("import", "founding-page"),
                        Reason.code("import", "second-sources"),
                        Reason.code("import", "sessions"),
                        Reason.code("import", "reported"));
    }

    @Test
    void every_code_of_a_statement_that_ships_has_its_words_in_every_language() {
        var shipped = shipped();

        for (var reason : reasons(shipped)) {
            assertThat(WORDS.reason(reason).texts()).containsOnlyKeys(Language.values());
            assertThat(WORDS.reason(reason).texts().values())
                    .noneMatch(
                            text -> text.contains(((Reason.Code) reason).about().orElse("founding")));
        }
        assertThat(shipped).map(Revision::act).map(WORDS::act).noneMatch(LocalText::empty);
        assertThat(WORDS.office(Registrar.OWN_OFFICE).texts()).containsOnlyKeys(Language.values());
    }

    @ParameterizedTest
    @EnumSource
    void has_a_sentence_for_every_occasion(Occasion occasion) {
        var said = WORDS.reason(occasion.reason("unheard-of"));

        assertThat(said.texts()).containsOnlyKeys(Language.values()).doesNotContainValue(occasion.code());
        assertThat(new HashSet<>(said.texts().values())).hasSize(Language.values().length);
    }

    @Test
    void leaves_an_officers_words_in_the_language_in_which_they_were_written() {
        assertThat(WORDS.reason(Reason.words("ar", "صُحح الاسم."))).isEqualTo(LocalText.of(Language.AR, "صُحح الاسم."));
        assertThat(WORDS.reason(Reason.words("kab", "Yettwaseɣti.")).empty()).isTrue();
    }

    @Test
    void has_no_words_for_a_code_that_is_not_the_products() {
        assertThat(WORDS.office("wilaya-16").empty()).isTrue();
        assertThat(WORDS.act("unheard-of").empty()).isTrue();
        assertThat(WORDS.reason(Reason.code("unheard-of", "founding-page")).empty())
                .isTrue();
    }

    /// A register of an earlier build gave sentences without a language: they are shown as they are.
    @Test
    void has_no_words_for_a_sentence_in_place_of_a_code() {
        var old = Reason.of("From the source: founding-page.", Optional.empty());

        assertThat(WORDS.reason(old).empty()).isTrue();
    }

    /// What the product stated on its own; other tests state more in other names.
    private static List<Revision> shipped() {
        var register = RunningTawama.shared().register().register();
        var shipped = new ArrayList<Revision>();
        for (long from = 1; from <= register.head().size(); from += 500) {
            register.entries(from, 500).stream()
                    .filter(entry -> entry.office().equals(Registrar.OWN_OFFICE))
                    .forEach(shipped::add);
        }
        return shipped;
    }

    private static Set<Reason> reasons(List<Revision> statements) {
        var reasons = new HashSet<Reason>();
        statements.forEach(statement -> reasons.add(statement.reason().orElseThrow()));
        return reasons;
    }
}
