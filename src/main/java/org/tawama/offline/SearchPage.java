package org.tawama.offline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tawama.vocabulary.Wording;

/// The search of the copy: the frame of another page, and in it a field, a count and a list that a script fills.
final class SearchPage {
    private static final Pattern TITLE = Pattern.compile("<title>.*?</title>", Pattern.DOTALL);
    private static final Pattern CONTENT =
            Pattern.compile("(<main [^>]*>\\s*<div class=\"past\">.*?</div>).*?</main>", Pattern.DOTALL);
    private static final Pattern ALTERNATE = Pattern.compile("about\\.html\"(?= (?:lang|hreflang|rel)|>)");

    private SearchPage() {}

    static String in(String frame, Wording words) {
        var title = words.say("portal.site.title", "page", words.say("offline.search.title"));
        var titled = TITLE.matcher(frame)
                .replaceFirst(Matcher.quoteReplacement("<title>" + CopiedPage.escaped(title) + "</title>"));
        var filled = CONTENT.matcher(titled)
                .replaceFirst(main -> Matcher.quoteReplacement(main.group(1) + content(words) + "</main>"));
        return ALTERNATE
                .matcher(filled)
                .replaceAll("search.html\"")
                .replace(
                        " aria-current=\"true\">" + words.say("portal.nav.about"), ">" + words.say("portal.nav.about"));
    }

    private static String content(Wording words) {
        return """

                <div class="wrap">
                <h1>%s</h1>
                <search>
                <form class="search" action="search.html" method="get">
                <label class="search-label" for="q">%s</label>
                <div class="search-row">
                <input class="search-field" id="q" name="q" type="search" maxlength="200" autocomplete="off" aria-describedby="q-hint">
                <button class="button" type="submit">%s</button>
                </div>
                <p class="search-hint" id="q-hint">%s</p>
                </form>
                </search>
                <noscript><p>%s</p></noscript>
                <p id="count" role="status" data-words="%s"></p>
                <ul class="roll" id="found" hidden></ul>
                <script src="../search/search.js"></script>
                </div>
                """.formatted(
                        say(words, "offline.search.title"),
                        say(words, "portal.search.label"),
                        say(words, "portal.search.submit"),
                        say(words, "portal.search.hint"),
                        say(words, "offline.search.noscript"),
                        say(words, "offline.search.count"));
    }

    private static String say(Wording words, String key) {
        return CopiedPage.escaped(words.say(key));
    }
}
