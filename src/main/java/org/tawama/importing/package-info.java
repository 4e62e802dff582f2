/// **For** reading what others printed into records: one [org.tawama.importing.Source] per kind of file, and the report
/// that accounts for every row of it.
/// **Knows** the cooperation modules and the reference data. **Never** guesses: an encoding, a wilaya, a country, a
/// sentence it does not know is refused by name, and a file with a refused row is not imported at all.
/// **Guarantees** that reading never throws over what a file contains, that it needs memory for one line and for the
/// items found, not for the file, and that printed text is kept to the letter.
/// **Start reading at** [org.tawama.importing.FoundingPage].
@NullMarked
package org.tawama.importing;

import org.jspecify.annotations.NullMarked;
