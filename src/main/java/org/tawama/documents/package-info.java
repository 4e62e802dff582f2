/// **For** the files that belong to records: what each is, in which language, of what legal value, under
/// which digest.
/// **Knows** agreements, for the actions that a file proves, and evidence. **Never** opens a file: what
/// its bytes are is
/// found by `filing`, and where they lie is the business of `register`.
/// **Guarantees** that no document is without a file, a title and a record that it belongs to.
/// **Start reading at** [org.tawama.documents.Document].
@NullMarked
package org.tawama.documents;

import org.jspecify.annotations.NullMarked;
