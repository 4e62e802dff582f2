package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tawama.app.RunningTawama;

/// A day on which sources do not agree is told as that: neither as settled, nor as unknown.
class DisputedDaysTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    /// The page's first lines, before the sources and what each of them says.
    private static String summary(String path) {
        var page = TAWAMA.get(path).body();
        return page.substring(page.indexOf("<h1"), page.indexOf("id=\"parties\""));
    }

    @Test
    void a_day_that_the_record_keeps_is_not_told_as_settled() {
        assertThat(summary("/en/agreements/a58")).contains("disputed: 22 November 1999; 2009");
    }

    @Test
    void a_day_that_the_record_does_not_hold_is_not_told_as_unknown() {
        assertThat(summary("/en/agreements/a37"))
                .contains(
                        "for which sources give different dates: 1970; 13 October 2004",
                        "disputed: 1970; 13 October 2004")
                .doesNotContain("whose date is not known");
    }

    /// Once the list had the one as settled and the other as not stated.
    @Test
    void a_list_says_it_too() {
        for (var view : java.util.List.of("", "&view=cards")) {
            assertThat(TAWAMA.get("/en/agreements?party=" + home("a58") + view).body())
                    .contains("disputed: 22 November 1999; 2009");
            assertThat(TAWAMA.get("/en/agreements?party=" + home("a37") + view).body())
                    .contains("disputed: 1970; 13 October 2004");
        }
    }

    private static String home(String agreement) {
        var answer = TAWAMA.get("/api/v1/agreements/" + agreement).body();
        return tools.jackson.databind.json.JsonMapper.shared()
                .readTree(answer)
                .at("/parties/0/party")
                .asString();
    }

    @Test
    void a_dossier_says_it_too() {
        var dossier = TAWAMA.get("/fr/countries/FR/dossier").body();

        assertThat(dossier).contains("contesté : 1988\u00a0; 1989", "contesté : 1970\u00a0; 13 octobre 2004");
    }
}
