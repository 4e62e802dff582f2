/// **For** the legal persons that sign: states, ministries, local authorities, networks.
/// **Knows** territories and evidence. **Never** confuses a person with a form of its name: a *mairie* or a *conseil
/// général* is a printed form, the commune or the département is the party.
/// **Guarantees** that a party has a name on every day.
/// **Start reading at** [org.tawama.parties.Party].
@NullMarked
package org.tawama.parties;

import org.jspecify.annotations.NullMarked;
