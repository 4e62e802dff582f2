package org.tawama.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.lucene.util.BytesRef;
import org.tawama.vocabulary.Folding;

/// What is to be read on the pages of a document's file, as it is kept with the index's document: so
/// that a page can say
/// on which page the words stand, without opening the file.
final class PageWords {
    private static final String FIELD = "\u001f";
    private static final String PAGE = "\u001e";

    /// How many characters of a page are shown before the words that were found there, and after.
    private static final int AROUND = 90;

    /// Of no file.
    static final Reader NONE = sha256 -> Collections.emptySortedMap();

    private PageWords() {}

    /// Where the words on the pages of a file come from, by its SHA-256.
    interface Reader {
        SortedMap<Integer, String> pages(String sha256);
    }

    static BytesRef write(SortedMap<Integer, String> pages) {
        var lines = new StringBuilder();
        pages.forEach((number, text) -> lines.append(number)
                .append(FIELD)
                .append(Folding.fold(text))
                .append(FIELD)
                .append(text.replace(FIELD, " ").replace(PAGE, " "))
                .append(PAGE));
        return new BytesRef(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// For each part of the words the first page that holds it, with what stands around it there. One page
    /// is opened at a time: a file may be long, and many may ask.
    static List<Hit.Match> explain(List<Words.Part> parts, BytesRef written) {
        var found = new LinkedHashMap<Words.Part, Hit.Match>();
        var end = written.offset + written.length;
        for (var from = written.offset; from < end && found.size() < parts.size(); ) {
            var to = from;
            while (to < end && written.bytes[to] != PAGE.charAt(0)) to++;
            var page = new String(written.bytes, from, to - from, StandardCharsets.UTF_8).split(FIELD, -1);
            for (var part : parts) {
                if (page.length == 3 && !found.containsKey(part) && Wording.holds(page[1], part)) {
                    match(page, part).ifPresent(match -> found.put(part, match));
                }
            }
            from = to + 1;
        }
        return parts.stream()
                .flatMap(part -> Optional.ofNullable(found.get(part)).stream())
                .distinct()
                .toList();
    }

    private static Optional<Hit.Match> match(String[] page, Words.Part part) {
        return excerpt(page[2], part)
                .map(spot -> new Hit.Match(
                        Reason.PAGE,
                        spot.text(),
                        Optional.of(new Hit.Spot(Integer.parseInt(page[0]), spot.from(), spot.to()))));
    }

    private record Excerpt(String text, int from, int to) {}

    /// A word of the page as it stands there: where, and what it folds to, which may be several words or
    /// none.
    private record Token(int from, int to, List<String> folded) {}

    private static Optional<Excerpt> excerpt(String page, Words.Part part) {
        var text = page.replaceAll("\\s+", " ");
        var tokens = tokens(text);
        for (var first = 0; first < tokens.size(); first++) {
            var last = end(tokens, first, part);
            if (last.isPresent()) {
                return Optional.of(around(
                        text, tokens.get(first).from(), tokens.get(last.get()).to()));
            }
        }
        return Optional.empty();
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        for (var from = 0; from < text.length(); ) {
            var space = text.indexOf(' ', from);
            var to = space < 0 ? text.length() : space;
            var folded = Analysis.split(Folding.fold(text.substring(from, to)));
            if (!folded.isEmpty()) tokens.add(new Token(from, to, folded));
            from = to + 1;
        }
        return tokens;
    }

    /// The token with which the part ends, if it begins within the token `first`.
    private static Optional<Integer> end(List<Token> tokens, int first, Words.Part part) {
        for (var start = 0; start < tokens.get(first).folded().size(); start++) {
            var place = first;
            var within = start;
            var matched = 0;
            while (place < tokens.size() && matched < part.words().size()) {
                var word = tokens.get(place).folded().get(within);
                var wanted = part.words().get(matched);
                var last = matched == part.words().size() - 1;
                if (!(word.equals(wanted) || last && part.begun() && word.startsWith(wanted))) break;
                if (++matched == part.words().size()) return Optional.of(place);
                if (++within == tokens.get(place).folded().size()) {
                    place++;
                    within = 0;
                }
            }
        }
        return Optional.empty();
    }

    /// Cut between words, with an ellipsis where something was left out.
    private static Excerpt around(String text, int from, int to) {
        var begin = from <= AROUND ? 0 : text.indexOf(' ', from - AROUND) + 1;
        if (begin > from) begin = from;
        var end = text.length() - to <= AROUND ? text.length() : text.lastIndexOf(' ', to + AROUND);
        if (end < to) end = to;
        var before = begin > 0 ? "… " : "";
        var after = end < text.length() ? " …" : "";
        return new Excerpt(
                before + text.substring(begin, end) + after,
                before.length() + from - begin,
                before.length() + to - begin);
    }
}
