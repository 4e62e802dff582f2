/// **For** places through time: countries, wilayas, communes, regions and departments, with the days on which a name,
/// a code or a parent held.
/// **Knows** the vocabulary and evidence. **Never** knows who signs: a place is not a party.
/// **Guarantees** that a territory has at most one parent on any day.
/// **Start reading at** [org.tawama.territories.Territory].
@NullMarked
package org.tawama.territories;

import org.jspecify.annotations.NullMarked;
