package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tawama.app.RunningTawama;
import org.tawama.dossiers.Typesetter;

/// The same line on paper and in a browser, with the same typeface: letters must be joined alike and stand in the same
/// order. Two hands draw the edges of letters differently, so most of the ink has to meet, not all of it.
class PaperBesideBrowserTest {
    private static final Typesetter TYPESETTER = Typesetter.load();
    private static final int DOTS_A_POINT = 4;

    private static final double WIDTH_TOLERANCE = 0.03;
    private static final double SHARED_INK = 0.6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar|توأمة بجاية وعنابة، الولايات والبلديات",
                "ar|اتفاق 25 أكتوبر 2003 (الجريدة الرسمية رقم 77)، لا غير",
                "ar|بلدية Aïn Smara (قسنطينة) – ميلانو [1، 3]",
                "ar|تعاونًا وثيقًا بِلَادٌ اتّفاقيّة",
                "fr|Commune d’Aïn Smara – بلدية عين السمارة (1988)",
                "fr|Le décret « مرسوم رئاسي رقم 07-375 مؤرخ في 2007 » du 1er décembre 2007"
            })
    void looks_as_in_a_browser(String row) throws Exception {
        var html = html(row.substring(0, 2), row.substring(3));

        var paper = ink(onPaper(html));
        var browser = ink(inBrowser(html));

        assertThat((double) paper.getWidth() / browser.getWidth()).isBetween(1 - WIDTH_TOLERANCE, 1 + WIDTH_TOLERANCE);
        assertThat(likeness(paper, browser, row.split(" ").length)).isGreaterThan(SHARED_INK);
    }

    /// That the measure tells joined letters from separate ones, and one order from another.
    @ParameterizedTest
    @ValueSource(strings = {"ar|ت‌و‌أ‌م‌ة ب‌ج‌ا‌ي‌ة و‌ع‌ن‌ا‌ب‌ة", "ar|وعنابة بجاية توأمة"})
    void would_notice_other_letters_or_another_order(String row) throws Exception {
        var paper = ink(onPaper(html("ar", "توأمة بجاية وعنابة")));
        var other = ink(inBrowser(html("ar", row.substring(3))));

        assertThat(likeness(paper, other, 3)).isLessThan(SHARED_INK - 0.1);
    }

    private static String html(String language, String text) {
        var direction = language.equals("ar") ? "rtl" : "ltr";
        return "<html lang=\"" + language + "\" dir=\"" + direction
                + "\"><head><title>x</title></head><body><p style=\"" + "font-size: 15pt; line-height: 2; margin: 0\">"
                + text + "</p></body></html>";
    }

    private static BufferedImage onPaper(String html) throws IOException {
        try (var pdf = Loader.loadPDF(TYPESETTER.typeset(html.getBytes(StandardCharsets.UTF_8)))) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, 72 * DOTS_A_POINT);
            return image.getSubimage(0, 0, image.getWidth(), image.getHeight() / 3);
        }
    }

    private static BufferedImage inBrowser(String html) throws IOException {
        var faces = face("Latin", "IBMPlexSans-Regular") + face("Arabic", "IBMPlexSansArabic-Regular");
        var style = "<style>" + faces + "html { font-family: Latin, Arabic } p { white-space: nowrap }</style>";
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(900, 120)
                .setDeviceScaleFactor(DOTS_A_POINT * 0.75);
        try (var context = SystemChromium.shared().newContext(options)) {
            var tab = context.newPage();
            tab.setContent(html.replace("<title>", style + "<title>"));
            tab.evaluate("() => document.fonts.ready");
            return ImageIO.read(new ByteArrayInputStream(tab.screenshot()));
        }
    }

    private static String face(String family, String file) throws IOException {
        try (var stream = Typesetter.class.getResourceAsStream("/dossiers/fonts/" + file + ".ttf")) {
            var bytes = Base64.getEncoder()
                    .encodeToString(java.util.Objects.requireNonNull(stream).readAllBytes());
            return "@font-face { font-family: " + family + "; src: url(data:font/ttf;base64," + bytes + ") }";
        }
    }

    /// The picture cut to what is drawn.
    private static BufferedImage ink(BufferedImage picture) {
        var box = new Rectangle(-1, -1);
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                if (dark(picture, x, y))
                    box = box.width < 0 ? new Rectangle(x, y, 1, 1) : box.union(new Rectangle(x, y, 1, 1));
            }
        }
        return picture.getSubimage(box.x, box.y, box.width, box.height);
    }

    /// The words from left to right, which the widest gaps part; each with its place in the line.
    private static List<BufferedImage> words(BufferedImage line, int count) {
        var gaps = gaps(line).stream()
                .sorted(Comparator.comparing(Gap::width).reversed())
                .limit(count - 1)
                .sorted(Comparator.comparing(Gap::start))
                .toList();
        var words = new ArrayList<BufferedImage>();
        var start = 0;
        for (var gap : gaps) {
            words.add(line.getSubimage(start, 0, gap.start() - start, line.getHeight()));
            start = gap.start() + gap.width();
        }
        words.add(line.getSubimage(start, 0, line.getWidth() - start, line.getHeight()));
        return words;
    }

    private record Gap(int start, int width) {}

    private static List<Gap> gaps(BufferedImage line) {
        var gaps = new ArrayList<Gap>();
        for (var x = 0; x < line.getWidth(); x++) {
            var start = x;
            while (x < line.getWidth() && blank(line, x)) x++;
            if (x > start) gaps.add(new Gap(start, x - start));
        }
        return gaps;
    }

    private static boolean blank(BufferedImage line, int x) {
        return IntStream.range(0, line.getHeight()).noneMatch(y -> dark(line, x, y));
    }

    /// How much ink the words share on an average: spaces are as wide as either hand makes them.
    private static double likeness(BufferedImage one, BufferedImage other, int count) {
        var words = words(one, count);
        var others = words(other, count);
        return IntStream.range(0, count)
                .mapToDouble(place -> shared(words.get(place), others.get(place)))
                .average()
                .orElseThrow();
    }

    /// How much of the ink of both is in the same place when they are laid over each other.
    private static double shared(BufferedImage one, BufferedImage other) {
        var same = new BufferedImage(one.getWidth(), one.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = same.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(other, 0, 0, one.getWidth(), one.getHeight(), null);
        graphics.dispose();
        var both = 0;
        var either = 0;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                if (dark(one, x, y) && dark(same, x, y)) both++;
                if (dark(one, x, y) || dark(same, x, y)) either++;
            }
        }
        return (double) both / either;
    }

    private static boolean dark(BufferedImage picture, int x, int y) {
        var color = new Color(picture.getRGB(x, y));
        return color.getRed() + color.getGreen() + color.getBlue() < 384;
    }

    /// Catches the French name of a country at the far side of an Arabic paper.
    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void names_stand_where_the_lines_of_their_page_begin(String language) {
        var side = language.equals("ar") ? "right" : "left";
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(800, 900);
        try (var context = SystemChromium.shared().newContext(options)) {
            var tab = context.newPage();
            tab.navigate(RunningTawama.shared().address() + "/" + language + "/countries/FR/dossier");

            var places = tab.evaluate(
                    "side => [...document.querySelectorAll('.paper-head h1 bdi, .paper-other bdi')]"
                            + ".map(name => Math.round(name.getBoundingClientRect()[side]))",
                    side);

            assertThat((List<?>) places).hasSizeGreaterThan(1);
            assertThat(Set.copyOf((List<?>) places)).as("%s edges", side).hasSize(1);
        }
    }
}
