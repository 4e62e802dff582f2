package org.tawama.register;

import java.nio.charset.StandardCharsets;

/// An entry as it is hashed: the very bytes of header and body, and the hashes that were stored with them. Lives
/// for one step of a verification; it holds arrays and is therefore no record.
final class EntryBytes {
    private static final String CLAIM = ",\"body\":\"";

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

    /// The entry of a header that stands in a file, with the digest that it claims for its body, which is found without
    /// reading the rest: no text inside of a header holds a quotation mark after a comma. Throws
    /// [IllegalArgumentException] if there is none.
    static EntryBytes parse(long number, byte[] header, byte[] body, Digest claimedLeaf) {
        var text = new String(header, StandardCharsets.UTF_8);
        var claim = text.indexOf(CLAIM) + CLAIM.length();
        if (claim < CLAIM.length() || claim + 2 * Digest.LENGTH > text.length()) {
            throw new IllegalArgumentException("a header without the digest of a body");
        }
        var claimed = Digest.parse(text.substring(claim, claim + 2 * Digest.LENGTH));
        return new EntryBytes(number, header, body, claimed, claimedLeaf);
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
