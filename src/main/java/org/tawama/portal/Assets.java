package org.tawama.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Where the stylesheet and what it draws on are served: `/static/<version>`, the version being a digest of the
/// stylesheet and of the script. A browser may keep a file under such an address for ever; when either is changed, it
/// has another address.
/// Whoever changes a font or a picture changes its name.
public record Assets(String version) {

    private static final List<String> VERSIONED = List.of("/static/tawama.css", "/static/verify.js");

    static Assets load() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : VERSIONED) digest.update(read(file));
            return new Assets(HexFormat.of().formatHex(digest.digest(), 0, 6));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte[] read(String file) {
        try (var stream = Assets.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Address without a slash at the end.
    public String base() {
        return "/static/" + version;
    }
}
