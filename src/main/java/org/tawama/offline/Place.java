package org.tawama.offline;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where in the copy an address of the site is kept. Names are plain ASCII, so that any file system takes them.
///
/// @param file relative to the copy's folder: `fr/agreements/a35.html`
/// @param address on the site, without scheme and host
record Place(String address, String file) {
    private static final Pattern PAGE = Pattern.compile("/(ar|fr|en)(/[^?]*)?(?:\\?(.*))?");
    private static final Pattern RECORD = Pattern.compile("/api/v1/[a-z-]+/[^/?]+|/api/v1/entries/[0-9]+/proof");
    private static final Pattern LIST = Pattern.compile("/api/v1/([a-z-]+)(\\.[a-z]+)?");
    private static final Pattern TOLD =
            Pattern.compile("/api/v1/([a-z-]+)\\.(ics|atom|oparl|informea)\\?lang=(ar|fr|en)");
    private static final Pattern FILE = Pattern.compile("/(static|log|files)/[^?]*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.-]{1,60}");

    /// Answers of the interface that come in one piece.
    private static final Set<String> WITHOUT_PAGES = Set.of("openapi", "completeness");

    /// What a static copy has no page for: a reading in the past, a search, another order of the same list.
    private static final Set<String> LIVE_ONLY = Set.of("known", "asof", "q", "sort", "view", "limit", "facets");

    /// An address for ever, `/fr/agreements/a6@412`, is a reading in the past as well.
    private static final Pattern PERMANENT = Pattern.compile("[^?]*@[^?]*(\\?.*)?");

    /// Papers are made when they are asked for.
    private static final Pattern PAPER = Pattern.compile("/(ar|fr|en)/[^?]*/(print|dossier)(\\.pdf)?(\\?.*)?");

    /// The place of an address that begins with a slash, in a copy that shows the register so; empty if that copy does
    /// not hold it.
    static Optional<Place> of(String address, Standing standing) {
        if (PAGE.matcher(address).matches() && !standing.isOf(address)) return Optional.empty();
        return of(standing.bare(address)).map(place -> new Place(address, place.file()));
    }

    private static Optional<Place> of(String address) {
        if (PERMANENT.matcher(address).matches() || PAPER.matcher(address).matches()) return Optional.empty();
        if (address.equals("/")) return Optional.of(new Place(address, "index.html"));
        var page = PAGE.matcher(address);
        if (page.matches()) return page(address, page.group(1), page.group(2), page.group(3));
        if (FILE.matcher(address).matches()) return Optional.of(new Place(address, address.substring(1)));
        if (address.equals("/api/v1/openapi.json")) return Optional.of(new Place(address, "data/openapi.json"));
        if (RECORD.matcher(address).matches() && !address.startsWith("/api/v1/entries/") || address.endsWith("/proof"))
            return Optional.of(
                    new Place(address, "data" + plain(address, 7) + (address.endsWith(".csv") ? "" : ".json")));
        var told = TOLD.matcher(address);
        if (told.matches())
            return Optional.of(new Place(address, "data/" + told.group(1) + "." + told.group(3) + "." + told.group(2)));
        var list = LIST.matcher(address);
        if (!list.matches() || list.group(1).equals("entries")) return Optional.empty();
        var suffix = Optional.ofNullable(list.group(2)).orElse(".json");
        return Optional.of(new Place(address, "data/" + list.group(1) + suffix));
    }

    private static Optional<Place> page(String address, String language, String path, String query) {
        var name = path == null || path.equals("/") ? "/index" : plain(path, 0);
        if (query == null || query.isEmpty()) return Optional.of(new Place(address, language + name + ".html"));
        var suffix = new StringBuilder();
        var filters = 0;
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length < 2 || LIVE_ONLY.contains(parts[0])) return Optional.empty();
            if (!parts[0].equals("cursor")) filters++;
            suffix.append('.').append(plain(parts[0])).append('-').append(plain(parts[1]));
        }
        return filters > 1 ? Optional.empty() : Optional.of(new Place(address, language + name + suffix + ".html"));
    }

    /// Whether the caller writes this file, whole, instead of asking the site for it, which gives lists in pages.
    boolean wholeList() {
        var list = LIST.matcher(address.split("\\?", 2)[0]);
        return list.matches() && !WITHOUT_PAGES.contains(list.group(1));
    }

    /// Whether it may be too large to be held.
    boolean large() {
        return file.startsWith("files/");
    }

    boolean page() {
        return PAGE.matcher(address).matches();
    }

    private static String plain(String path, int from) {
        var plain = new StringBuilder();
        for (var segment : path.substring(from).split("/")) {
            if (!segment.isEmpty()) plain.append('/').append(plain(segment));
        }
        return plain.toString();
    }

    private static String plain(String text) {
        var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (PLAIN.matcher(decoded).matches() && !decoded.startsWith(".")) return decoded;
        return "x" + Integer.toHexString(decoded.hashCode()) + Integer.toHexString(decoded.length());
    }

    /// The way from this file to another: `../../data/agreements.csv`.
    String wayTo(String other) {
        return "../".repeat((int) file.chars().filter(letter -> letter == '/').count()) + other;
    }
}
