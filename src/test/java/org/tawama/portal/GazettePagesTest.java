package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .contains(">JORADP n°\u00a077/2007</bdi></h1>", "9 décembre 2007", "29 dhou el kaada 1428")
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
    @ValueSource(strings = {"77 de 2007", "JORADP 77/2007", "J.O n°77 du 07/12/2007", "٧٧ لسنة ٢٠٠٧"})
    void the_door_of_the_home_page_leads_straight_to_the_issue_that_the_words_cite(String words) {
        var answer = TAWAMA.get("/ar/search?door=gazette&asof=2012-07-05&q="
                + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address ->
                        assertThat(address).startsWith("/ar/gazette-issues/g-joradp-2007-77?asof=2012-07-05"));
        assertThat(page("/fr")).contains("name=\"door\" value=\"gazette\"");
    }

    @Test
    void the_door_leads_to_the_search_where_the_register_holds_no_such_issue_or_did_not_yet() {
        assertThat(TAWAMA.get("/fr/search?door=gazette&q=12+de+1999").statusCode())
                .isEqualTo(200);
        assertThat(TAWAMA.get("/fr/search?door=gazette&q=77+de+2007&known=1").statusCode())
                .isEqualTo(200);
        assertThat(TAWAMA.get("/fr/search?q=77+de+2007").statusCode()).isEqualTo(200);
        assertThat(TAWAMA.get("/fr/search?door=other&q=77").statusCode()).isEqualTo(400);
    }

    /// What the journal of one side says of the entry into force is not told of the other side.
    @Test
    void an_agreement_of_states_shows_where_each_side_published_it_and_the_day_that_it_tells() {
        var french = page("/fr/search?q=07-375").replaceFirst("(?s).*?href=\"(/fr/agreements/a\\d+)\".*", "$1");

        assertThat(page(french))
                .containsPattern("(?s)id=\"published\".*Algérie.*g-joradp-2007-77.*07-375.*non indiqué.*France"
                        + ".*g-jorf-2008-94.*20 avril 2008.*2008-373.*1er avril 2008.*</section>");
        var local = page("/fr/search?q=Dunkerque").replaceFirst("(?s).*?href=\"(/fr/agreements/a\\d+)\".*", "$1");
        assertThat(page(local)).doesNotContain("id=\"published\"");
    }

    /// Catches the decree that no search found, since no office has confirmed the agreement that it publishes.
    @ParameterizedTest
    @ValueSource(strings = {"08-88", "03-524"})
    void an_agreement_that_is_only_reported_is_found_by_its_decree_and_marked_as_that(String act) {
        assertThat(page("/fr/search?q=" + act))
                .contains("2 accords signalés, non confirmés", "/fr/agreements/a")
                .doesNotContain("<h2 id=\"agreements\"");
        assertThat(page("/fr/search?q=" + act + "&door=gazette")).contains("2 accords signalés, non confirmés");
    }

    @Test
    void an_issue_names_the_text_that_it_publishes_of_a_reported_agreement() {
        assertThat(page("/fr/gazette-issues/g-joradp-2008-15"))
                .containsPattern("(?s)id=\"publishes\".*08-88.*Signalé.*</section>");
    }

    @Test
    void says_by_which_issue_an_agreement_was_found_as_people_name_it() {
        assertThat(page("/fr/search?q=JORF+94").replaceAll("[\u2068\u2069]", ""))
                .contains("Journal officiel de la République française n°\u00a094 du 20 avril 2008")
                .doesNotContain("JO JORF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/gazettes/TIMES/2008/94",
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
        assertThat(TAWAMA.get("/api/v1/gazette-issues.csv").body().lines()).hasSize(12);
    }

    private static String page(String path) {
        var answer = TAWAMA.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /// Catches the misprinted date of 7 December in an issue of the 9th, without a word that it is printed so.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Décret présidentiel n° 07-374, page 3, imprimé « J.O n°77 du 07/12/2007 »
            ar | مرسوم رئاسي رقم 07-374، الصفحة 3، مطبوع هكذا: «J.O n°77 du 07/12/2007»
            en | Presidential decree no. 07-374, page 3, printed “J.O n°77 du 07/12/2007”
            """)
    void names_what_it_publishes_and_marks_what_a_source_prints_of_it(String language, String told) {
        var path = "/" + language + "/gazette-issues/g-joradp-2007-77";

        assertThat(PaperText.of(TAWAMA, path).text()).contains(told);
        assertThat(PaperText.of(TAWAMA, path + "/print").text()).contains(told);
    }

    @Test
    void calls_what_it_publishes_by_its_title() {
        assertThat(PaperText.of(TAWAMA, "/fr/gazette-issues/g-joradp-2007-77/print")
                        .chapter("publishes"))
                .contains("Accord de coopération entre", "Accord relatif à la coopération en matière de sécurité");
    }

    /// Catches one title twice, in spaces at which a line may end and in others.
    @Test
    void tells_each_title_once() {
        assertThat(PaperText.of(TAWAMA, "/fr/gazette-issues/g-joradp-2007-77").text())
                .containsOnlyOnce(">JORADP n° 77/2007</");
    }
}
