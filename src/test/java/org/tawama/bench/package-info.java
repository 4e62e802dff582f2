/// **For** measuring: a plausible register of any size, and yardsticks beside it in the same minute.
/// **Knows** everything an operator can do. **Never** asserts a time; it reports ratios.
/// **Guarantees** the same records for the same seed.
/// **Start reading at** `bench/README.md`.
@NullMarked
package org.tawama.bench;

import org.jspecify.annotations.NullMarked;
