package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.vocabulary.Language;

/// What a ministry carries away: the page to print and the same as a PDF.
class PaperPagesTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    /// What the running foot takes, in points.
    private static final int FOOT = 62;

    @BeforeAll
    static void waits_for_the_lists() {
        PortalFixture.awaitLists(TAWAMA);
    }

    @Test
    void tells_a_minister_what_binds_france() {
        var dossier = page("/fr/countries/FR/dossier");

        assertThat(dossier)
                .contains("Accord relatif à la coopération en matière de sécurité")
                .contains("1er avril 2008")
                .contains("07-375")
                .contains("Reconductions tacites")
                .contains("Tizi Ouzou", "Larbaâ Nath Irathen – Saint-Denis")
                .contains("JORFTEXT000018664342")
                .doesNotContain("Annaba – Bizerte");
        assertThat(dossier.split("class=\"paper-title\"").length).isGreaterThan(60);
    }

    @Test
    void tells_what_binds_tunisia_and_russia_with_the_gaps_between_sessions() {
        assertThat(page("/fr/countries/TN/dossier"))
                .contains("Commission mixte algéro-tunisienne", "La session 14 n’est pas documentée.")
                .contains("Annaba – Bizerte", "Session n°\u00a018");
        assertThat(page("/en/countries/RU/dossier"))
                .contains("Session no. 11", "Moscow", "Sessions 1 to 7 are not documented.");
    }

    @ParameterizedTest
    @EnumSource
    void gives_the_same_as_a_file_in_every_language(Language language) throws IOException {
        var address = "/" + language.code() + "/countries/FR/dossier";

        var answer = TAWAMA.bytes(address + ".pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("inline", "countries-FR-dossier.pdf");
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNotNull();
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
        }
    }

    @Test
    void sets_two_languages_side_by_side_entry_by_entry() throws IOException {
        var html = page("/ar/countries/TN/dossier?with=fr");

        var row = Pattern.compile("<tr[^>]*>(?:(?!</tr>).)*عنابة – بنزرت(?:(?!</tr>).)*</tr>", Pattern.DOTALL)
                .matcher(html);
        assertThat(row.find()).isTrue();
        assertThat(row.group()).contains("Annaba – Bizerte", "lang=\"fr\" dir=\"ltr\"");
        try (var pdf = Loader.loadPDF(
                TAWAMA.bytes("/ar/countries/TN/dossier.pdf?with=fr").body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Annaba – Bizerte", "بنزرت");
        }
    }

    /// Catches a heading with the heads of its columns alone at the foot of a page, and heads after the last row.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/countries/FR/dossier",
                "/ar/countries/TN/dossier",
                "/fr/agreements/a59/print",
                "/fr/meetings/m24/print"
            })
    void no_page_ends_or_goes_on_with_the_heads_of_columns_alone(String path) throws IOException {
        try (var pdf = Loader.loadPDF(TAWAMA.bytes(path + ".pdf?with=ar,fr").body())) {
            for (var page : pdf.getPages()) {
                var text = new PDFTextStripperByArea();
                text.setSortByPosition(true);
                var box = page.getMediaBox();
                text.addRegion(
                        "above the foot", new Rectangle(0, 0, (int) box.getWidth(), (int) box.getHeight() - FOOT));
                text.extractRegions(page);
                var lines =
                        text.getTextForRegion("above the foot").strip().lines().toList();

                for (var line = 0; line < lines.size(); line++) {
                    if (!lines.get(line).contains("Français") || lines.get(line).length() > 20) continue;
                    assertThat(line).as("%s in %s", lines, path).isBetween(1, lines.size() - 2);
                }
            }
        }
    }

    /// Catches sides that are told apart by words of one language, so that one source faces another.
    @Test
    void the_same_place_of_a_source_faces_itself() {
        var page = page("/fr/agreements/a59/print?with=ar,fr");
        var sources = page.substring(page.indexOf("id=\"paper-sources\""), page.indexOf("id=\"paper-history\""));

        for (var row : sources.split("<tr[^>]*>")) {
            var places = Pattern.compile("/sources/([a-z0-9-]+)")
                    .matcher(row)
                    .results()
                    .map(found -> found.group(1))
                    .distinct();
            assertThat(places).as(row).hasSizeLessThanOrEqualTo(1);
        }
    }

    /// Catches a title in Arabic that is set from the left: the session's number first, then that of the
    /// recommendation.
    @Test
    void a_title_in_the_other_script_is_set_in_its_own_direction() throws IOException {
        var places = new ArrayList<TextPosition>();
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                places.add(text);
            }
        };
        reader.setEndPage(1);
        try (var pdf =
                Loader.loadPDF(TAWAMA.bytes("/fr/recommendations/r1/print.pdf").body())) {
            reader.getText(pdf);
        }
        var arabic = places.stream()
                .filter(one -> one.getUnicode().matches("\\p{IsArabic}.*"))
                .findFirst()
                .orElseThrow();
        var digits = places.stream()
                .filter(one -> Math.abs(one.getY() - arabic.getY()) < 1
                        && one.getUnicode().matches("\\d"))
                .toList();

        assertThat(digits).extracting(TextPosition::getUnicode).containsExactlyInAnyOrder("7", "1", "7");
        var session =
                digits.stream().filter(one -> one.getUnicode().equals("1")).findFirst();
        var farthest = digits.stream().mapToDouble(TextPosition::getX).max();
        assertThat(farthest.orElseThrow() - session.orElseThrow().getX())
                .as("the number of the recommendation stands first, far right of that of its session")
                .isGreaterThan(60);
    }

    @Test
    void reads_as_of_a_day_and_an_entry_like_every_page() {
        assertThat(page("/fr/countries/FR/dossier?asof=2005-01-01"))
                .contains("État au 1er janvier 2005", "Signé depuis");
        assertThat(page("/fr/countries/FR/dossier?known=0&asof=2005-01-01")).doesNotContain("Larbaâ Nath Irathen");
    }

    @Test
    void carries_its_permanent_address_in_its_code() throws Exception {
        var answer = TAWAMA.bytes("/fr/countries/RU/dossier.pdf");
        try (var pdf = Loader.loadPDF(answer.body())) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 200);

            var read = PrintedCheckpointTest.decoded(image);

            assertThat(read).startsWith(TAWAMA.address() + "/fr/countries/RU/dossier@");
            var there = TAWAMA.get(read.substring(TAWAMA.address().toString().length()));
            assertThat(there.statusCode()).isEqualTo(302);
            assertThat(page(there.headers().firstValue("Location").orElseThrow()))
                    .contains("Session n°\u00a011");
        }
    }

    @Test
    void gives_every_record_that_has_a_page_on_paper() {
        var addresses = Routes.TYPESET.stream()
                .map(route -> "/ar" + PortalFixture.example(route.path()))
                .toList();

        assertThat(addresses).hasSizeGreaterThan(8).noneMatch(address -> address.contains("{"));
        assertThat(addresses.stream()
                        .collect(Collectors.toMap(
                                address -> address,
                                address -> TAWAMA.bytes(address).statusCode())))
                .allSatisfy((address, status) -> assertThat(status).as(address).isEqualTo(200));
    }

    /// French words around Arabic ones with numbers: where the renderer once gave up.
    @Test
    void sets_every_session_and_every_agreement_in_french() {
        var addresses = Stream.concat(
                        IntStream.rangeClosed(1, 39).mapToObj(n -> "/fr/meetings/m" + n + "/print.pdf"),
                        IntStream.rangeClosed(1, 60).mapToObj(n -> "/fr/agreements/a" + n + "/print.pdf"))
                .toList();

        assertThat(addresses)
                .allSatisfy(address -> assertThat(TAWAMA.bytes(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void proves_a_record_on_its_sheet() {
        assertThat(page("/en/agreements/a35/print"))
                .contains("Annaba – Bizerte", "Binzert (Libye)", "class=\"hash\"", "a35/print@")
                .contains("href=\"/en/agreements/a35/print.pdf\"");
    }

    @Test
    void sets_a_list_with_its_filters_in_its_order_and_says_what_was_asked() {
        var paper = page("/fr/agreements/print?country=TN&country=IT&sort=-signed&with=ar,fr");

        assertThat(paper)
                .contains("Pays", "Tunisie", "تونس", "Annaba – Bizerte", "signé : ")
                .contains("href=\"/fr/agreements/print.pdf?country=TN&amp;country=IT&amp;sort=-signed&amp;with=ar,fr\"")
                .containsPattern(
                        "/fr/agreements/print@[-0-9]+@\\d+\\?country=TN&amp;country=IT&amp;sort=-signed&amp;with=ar,fr");
        assertThat(paper.split("class=\"paper-title\"").length - 1)
                .as("each on both sides, and its sources behind")
                .isGreaterThan(2 * total("country=TN&country=IT"));
        assertThat(page("/fr/agreements?country=TN"))
                .contains("href=\"/fr/agreements/print.pdf?country=TN\">Liste en PDF");
        assertThat(page("/fr/agreements?asof=2001-02-03")).contains("/fr/agreements/print.pdf?asof=2001-02-03");
    }

    @Test
    void leaves_out_what_one_paper_cannot_carry_and_says_so() {
        var paper = page("/en/territories/print?country=DZ");

        assertThat(paper)
                .containsPattern("This paper shows 500 of 1,\\d{3} records; the others are in the list online");
        assertThat(paper.split("href=\"[^\"]*/en/territories/DZ-").length - 1).isEqualTo(500);
    }

    @Test
    void keeps_the_order_of_a_list() {
        assertThat(titles("/fr/agreements/print?sort=title"))
                .hasSize(total(""))
                .containsExactlyElementsOf(titles("/fr/agreements/print?sort=title"))
                .isNotEqualTo(titles("/fr/agreements/print?sort=-signed"));
    }

    private static List<String> titles(String path) {
        return Pattern.compile("paper-title\"><a href=\"[^\"]*(/agreements/a\\d+)")
                .matcher(page(path))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int total(String query) {
        var answer = TAWAMA.get("/api/v1/agreements?limit=1&" + query).body();
        return Integer.parseInt(answer.replaceFirst("(?s).*?\"total\":(\\d+).*", "$1"));
    }

    @Test
    void is_one_step_away_from_the_country_and_from_the_record() {
        assertThat(page("/fr/countries/FR")).contains("href=\"/fr/countries/FR/dossier.pdf\">Dossier complet (PDF)");
        assertThat(page("/ar/agreements/a35")).contains("href=\"/ar/agreements/a35/print.pdf?with=ar,fr\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/countries/XX/dossier.pdf 404",
                "/fr/agreements/none/print.pdf 404",
                "/fr/countries/FR/dossier.pdf?with=de 400",
                "/fr/countries/FR/dossier.pdf?with=ar,de 400",
                "/fr/countries/FR/dossier.pdf?x=1 400",
                "/fr/countries/FR/dossier?known=99999999 400",
                "/fr/agreements/print?country=JP 200",
                "/fr/agreements/print?country=fr 400",
                "/fr/agreements/print?cursor=x 400",
                "/fr/agreements/print?limit=1 400",
                "/fr/themes/print 404",
                "/fr/countries/fr/dossier 301"
            })
    void explains_what_cannot_be_set(String row) {
        var parts = row.split(" ");

        var answer = TAWAMA.get(parts[0]);

        assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(parts[1]));
        if (answer.statusCode() >= 400) assertThat(answer.body()).contains("<html lang=\"fr\"");
    }

    private static String page(String path) {
        return TAWAMA.get(path).body();
    }
}
