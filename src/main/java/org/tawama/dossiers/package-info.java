/// **For** paper that a ministry uses: a page of the register as a tagged PDF, in Arabic, French and English.
/// **Knows** how such a page is set: its paper, its typeface, its reading order. **Never** knows what the
/// page says, and never fetches anything: a page carries all that it shows.
/// **Guarantees** that the file holds its fonts and its reading order, and that Arabic is joined and ordered as it is
/// read.
/// **Start reading at** [org.tawama.dossiers.Typesetter].
@NullMarked
package org.tawama.dossiers;

import org.jspecify.annotations.NullMarked;
