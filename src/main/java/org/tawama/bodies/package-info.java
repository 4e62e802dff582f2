/// **For** the bodies in which partners meet: councils, conferences, networks, joint commissions, committees.
/// **Knows** parties, themes, evidence. **Never** infers a membership from who attended.
/// **Guarantees** that a joint commission names at least two countries.
/// **Start reading at** [org.tawama.bodies.Body].
@NullMarked
package org.tawama.bodies;

import org.jspecify.annotations.NullMarked;
