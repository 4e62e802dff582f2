/// **For** breaking the register on purpose and looking whether it mends itself: killed processes, a full disk, a
/// database that is gone or frozen, rotten files, silent edits. Short rounds are tests; long ones are started by
/// `bench/run faults`.
/// **Knows** everything an operator, or the machine under him, can do. **Never** looks at a time but to demand that
/// nobody waits without end.
/// **Guarantees** that what was acknowledged is looked for from journals that the writers kept, by hashes that are
/// computed here again as `docs/register.md` describes them.
/// **Start reading at** [org.tawama.faults.Writers], then [org.tawama.faults.Audit].
@NullMarked
package org.tawama.faults;

import org.jspecify.annotations.NullMarked;
