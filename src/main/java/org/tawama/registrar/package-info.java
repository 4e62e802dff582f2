/// **For** the one door through which anything becomes known, and for reading it back as domain values.
/// **Knows** the register and every kind of record. **Never** lets a statement in that cannot be read back, and never
/// answers a question about text or counts: that is the search's.
/// **Guarantees** that saying again what is already known records nothing.
/// **Start reading at** [org.tawama.registrar.Registrar].
@NullMarked
package org.tawama.registrar;

import org.jspecify.annotations.NullMarked;
