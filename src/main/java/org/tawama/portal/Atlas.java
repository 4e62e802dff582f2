package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// The links of the register by country, and the same on the map.
///
/// @param remarks what the map leaves out
public record Atlas(
        String heading,
        Page.AsOf asOf,
        List<Listing.Tag> tags,
        String clear,
        List<Listing.Facet> facets,
        List<Group> groups,
        Optional<Front.MapView> map,
        List<String> remarks,
        String list) {
    public Atlas {
        tags = List.copyOf(tags);
        facets = List.copyOf(facets);
        groups = List.copyOf(groups);
        remarks = List.copyOf(remarks);
    }

    /// The links with one country.
    ///
    /// @param href of the country's page; empty where no country is known
    public record Group(String id, Shown country, Optional<String> href, String count, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// One link.
    public record Item(Shown title, String href) {}
}
