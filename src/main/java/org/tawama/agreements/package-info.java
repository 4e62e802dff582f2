/// **For** the instruments that bind partners: their parties, their dated actions, and the status those actions give.
/// **Knows** parties, publication, evidence. **Never** stores a status, and never knows who writes or where it is kept.
/// **Guarantees** that an agreement whose dates are impossible cannot be constructed.
/// **Start reading at** [org.tawama.agreements.Agreement].
@NullMarked
package org.tawama.agreements;

import org.jspecify.annotations.NullMarked;
