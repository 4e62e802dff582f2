package org.tawama.registrar;

import java.util.List;
import java.util.regex.Pattern;
import org.tawama.registrar.ClaimRefused.Ground;

/// What no source can claim, for only a command of its own states it: the file of a document is what was
/// looked at and kept, and a claim that named other bytes would have the document show what nobody brought
/// for it. Nor of what kind the record is to which a document belongs: its identifier says that.
final class Unclaimable {
    private static final List<String> OF_DOCUMENTS = List.of("/file", "/erasedFiles");
    private static final Pattern KIND_OF_SUBJECT = Pattern.compile("/about/\\d+/kind(/.*)?");

    private Unclaimable() {}

    /// Throws [ClaimRefused] for such a field, and for all below it.
    static void refuse(Kind<?> kind, String field) {
        if (kind == Kind.DOCUMENT && OF_DOCUMENTS.stream().anyMatch(name -> (field + "/").startsWith(name + "/")))
            throw new ClaimRefused(Ground.STATED_OTHERWISE, field);
        if (kind == Kind.DOCUMENT && KIND_OF_SUBJECT.matcher(field).matches())
            throw new ClaimRefused(Ground.SAID_BY_IDENTIFIER, field);
    }
}
