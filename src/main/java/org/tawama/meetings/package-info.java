/// **For** the sessions in which bodies meet: when and where, at which level, who came by office and rank, what was on
/// the agenda and what was decided; and for what they recommend, to whom, until when, and what became of it.
/// **Knows** bodies, agreements for the two sides, and evidence. **Never** names a person, never invents the session
/// that a gap in the numbers leaves out, and never computes a rate of implementation.
/// **Guarantees** that no session ends before it starts, that a series names its gaps, and that no recommendation is
/// closed twice or without evidence.
/// **Start reading at** [org.tawama.meetings.Meeting], then [org.tawama.meetings.Recommendation].
@NullMarked
package org.tawama.meetings;

import org.jspecify.annotations.NullMarked;
