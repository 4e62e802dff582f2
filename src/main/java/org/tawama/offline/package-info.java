/// **For** taking the register along: a copy of the whole public site as files that open without a server.
/// **Knows** the texts and their folding, and the site as every reader sees it, over HTTP. **Never** asks the register
/// itself, and never writes beside the folder it was given.
/// **Guarantees** that every link in the copy leads to a file in it or out to the web, and that a search there finds
/// names in any spelling that the register folds alike.
/// **Start reading at** [org.tawama.offline.SiteCopy].
@NullMarked
package org.tawama.offline;

import org.jspecify.annotations.NullMarked;
