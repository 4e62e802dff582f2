/// **For** opening a register with all its parts, and for creating one: the reference data and the founding page are
/// its first statements.
/// **Knows** the store, the register, the registrar and the shipped data. **Never** serves anything.
/// **Guarantees** that a register is founded whole or not at all, whenever the process is killed.
/// **Start reading at** [org.tawama.founding.FoundedRegister].
@NullMarked
package org.tawama.founding;

import org.jspecify.annotations.NullMarked;
