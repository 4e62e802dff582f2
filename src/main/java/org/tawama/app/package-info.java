/// **For** starting Tawama: it wires the modules together and nothing else.
/// **Knows** every module. **Never** decides anything about a record.
/// **Guarantees** that the ready line is printed only when the register answers.
/// **Start reading at** [org.tawama.app.Tawama].
@NullMarked
package org.tawama.app;

import org.jspecify.annotations.NullMarked;
