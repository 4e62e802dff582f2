/// **For** the values every part of Tawama speaks in: partial dates, periods, languages, texts in several languages,
/// country codes, points, the folding that makes spellings comparable, the sentences a reader sees.
/// **Knows** nothing of Tawama. **Never** reads a clock, a file outside its own resources or a network.
/// **Guarantees** immutable values whose text form parses back to the same value.
/// **Start reading at** [org.tawama.vocabulary.PartialDate].
@NullMarked
package org.tawama.vocabulary;

import org.jspecify.annotations.NullMarked;
