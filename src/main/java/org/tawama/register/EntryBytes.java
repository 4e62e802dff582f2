package org.tawama.register;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// An entry as it is hashed: the very bytes of header and body, and the hashes that were stored with them. Lives
/// for one step of a verification; it holds arrays and is therefore no record.
final class EntryBytes {
    private final long number;
    private final byte[] header;
    private final byte[] body;
    private final Digest claimedBody;
    private final Digest claimedLeaf;

    EntryBytes(long number, byte[] header, byte[] body, Digest claimedBody, Digest claimedLeaf) {
        this.number = number;
        this.header = header;
        this.body = body;
        this.claimedBody = claimedBody;
        this.claimedLeaf = claimedLeaf;
    }

    static EntryBytes of(Revision revision) {
        return new EntryBytes(
                revision.entry(),
                revision.headerFacts().bytes(),
                revision.statement().getBytes(StandardCharsets.UTF_8),
                revision.bodyDigest(),
                revision.leaf());
    }

    /// The entry of a header that stands in a file, with the digest that it claims for its body; throws
    /// [IllegalArgumentException] or [tools.jackson.core.JacksonException] if it is no header.
    static EntryBytes parse(long number, byte[] header, byte[] body, Digest claimedLeaf) {
        var claimed = JsonMapper.shared().readTree(header).path("body").asString("");
        return new EntryBytes(number, header, body, Digest.parse(claimed), claimedLeaf);
    }

    long number() {
        return number;
    }

    byte[] header() {
        return header;
    }

    byte[] body() {
        return body;
    }

    /// What the header says of the body.
    Digest claimedBody() {
        return claimedBody;
    }

    /// What was stored as the header's hash.
    Digest claimedLeaf() {
        return claimedLeaf;
    }
}
