/// **For** saying where a value comes from and how far it is believed: sources, evidence, verdicts and doubts.
/// **Knows** the vocabulary. **Never** decides a dispute: it keeps what is printed beside what is understood.
/// **Guarantees** that printed text and quotes are kept to the letter.
/// **Start reading at** [org.tawama.evidence.Evidence].
@NullMarked
package org.tawama.evidence;

import org.jspecify.annotations.NullMarked;
