/// **For** looking at a file before it is kept: what it is by its bytes, how many pages it has, what is
/// to be read on them.
/// **Knows** documents; the one home of the library that reads PDF. **Never** keeps anything.
/// **Guarantees** that a file is what it is said to be, that nothing in it runs or hides, and that
/// looking at it takes
/// bounded time and memory.
/// **Start reading at** [org.tawama.filing.Look].
@NullMarked
package org.tawama.filing;

import org.jspecify.annotations.NullMarked;
