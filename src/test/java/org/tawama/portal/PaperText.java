package org.tawama.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.tawama.app.RunningTawama;

/// A page as a reader reads it: without the marks that keep directions and words apart, and without line ends.
record PaperText(String text) {
    static PaperText of(RunningTawama tawama, String path) {
        var answer = tawama.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new PaperText(answer.body()
                .replaceAll("[\u2066-\u2069]", "")
                .replaceAll("[\u00a0\u202f]", " ")
                .replaceAll("</?(bdi|span)[^>]*>", "")
                .replaceAll("\\s*\n\\s*", ""));
    }

    /// The text of the chapter of that name.
    String chapter(String id) {
        var from = text.indexOf("id=\"paper-" + id + "\"");
        assertThat(from).as("chapter " + id).isPositive();
        return text.substring(from, text.indexOf("<h2", from));
    }

    /// What it says of a record, `agreements/a59`, where it tells of it first.
    String entry(String record) {
        var address = Pattern.compile("/" + record + "[\"?]").matcher(text);
        assertThat(address.find()).as(record).isTrue();
        var from = address.start();
        var next = text.indexOf("class=\"paper-entry ", from);
        var heading = text.indexOf("<h2", from);
        return text.substring(from, next < 0 ? heading : Math.min(next, heading));
    }
}
