package org.tawama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.BadSqlGrammarException;

class MishapTest {
    /// Once a right that the database's role lacked was answered with the stack of a program's mistake.
    @ParameterizedTest
    @CsvSource({
        "42501, permission denied for table entries, docs/postgresql.md",
        "28P01, password authentication failed, docs/postgresql.md",
        "25006, cannot execute INSERT in a read-only transaction, takes nothing new",
        "53100, no space left on device, make room",
        "08006, connection refused, went away"
    })
    void says_in_a_sentence_what_the_database_refused(String state, String word, String remedy) {
        var refused = new BadSqlGrammarException("task", "select 1", new SQLException(word, state));

        assertThat(Mishap.sentence(refused))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains(word, remedy).doesNotContain("Exception"));
    }

    @Test
    void takes_a_statement_that_the_database_could_not_follow_for_our_mistake() {
        assertThat(Mishap.sentence(new SQLException("syntax error", "42601"))).isEmpty();
    }
}
