package org.tawama.offline;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One page of the site turned into a page of the copy: its links lead to files, its search to the copy's own, and a
/// line says that it is a copy. A link that only the live register can answer stays as words without an address, and
/// nobody subscribes to a
/// copy.
final class CopiedPage {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^\"'<>]|\"[^\"]*\"|'[^']*')*+>");
    private static final Pattern ADDRESS = Pattern.compile("\\s(href|src|action)=\"([^\"]*)\"");
    private static final Pattern CANONICAL = Pattern.compile("\\s*<link rel=\"canonical\"[^>]*>");
    private static final Pattern PAPERS = Pattern.compile("\\s*<ul class=\"papers\">.*?</ul>", Pattern.DOTALL);
    private static final Pattern FEED = Pattern.compile("\\s*<link rel=\"alternate\" type=\"[^>]*>");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern PRINTED =
            Pattern.compile("reading-printed\">\\s*<h4>.*?</h4>\\s*<p>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern OWN_MACHINE = Pattern.compile("localhost|127\\..*|\\[::1]");
    private static final Pattern MAIN = Pattern.compile("<main [^>]*>");

    private final String html;
    private final Place place;
    private final URI site;
    private final Standing standing;

    /// @param site scheme and authority with which absolute links of the site begin
    CopiedPage(String html, Place place, URI site, Standing standing) {
        this.html = html;
        this.place = place;
        this.site = site;
        this.standing = standing;
    }

    /// The page's HTML in the copy; every address of the site that it needs goes to `needed`.
    String html(String notice, Consumer<Place> needed) {
        var bare = PAPERS.matcher(CANONICAL.matcher(html).replaceAll("")).replaceAll("");
        bare = FEED.matcher(bare).replaceAll("");
        var linked = TAG.matcher(bare).replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group(), needed)));
        var line = "<div class=\"past\"><p class=\"wrap\">" + escaped(notice) + "</p></div>";
        return MAIN.matcher(linked)
                .replaceFirst(main -> Matcher.quoteReplacement(main.group() + line))
                .replace(site.toString(), namedAs());
    }

    /// How words and commands of the copy name the register: an address of the machine that made it leads nobody there.
    private String namedAs() {
        return OWN_MACHINE.matcher(site.getHost()).matches() ? "https://…" : site.toString();
    }

    private String tag(String tag, Consumer<Place> needed) {
        if (tag.startsWith("<form")) {
            return ADDRESS.matcher(tag).replaceAll(" action=\"" + searchPage() + "\"");
        }
        return ADDRESS.matcher(tag)
                .replaceAll(found -> Matcher.quoteReplacement(attribute(found.group(1), found.group(2), needed)));
    }

    private String searchPage() {
        return place.wayTo(place.file().substring(0, 2) + "/search.html");
    }

    private String attribute(String name, String value, Consumer<Place> needed) {
        var address = value.replace("&amp;", "&");
        if (address.startsWith(site.toString()))
            address = "/" + address.substring(site.toString().length()).replaceFirst("^/", "");
        if (address.startsWith("webcal:")) return "";
        if (!address.startsWith("/")) return " " + name + "=\"" + value + "\"";
        var parts = address.split("#", 2);
        var target = Place.of(parts[0], standing);
        if (target.isEmpty()) return "";
        needed.accept(target.get());
        var fragment = parts.length == 2 ? "#" + parts[1] : "";
        return " " + name + "=\"" + place.wayTo(target.get().file()) + fragment + "\"";
    }

    /// The page's own name, in words.
    Optional<String> heading() {
        return HEADING.matcher(html).results().findFirst().map(found -> words(found.group(1)));
    }

    /// What sources print for its values, by which it is found too.
    String printed() {
        var printed = new StringBuilder();
        PRINTED.matcher(html).results().forEach(found -> printed.append(' ').append(words(found.group(1))));
        return printed.toString();
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
