package org.tawama.portal;

import java.util.List;
import java.util.Optional;

/// What the whole register holds for the reader's words, list by list.
///
/// @param searched the words; empty when the reader has not said any
/// @param lists those lists in which something is found
public record Finds(String heading, Page.AsOf asOf, String searched, List<Group> lists) {
    public Finds {
        lists = List.copyOf(lists);
    }

    /// The first records of one list.
    ///
    /// @param id the part's own name on the page
    /// @param title how many there are, in words
    /// @param all the whole list with the same words; absent where nothing is left or readers have no such list
    public record Group(String id, String title, List<Listing.Card> cards, Optional<Link> all) {
        public Group {
            cards = List.copyOf(cards);
        }
    }
}
