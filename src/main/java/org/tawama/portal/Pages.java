package org.tawama.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Renders the precompiled templates of `src/main/jte`. A template takes `page` and `view`, and escapes every value.
/// Safe for any number of threads.
public final class Pages {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine templates;

    private Pages(TemplateEngine templates) {
        this.templates = templates;
    }

    public static Pages load() {
        return new Pages(TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), "org.tawama.pages"));
    }

    /// The template's HTML in UTF-8.
    ///
    /// @param template name without folder and ending: `agreement` for `src/main/jte/agreement.jte`
    public byte[] render(String template, Page page, Object view) {
        var output = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("page", page, "view", view), output);
        return output.toByteArray();
    }

    /// The page for a request that was turned away at the door.
    public byte[] render(TurnedAwayPage view) {
        var output = new Utf8ByteOutput();
        templates.render("turnedaway.jte", view, output);
        return output.toByteArray();
    }

    /// The whole answer, with its status.
    public ResponseEntity<byte[]> show(HttpStatusCode status, String template, Page page, Object view) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().code())
                .body(render(template, page, view));
    }

    /// As [#show(HttpStatusCode, String, Page, Object)], with status 200.
    public ResponseEntity<byte[]> show(String template, Page page, Object view) {
        return show(HttpStatusCode.valueOf(200), template, page, view);
    }
}
