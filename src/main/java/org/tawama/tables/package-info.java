/// **For** reading other people's tables into the register: a mapping says what each column means, a row becomes an
/// agreement, joins one that is known, or is refused with a reason.
/// **Knows** the cooperation modules, the reference data, the registrar, and how imports report. **Never** guesses
/// which place a shared name means, and never keeps a whole table in memory.
/// **Guarantees** that every row is accounted for, that a row read twice is recorded once, and that an import killed
/// half-way is finished by running it again.
/// **Start reading at** [org.tawama.tables.TableImport].
@NullMarked
package org.tawama.tables;

import org.jspecify.annotations.NullMarked;
