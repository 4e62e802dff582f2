/// **For** the sessions in which bodies meet: when and where, at which level, who came by office and rank, what was on
/// the agenda and what was decided.
/// **Knows** bodies and evidence. **Never** names a person, and never invents the session that a gap in the numbers
/// leaves out.
/// **Guarantees** that no session ends before it starts, and that a series names its gaps.
/// **Start reading at** [org.tawama.meetings.Meeting].
@NullMarked
package org.tawama.meetings;

import org.jspecify.annotations.NullMarked;
