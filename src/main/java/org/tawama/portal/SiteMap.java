package org.tawama.portal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tawama.registrar.Kind;
import org.tawama.vocabulary.Language;

/// The addresses a search engine should know, each in all languages (sitemaps.org, with the alternates of its
/// `xhtml` extension).
final class SiteMap {
    /// Of each kind; what is beyond is found through the lists.
    private static final int MOST_RECORDS = 5_000;

    private static final int AT_ONCE = 500;
    private static final List<Kind<?>> KINDS = List.of(Kind.AGREEMENT, Kind.BODY, Kind.MEETING, Kind.RECOMMENDATION);

    private final Holdings holdings;

    SiteMap(Holdings holdings) {
        this.holdings = holdings;
    }

    String xml(URI site) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        paths().forEach(path -> append(xml, site, path));
        return xml.append("</urlset>\n").toString();
    }

    private Stream<String> paths() {
        var fixed = Routes.ALL.stream()
                .filter(route -> !route.template().equals("paper"))
                .map(Route::path)
                .filter(path -> !path.contains("{"));
        return Stream.concat(fixed, KINDS.stream().flatMap(this::records));
    }

    private Stream<String> records(Kind<?> kind) {
        var paths = new ArrayList<String>();
        var after = "";
        while (paths.size() < MOST_RECORDS) {
            var some = holdings.register().current(kind.code(), after, AT_ONCE);
            some.forEach(revision -> paths.add("/" + kind.plural() + "/" + revision.record()));
            if (some.size() < AT_ONCE) break;
            after = some.getLast().record();
        }
        return paths.stream();
    }

    private static void append(StringBuilder xml, URI site, String path) {
        xml.append("<url><loc>").append(address(site, Language.FR, path)).append("</loc>");
        for (var language : Language.values()) {
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(language.code())
                    .append("\" href=\"")
                    .append(address(site, language, path))
                    .append("\"/>");
        }
        xml.append("</url>\n");
    }

    private static String address(URI site, Language language, String path) {
        var address = site + "/" + language.code() + path;
        return address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
