/// **For** finding: text search, filters, facet counts, sorting, paging and suggestions over everything
/// recorded, on any day and as known at any entry.
/// **Knows** the registrar's reading side and the sheets of open data; it is the only home of Lucene.
/// **Never** is the truth: the index follows the log and may be thrown away at any time.
/// **Guarantees** that an answer as known at entry n is the one that the first n entries give, and that no text
/// typed by a reader makes it throw.
/// **Start reading at** [org.tawama.search.Search].
@NullMarked
package org.tawama.search;

import org.jspecify.annotations.NullMarked;
