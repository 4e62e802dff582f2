package org.tawama.opendata;

import java.util.List;
import org.tawama.documents.Document;
import org.tawama.documents.StoredFile;
import org.tawama.evidence.Evidence;
import org.tawama.registrar.Held;
import org.tawama.vocabulary.LocalText;

/// A document as it reads on one day. The records that it belongs to are named, not read: their titles
/// change without it.
///
/// @param existing whether it can have been there by that day
public record DocumentSheet(Held<Document> held, boolean existing) implements Sheet {
    @Override
    public Listed listed() {
        return Listed.DOCUMENTS;
    }

    public Document document() {
        return held.value();
    }

    @Override
    public LocalText title() {
        return document().title();
    }

    @Override
    public List<Evidence> evidence() {
        return document().evidence();
    }

    /// Where the bytes are, below the site's root: they never change there.
    public String path() {
        return path(document().file());
    }

    /// The same for any file: its digest, and an ending by which a copy of it opens in the right program.
    public static String path(StoredFile file) {
        return "/files/" + file.sha256() + "." + file.type().extension();
    }
}
