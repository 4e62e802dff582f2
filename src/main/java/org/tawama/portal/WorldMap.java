package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tawama.portal.Outline.Shape;

/// Draws links between places on a map of the world, as SVG text that carries no colour, no script and no style of its
/// own: the stylesheet's `map-…` classes dress it. Immutable, and safe for any number of threads.
///
/// Each link is one `<a>` with a `<title>`, in the order given, reachable by keyboard; its mark keeps a target of 24
/// pixels at every size of the drawing. The page gives the same links as a list before the map.
public final class WorldMap {
    private final List<Land> lands;

    private WorldMap(List<Land> lands) {
        this.lands = List.copyOf(lands);
    }

    private record Land(Optional<String> id, Shape shape) {}

    /// Reads and projects the base map: once, at start.
    public static WorldMap load() {
        return of(Basemap.load());
    }

    static WorldMap of(List<Basemap.Area> areas) {
        return new WorldMap(areas.stream()
                .map(area -> new Land(area.id(), Outline.of(area.rings())))
                .filter(land -> !land.shape().path().isEmpty())
                .toList());
    }

    /// The map around these links; the whole world without Antarctica if there are none.
    ///
    /// @param title what the map shows, in the reader's language
    /// @param home ISO 3166-1 numeric code of the home country, for example `012`
    /// @param partners numeric codes of the countries to set apart; a code the base map does not know is no error
    public String svg(String title, String home, Set<String> partners, List<MapLink> links) {
        var frame = Frame.around(links.stream()
                .flatMap(link -> GreatCircle.dots(link.from(), link.to()).stream())
                .toList());
        var svg = new StringBuilder(40_000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\" aria-label=\"")
                .append(escape(title))
                .append("\" viewBox=\"")
                .append(frame.viewBox())
                .append("\" direction=\"ltr\">");
        drawLand(svg, frame, home, partners);
        links.forEach(link -> drawLink(svg, link));
        drawOrigins(svg, links);
        return svg.append("</svg>").toString();
    }

    private void drawLand(StringBuilder svg, Frame frame, String home, Set<String> partners) {
        var rest = new StringBuilder();
        var apart = new StringBuilder();
        var own = new StringBuilder();
        for (var land : lands) {
            if (land.shape().touches(frame)) {
                var id = land.id().orElse("");
                (id.equals(home) ? own : partners.contains(id) ? apart : rest)
                        .append(land.shape().path());
            }
        }
        appendPath(svg, "map-land", rest);
        appendPath(svg, "map-land map-partner", apart);
        appendPath(svg, "map-land map-home", own);
    }

    private static void appendPath(StringBuilder svg, String classes, CharSequence path) {
        if (!path.isEmpty()) {
            svg.append("<path fill-rule=\"evenodd\" class=\"")
                    .append(classes)
                    .append("\" d=\"")
                    .append(path)
                    .append("\"/>");
        }
    }

    private static void drawLink(StringBuilder svg, MapLink link) {
        var dot = EqualEarth.project(link.to());
        var mark = "M" + Math.round(dot.x()) + " " + Math.round(dot.y()) + "h0";
        svg.append("<a href=\"")
                .append(escape(link.href()))
                .append("\"><title>")
                .append(escape(name(link)))
                .append("</title><path class=\"map-arc map-weight-")
                .append(link.weight())
                .append("\" d=\"")
                .append(GreatCircle.path(link.from(), link.to()))
                .append("\"/><path class=\"map-touch\" d=\"")
                .append(mark)
                .append("\"/><path class=\"map-halo\" d=\"")
                .append(mark)
                .append("\"/><path class=\"map-mark\" d=\"")
                .append(mark)
                .append("\"/></a>");
    }

    /// The home ends, drawn last and once each; they are no links.
    private static void drawOrigins(StringBuilder svg, List<MapLink> links) {
        var path = new StringBuilder();
        links.stream()
                .filter(link -> !link.isPlace())
                .map(MapLink::from)
                .distinct()
                .map(EqualEarth::project)
                .forEach(dot -> path.append('M')
                        .append(Math.round(dot.x()))
                        .append(' ')
                        .append(Math.round(dot.y()))
                        .append("h0"));
        appendPath(svg, "map-origin", path);
    }

    /// Names keep their own direction: each stands between isolates.
    private static String name(MapLink link) {
        var end = "\u2068" + link.toLabel() + "\u2069";
        var pair = link.isPlace() ? end : "\u2068" + link.fromLabel() + "\u2069 – " + end;
        return link.count() == 1 ? pair : pair + " (" + link.count() + ")";
    }

    static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
            }
        });
        return safe.toString();
    }
}
