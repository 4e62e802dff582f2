package org.tawama.portal;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tawama.vocabulary.Language;
import org.tawama.vocabulary.LocalText;
import org.tawama.vocabulary.Spacing;
import org.tawama.vocabulary.Wording;

/// What every public page knows about itself: its language, its place, its title, and how far the register has come.
///
/// @param title the page's own name, without the site's
/// @param site scheme and authority under which the register is published: `https://example.org`, no slash at the end
/// @param path address below the language, such as `/agreements/17`; empty for the home page
/// @param query what follows the question mark, still encoded; empty if nothing does
/// @param assets address under which stylesheet and typeface are served, see [Assets]
/// @param past what is read when the reader asked for another day, or for what was known at an earlier entry
public record Page(
        Wording words,
        Section section,
        String title,
        URI site,
        String path,
        String query,
        String assets,
        Optional<LastEntry> lastEntry,
        Optional<AsOf> past) {

    /// A place in a list holds for the very list that named it: that language, that day, that entry.
    private static final String CURSOR = "cursor=";

    private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

    private static final Pattern ARABIC = Pattern.compile("[^\\p{L}]*\\p{IsArabic}");

    /// The newest entry of the log when the page was made.
    public record LastEntry(long number, String root, Instant at) {
        /// Enough of the root to compare by eye.
        public String shortRoot() {
            return root.length() <= 16 ? root : root.substring(0, 16);
        }
    }

    /// What a list or a figure stands for: the legal day, and the last entry that was known.
    public record AsOf(LocalDate day, long entry) {}

    public Page {
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("a path below the language starts with a slash: " + path);
        }
    }

    /// Whether this page lies in that part of the site; what lies under none, such as a failure, lies in no part.
    public boolean within(Section other) {
        return section == other && (other != Section.HOME || path.isEmpty());
    }

    public Language language() {
        return words.language();
    }

    public List<Language> languages() {
        return List.of(Language.AR, Language.FR, Language.EN);
    }

    public String say(String key, Object... holes) {
        return words.say(key, holes);
    }

    /// The address of a page in this language: `/fr/agreements` for `/agreements`.
    public String href(String pathBelowLanguage) {
        return "/" + language().code() + pathBelowLanguage;
    }

    /// The address of another page that is read on the same day and as known at the same entry as this one.
    public String at(String pathBelowLanguage) {
        var joint = pathBelowLanguage.contains("?") ? "&" : "?";
        return href(pathBelowLanguage)
                + past.map(at -> joint + "asof=" + at.day() + "&known=" + at.entry())
                        .orElse("");
    }

    /// What an address of the interface has to be asked to answer for the same day and entry as this page, question
    /// mark included; empty on a page of today.
    ///
    /// @param names which of the two it understands
    String pastQuery(String... names) {
        return past.map(at -> Arrays.stream(names)
                        .map(name -> name + "=" + (name.equals("asof") ? at.day() : at.entry()))
                        .collect(Collectors.joining("&", "?", "")))
                .orElse("");
    }

    /// What a form on this page carries along to stay on the same day and as known at the same entry.
    public List<Listing.Kept> kept() {
        return past.map(at -> List.of(
                        new Listing.Kept("asof", at.day().toString()),
                        new Listing.Kept("known", Long.toString(at.entry()))))
                .orElse(List.of());
    }

    /// In words, on which day and as known at which entry this page is read, when that is not today and now. Before its
    /// first entry the register knows nothing.
    public Optional<String> standing() {
        return past.map(at -> at.entry() == 0
                ? say("portal.past.beginning", "date", at.day())
                : say("portal.past.text", "date", at.day(), "entry", Long.toString(at.entry())));
    }

    /// This very page as it reads today, with all that is known.
    public String now() {
        return "/" + language().code() + path + queryWithout("asof=", "known=", CURSOR);
    }

    /// The short address under which this page, with its filters, reads the same for ever.
    public String permanent(AsOf standing) {
        var path = canonical(language());
        return PermanentAddress.of(path, standing, queryWithout("asof=", "known=", CURSOR));
    }

    /// The same day as it is known now, where less is shown; else as it was known then, where more was learnt later.
    public Optional<Link> otherKnowledge() {
        return past.flatMap(at -> lastEntry.flatMap(last -> {
            var sameDay = now() + (now().contains("?") ? "&" : "?") + "asof=" + at.day();
            if (at.entry() < last.number()) return Optional.of(Link.to(say("portal.past.known-now"), sameDay));
            var learntLater = at.day().isBefore(last.at().atZone(ALGIERS).toLocalDate());
            return Optional.of(Link.to(say("portal.past.known-then"), sameDay + "&known=" + at.day()))
                    .filter(ignored -> learntLater);
        }));
    }

    /// What follows the path, question mark included, without the pairs that begin like that.
    private String queryWithout(String... beginnings) {
        var kept = Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && Arrays.stream(beginnings).noneMatch(pair::startsWith))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /// The same page under its own name.
    public Page titled(String name) {
        return new Page(words, section, name, site, path, query, assets, lastEntry, past);
    }

    /// The same page in other words.
    Page spokenIn(Wording other) {
        return new Page(other, section, title, site, path, query, assets, lastEntry, past);
    }

    /// The same page, read on that day and as known at that entry.
    public Page readingAt(AsOf standing) {
        return new Page(words, section, title, site, path, query, assets, lastEntry, Optional.of(standing));
    }

    /// This very page, with its filters, in another language. A list begins anew there: its order is another one.
    public String in(Language other) {
        return "/" + other.code() + path + queryWithout(CURSOR);
    }

    /// The one address under which this page wants to be known, in `other` language.
    public String canonical(Language other) {
        return site + "/" + other.code() + path;
    }

    public String asset(String name) {
        return assets + "/" + name;
    }

    /// Whether a text must be marked as being in another language than the page.
    public boolean foreign(LocalText.Shown text) {
        return text.language() != language();
    }

    /// The text in the page's language, else in the first language that has one; "not stated" where none has.
    public LocalText.Shown shown(LocalText text) {
        return text.shownIn(language())
                .map(found -> new LocalText.Shown(Spacing.of(found.language(), found.text()), found.language()))
                .orElseGet(() -> own(say("portal.value.not-stated")));
    }

    /// Words of a source that does not say its language: Arabic where they begin in Arabic letters, else French.
    public LocalText.Shown printed(String text) {
        return new LocalText.Shown(text, ARABIC.matcher(text).lookingAt() ? Language.AR : Language.FR);
    }

    /// A text that is in the page's own language.
    public LocalText.Shown own(String text) {
        return new LocalText.Shown(text, language());
    }
}
