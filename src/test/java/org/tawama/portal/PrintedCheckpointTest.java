package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawama.app.RunningTawama;
import org.tawama.register.Checkpoint;
import org.tawama.register.TrialWitness;

/// A checkpoint to be printed: its code is read back by another's reader, as a telephone would.
class PrintedCheckpointTest {
    private static final RunningTawama TAWAMA = RunningTawama.shared();

    /// Once it was drawn in the page's ink, which is white on white in the dark.
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void carries_the_signed_checkpoint_in_its_code_in_the_light_and_in_the_dark(ColorScheme scheme) throws Exception {
        var options = new NewContextOptions().setColorScheme(scheme).setDeviceScaleFactor(2);
        try (var context = SystemChromium.shared().newContext(options)) {
            var tab = context.newPage();
            tab.navigate(TAWAMA.address() + "/ar/register/checkpoints/300");

            var read = read(tab.locator(".sealed-code").screenshot());

            var register = TAWAMA.register().register();
            assertThat(Checkpoint.parse(read).head())
                    .isEqualTo(register.checkpoint(300).head());
            assertThat(register.verifierKeys()).anyMatch(Checkpoint.parse(read)::signedBy);
        }
    }

    @Test
    void keeps_number_hash_date_and_code_on_paper_and_leaves_the_navigation_away() {
        try (var context = SystemChromium.shared().newContext()) {
            var tab = context.newPage();
            tab.navigate(TAWAMA.address() + "/fr/register/checkpoints/300");
            tab.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            var root = TAWAMA.register().register().checkpoint(300).root().hex();
            assertThat(tab.locator(".sealed-size").textContent()).isEqualTo("300");
            assertThat(tab.locator(".sealed-root").textContent().replaceAll("\\s", ""))
                    .isEqualTo(root);
            assertThat(tab.locator(".sealed time").isVisible()).isTrue();
            assertThat(tab.locator(".sealed-code").isVisible()).isTrue();
            assertThat(tab.locator(".menu").isVisible()).isFalse();
        }
    }

    /// In a register of its own: what a witness signed is under its checkpoint from then on.
    @Test
    void names_the_witnesses_who_signed_it_there_and_on_the_page_of_the_log() {
        try (var tawama = RunningTawama.fresh()) {
            var register = tawama.register().register();
            var witness = new TrialWitness("witness.example/pages");
            var seen = register.checkpoint();
            register.addWitness(witness.key());

            register.cosign(witness.cosign(seen, Instant.now()));

            assertThat(tawama.get("/fr/register").body()).contains(witness.key().text(), "/checkpoints/" + seen.size());
            // What was signed later leads out of the past, to a page that is not there.
            assertThat(tawama.get("/fr/register?known=300").body())
                    .contains(witness.key().text())
                    .doesNotContain("/checkpoints/" + seen.size());
            assertThat(tawama.get("/ar/register/checkpoints/" + seen.size()).body())
                    .contains("<dd class=\"hash\" dir=\"ltr\">witness.example/pages</dd>");
            assertThat(tawama.get("/log/cosigned").body()).contains("\u2014 witness.example/pages ");
            assertThat(tawama.get("/log/witnesses").body())
                    .contains(witness.key().text());
        }
    }

    @Test
    void has_none_of_a_size_that_the_log_has_not_reached() {
        var beyond = TAWAMA.register().register().head().size() + 1_000_000;

        for (var size : new String[] {Long.toString(beyond), "-1", "007", "x", "99999999999999999999"}) {
            assertThat(TAWAMA.get("/fr/register/checkpoints/" + size).statusCode())
                    .as(size)
                    .isEqualTo(404);
        }
        assertThat(TAWAMA.get("/fr/register/checkpoints/0").statusCode()).isEqualTo(200);
    }

    private static String read(byte[] picture) throws Exception {
        return decoded(ImageIO.read(new ByteArrayInputStream(picture)));
    }

    /// What the QR code in a picture says.
    static String decoded(BufferedImage image) throws ReaderException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
