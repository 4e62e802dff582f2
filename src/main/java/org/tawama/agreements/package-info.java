/// **For** the instruments that bind partners: their parties, their dated actions, the status those actions
/// give, and what follows from their clauses.
/// **Knows** parties, publication, evidence. **Never** stores a status or a due date, and never knows who writes or
/// where it is kept.
/// **Guarantees** that an agreement whose dates are impossible cannot be constructed.
/// **Start reading at** [org.tawama.agreements.Agreement].
@NullMarked
package org.tawama.agreements;

import org.jspecify.annotations.NullMarked;
