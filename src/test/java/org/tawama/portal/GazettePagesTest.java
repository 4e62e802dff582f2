package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;

/// The issues of the official journal that documents tell of, as a reader sees them.
class GazettePagesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @Test
    void shows_an_issue_with_its_date_its_editions_and_the_agreements_that_it_publishes() {
        var page = page("/fr/gazette-issues/g-joradp-2007-77");

        assertThat(page)
                .contains(">JORADP n° 77/2007</bdi></h1>", "9 décembre 2007", "29 dhou el kaada 1428")
                .contains("https://www.joradp.dz/FTP/jo-francais/2007/F2007077.pdf")
                .contains("https://www.joradp.dz/FTP/jo-arabe/2007/A2007077.pdf")
                .contains("07-374", "07-375", "J.O n°77 du 07/12/2007")
                .contains("un vendredi");
    }

    /// The month begins when the moon is sighted, which no computation knows.
    @Test
    void sets_the_hijri_date_that_is_printed_beside_the_computed_one() {
        assertThat(page("/fr/gazette-issues/g-joradp-2017-68"))
                .contains("9 rabie el aouel 1439", "10 rabie el aouel 1439");
        assertThat(page("/ar/gazette-issues/g-joradp-2017-68"))
                .contains("9\u2069 ربيع الأول \u20681439", "10\u2069 ربيع الأول \u20681439");
    }

    @Test
    void leads_from_an_agreement_to_the_issue_that_published_it_and_from_the_search() {
        var search = page("/fr/search?q=77/2007");

        assertThat(search).contains("href=\"/fr/gazette-issues/g-joradp-2007-77\"");
        assertThat(page("/fr/agreements?gazette=g-joradp-2007-77")).contains("<h1>2 accords</h1>");
        var agreement = search.replaceFirst("(?s).*?href=\"(/fr/agreements/a\\d+)\".*", "$1");
        assertThat(page(agreement)).contains("href=\"/fr/gazette-issues/g-joradp-2007-77\"");
    }

    @Test
    void is_found_by_journal_year_and_number_as_people_cite_it() {
        var answer = TAWAMA.get("/ar/gazettes/JORADP/2007/77");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("/ar/gazette-issues/g-joradp-2007-77"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/gazettes/JORF/2008/94",
                "/fr/gazettes/joradp/2007/77",
                "/fr/gazettes/JORADP/2007/0",
                "/fr/gazettes/JORADP/2007/-1",
                "/fr/gazettes/JORADP/20070/77",
                "/fr/gazettes/JORADP/2007/77777777777",
                "/fr/gazettes/JORADP/2007/x",
                "/fr/gazette-issues/g-joradp-1999-1"
            })
    void finds_nothing_under_what_names_no_issue(String path) {
        assertThat(TAWAMA.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void answers_programs_with_the_printed_and_the_computed_date_and_both_links() {
        var issue = TAWAMA.get("/api/v1/gazette-issues/g-joradp-2017-68").body();

        assertThat(issue)
                .contains("\"journal\":\"JORADP\",\"year\":2017,\"number\":68")
                .contains("\"hijri\":{\"printed\":\"1439-03-09\",\"computed\":\"1439-03-10\"}");
        assertThat(TAWAMA.get("/api/v1/gazette-issues.csv").body().lines()).hasSize(8);
    }

    private static String page(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
