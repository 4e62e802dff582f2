package org.tawama.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.dossiers.Typesetter;

/// Arabic lines with numbers, as our own papers set them, are read in the order in which they were written.
class ArabicPagesTest {
    private static final Typesetter TYPESETTER = Typesetter.load();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مرسوم رئاسي",
                "اتفاق سنة 2023 بين البلدين",
                "وقع في 15/08/2019 بالجزائر",
                "مرسوم رقم 07-375 المؤرخ في 1 ديسمبر 2007",
                "في 2023 و 2024 و 2025",
                "نسبة 62 % من التوصيات",
                "المادة 3 (الفقرة 2) من المرسوم",
                "توأمة بين بلدية وهران و Bordeaux سنة 1984"
            })
    void is_read_as_it_was_written(String line) throws IOException {
        assertThat(read("<p>" + line + "</p>")).isEqualTo(line);
    }

    /// Such a line has fewer Arabic letters than others; the page tells how it runs.
    @Test
    void a_line_with_more_foreign_letters_runs_as_its_page_does() throws IOException {
        assertThat(read("<p>كان الاتفاق ساريا إلى غاية سنة</p><p>مع Oran سنة 2004 ثم Lille</p>"))
                .contains("مع Oran سنة 2004 ثم Lille");
    }

    @Test
    void a_french_line_with_an_arabic_name_runs_from_the_left() throws IOException {
        assertThat(read("<p dir=\"ltr\">Accord de coopération (اتفاق التوأمة) de 2007 entre les deux communes</p>"))
                .isEqualTo("Accord de coopération (اتفاق التوأمة) de 2007 entre les deux communes");
    }

    /// A paper of two languages sets both beside each other.
    @Test
    void columns_stay_apart() throws IOException {
        var read = read("<table style=\"width: 100%\"><tr><td style=\"width: 50%\">سنة 2007</td>"
                + "<td style=\"width: 50%\" dir=\"ltr\">Signé le 15 mars 2007</td></tr></table>");

        assertThat(read).contains("سنة 2007", "Signé le 15 mars 2007");
    }

    private String read(String body) throws IOException {
        var page = "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\"><head><title>Essai</title>"
                + "<meta name=\"subject\" content=\"x\"/></head><body>" + body + "</body></html>";
        var file = Files.write(folder.resolve("page.pdf"), TYPESETTER.typeset(page.getBytes(StandardCharsets.UTF_8)));

        var looked = Look.at(file, number -> {});

        return ((Looked.Fit) looked).text().get(1).strip();
    }
}
