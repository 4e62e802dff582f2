package org.tawama.portal;

import java.util.List;
import java.util.Optional;

/// All sources of the register.
public record Sources(Page.AsOf asOf, List<Link> formats, Optional<Link> news, List<SourceLine> sources) {
    public Sources {
        formats = List.copyOf(formats);
        sources = List.copyOf(sources);
    }
}
