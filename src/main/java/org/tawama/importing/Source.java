package org.tawama.importing;

import java.io.IOException;
import java.io.InputStream;

/// A kind of file that we can read into records. To add one: a class that implements this, a sample file, and a golden
/// report of it.
///
/// Not to be confused with [org.tawama.evidence.Source], the document that a record's evidence points into.
public interface Source {
    /// The name given to `./tawama import --as`: lower case, words joined by hyphens.
    String name();

    /// Reads the whole file; writes nothing.
    ///
    /// Whatever the bytes are, the answer accounts for every row: a damaged file gives refusals, not an exception.
    ///
    /// @throws IOException when the bytes cannot be read at all
    Reading read(InputStream file) throws IOException;
}
