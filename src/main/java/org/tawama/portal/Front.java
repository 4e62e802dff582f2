package org.tawama.portal;

import java.util.List;
import java.util.Optional;

/// The home page.
///
/// @param searched what the large field holds already; empty at first
/// @param asOf what the figures stand for
public record Front(
        String searched,
        List<Door> doors,
        List<Figure> figures,
        Page.AsOf asOf,
        Optional<MapView> map,
        List<LogLine> latest) {
    public Front {
        doors = List.copyOf(doors);
        figures = List.copyOf(figures);
        latest = List.copyOf(latest);
    }

    /// One of the ways in.
    public record Door(String title, String hint, String href) {}

    /// The ways in that every reader has; the fourth, a number of the official journal, is a small form beside them.
    public static List<Door> doors(Page page) {
        return List.of(
                door(page, "wilaya", "/territories?level=wilaya"),
                door(page, "country", "/countries"),
                door(page, "body", "/bodies"));
    }

    private static Door door(Page page, String name, String path) {
        return new Door(
                page.say("portal.front.door-" + name), page.say("portal.front.door-" + name + "-hint"), page.at(path));
    }

    /// A number, said in the reader's digits, with what it leaves out.
    ///
    /// @param reasons why another number may be read elsewhere for the same thing, one sentence each
    public record Figure(String value, String label, List<String> reasons, String missing, String href) {
        public Figure {
            reasons = List.copyOf(reasons);
        }

        /// The same number, for that reason.
        Figure because(Optional<String> reason) {
            return new Figure(value, label, reason.stream().toList(), missing, href);
        }

        /// The same number, which leaves out something else.
        Figure missing(String other) {
            return new Figure(value, label, reasons, other, href);
        }
    }

    /// A drawn map with the same links as a list; `svg` is the text of [WorldMap] and the only value not escaped.
    ///
    /// @param caption what its lines and points are
    /// @param heading of the list
    public record MapView(String svg, List<Link> links, String caption, String heading) {
        public MapView {
            links = List.copyOf(links);
        }
    }
}
