/// **For** what may be wrong with a record: rules that look at one record as it is about to be stated, and at what it
/// refers to, and raise questions about it.
/// **Knows** agreements, parties, places, publications, sessions, their recommendations and documents as values.
/// **Never**
/// corrects anything, and never refuses: what is impossible was refused before.
/// **Guarantees** that the same record among the same others raises the same questions on the same day, in the same
/// order; the day is told, no clock is read.
/// **Start reading at** [org.tawama.scrutiny.Scrutiny].
@NullMarked
package org.tawama.scrutiny;

import org.jspecify.annotations.NullMarked;
