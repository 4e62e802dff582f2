package org.tawama.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where the stylesheet and what it draws on are served: `/static/<version>`, the version being a digest of the
/// stylesheet. A browser may keep a file under such an address for ever; a changed stylesheet has another address.
/// Whoever changes a font or a picture changes its name.
public record Assets(String version) {

    static Assets load() {
        try (var stream = Assets.class.getResourceAsStream("/static/tawama.css")) {
            if (stream == null) {
                throw new IllegalStateException("the stylesheet is not on the class path");
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return new Assets(HexFormat.of().formatHex(digest, 0, 6));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// Address without a slash at the end.
    public String base() {
        return "/static/" + version;
    }
}
