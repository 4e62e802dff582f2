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
        List<Listing.Row> latest) {
    public Front {
        doors = List.copyOf(doors);
        figures = List.copyOf(figures);
        latest = List.copyOf(latest);
    }

    /// One of the ways in.
    public record Door(String title, String hint, String href) {}

    /// The four ways in that every reader has.
    public static List<Door> fourDoors(Page page) {
        return List.of(
                new Door(
                        page.say("portal.front.door-wilaya"),
                        page.say("portal.front.door-wilaya-hint"),
                        page.href("/territories")),
                new Door(
                        page.say("portal.front.door-country"),
                        page.say("portal.front.door-country-hint"),
                        page.href("/countries")),
                new Door(
                        page.say("portal.front.door-body"),
                        page.say("portal.front.door-body-hint"),
                        page.href("/bodies")),
                new Door(
                        page.say("portal.front.door-gazette"),
                        page.say("portal.front.door-gazette-hint"),
                        page.href("/gazettes")));
    }

    /// A number, said in the reader's digits, with what it leaves out.
    public record Figure(String value, String label, String missing, String href) {}

    /// A drawn map with the same links as a list; `svg` is the text of [WorldMap] and the only value not escaped.
    public record MapView(String svg, List<Link> links) {
        public MapView {
            links = List.copyOf(links);
        }
    }
}
