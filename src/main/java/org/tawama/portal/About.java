package org.tawama.portal;

import java.util.List;

/// What this register is, on what it rests, and what nobody has verified.
///
/// @param unverified one sentence each
public record About(List<SourceLine> sources, List<String> unverified) {
    public About {
        sources = List.copyOf(sources);
        unverified = List.copyOf(unverified);
    }
}
