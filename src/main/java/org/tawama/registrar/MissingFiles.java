package org.tawama.registrar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tawama.documents.Document;
import org.tawama.documents.StoredFile.Erased;
import org.tawama.register.Digest;
import org.tawama.register.KeptFiles;
import org.tawama.registrar.DocumentRefused.Ground;

/// Files that statements name and that are not kept here, as in a register that was made from an exported log. Whoever
/// has one brings it: the log says by its digest which it is, so nothing is stated. Safe for any number of threads and
/// processes.
public final class MissingFiles {
    private final Records records;
    private final KeptFiles files;

    public MissingFiles(Records records, KeptFiles files) {
        this.records = records;
        this.files = files;
    }

    /// Keeps the file if a document has or had it, and says which; empty, and nothing kept, where none did. Throws
    /// [DocumentRefused] where it is kept already, was erased, or belongs to a document that was withdrawn.
    ///
    /// @param pages what is to be read on its pages, by their numbers from 1
    public Optional<String> keep(Path file, Map<Integer, String> pages) throws IOException {
        var digest = KeptFiles.digest(file);
        var document = records.documentOf(digest.hex());
        if (document.isEmpty()) return document;
        var id = document.get();
        requireNotErased(id, digest);
        if (files.keeps(digest) || records.find(Kind.DOCUMENT, id).isEmpty())
            throw new DocumentRefused(Ground.RECORDED_ALREADY, id);
        if (!files.keep(file, pages).equals(digest)) throw new IOException("the file changed while it was read");
        try {
            // Whoever erased it meanwhile found nothing to take away.
            requireNotErased(id, digest);
        } catch (DocumentRefused erased) {
            files.erase(digest);
            throw erased;
        }
        return document;
    }

    private void requireNotErased(String id, Digest digest) {
        if (erasure(id, digest).isPresent()) throw new DocumentRefused(Ground.ERASED, id);
    }

    private Optional<Erased> erasure(String id, Digest digest) {
        return records.find(Kind.DOCUMENT, id)
                .or(() -> records.findWithdrawn(Kind.DOCUMENT, id, Known.latest()))
                .map(Held<Document>::value)
                .flatMap(document -> document.erasure(digest.hex()));
    }
}
