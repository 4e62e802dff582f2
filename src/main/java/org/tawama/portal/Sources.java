package org.tawama.portal;

import java.util.List;

/// All sources of the register.
public record Sources(Page.AsOf asOf, List<SourceLine> sources) {
    public Sources {
        sources = List.copyOf(sources);
    }
}
