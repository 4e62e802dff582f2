/// **For** reading the shipped reference data into domain records: the wilayas and communes of Algeria through time,
/// countries, the authorities of France, populated places of the world, and the sources they come from.
/// **Knows** the vocabulary, evidence and territories. **Never** writes to a register, reads a network, or chooses a
/// country's label by itself: labels are in a file that an operator may replace.
/// **Guarantees** one record per identifier, parents before children, and that the large tables are streamed: nothing
/// of them stays in memory but what was asked for.
/// **Start reading at** [org.tawama.gazetteer.Gazetteer].
@NullMarked
package org.tawama.gazetteer;

import org.jspecify.annotations.NullMarked;
