package org.tawama.portal;

import java.util.List;
import java.util.Optional;
import org.tawama.vocabulary.LocalText.Shown;

/// How complete the records are, each number beside what it counts.
public record Fullness(Page.AsOf asOf, List<Link> formats, List<Group> groups) {
    public Fullness {
        formats = List.copyOf(formats);
        groups = List.copyOf(groups);
    }

    /// Records of which the same is expected.
    ///
    /// @param id where a link into the page finds it
    /// @param sentence how many records, and how much of what is expected they say
    public record Group(String id, String title, String sentence, List<Field> fields, List<Wilaya> wilayas) {
        public Group {
            fields = List.copyOf(fields);
            wilayas = List.copyOf(wilayas);
        }
    }

    /// @param missing how many records lack it, and which these are
    public record Field(String name, String definition, String filled, String missing, Optional<String> lacking) {}

    /// @param share how much of what is expected is filled, of how much
    public record Wilaya(Shown name, String href, String records, String share) {}
}
