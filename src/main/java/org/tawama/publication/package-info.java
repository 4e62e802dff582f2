/// **For** references to official journals: which issue printed an agreement, and whether the reference can be true.
/// **Knows** the vocabulary and evidence. **Never** opens a connection: links are computed, not fetched.
/// **Guarantees** that a reference that contradicts the calendar is kept as printed and doubted, not repaired.
/// **Start reading at** [org.tawama.publication.GazetteReference].
@NullMarked
package org.tawama.publication;

import org.jspecify.annotations.NullMarked;
