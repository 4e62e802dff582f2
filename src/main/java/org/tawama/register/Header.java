package org.tawama.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// What is hashed into the log for a statement: who said what about which record and when, and the digest of the
/// body. Small, so that 256 of them fit into one entry bundle.
record Header(
        String act,
        Instant at,
        Digest body,
        String kind,
        String office,
        Optional<Reason> reason,
        String record,
        int revision) {

    /// The canonical JSON of the header: members in the order of their names, `at` in UTC to the second.
    String text() {
        var text = new StringBuilder(240);
        string(text.append('{'), "act", act);
        string(text.append(','), "at", at.toString());
        string(text.append(','), "body", body.hex());
        string(text.append(','), "kind", kind);
        reason.flatMap(Reason::spokenIn).ifPresent(tag -> string(text.append(','), "language", tag));
        string(text.append(','), "office", office);
        reason.ifPresent(why -> string(text.append(','), "reason", why.text()));
        string(text.append(','), "record", record);
        return text.append(",\"revision\":").append(revision).append('}').toString();
    }

    private static void string(StringBuilder text, String name, String value) {
        text.append('"').append(name).append("\":");
        CanonicalJson.writeString(value, text);
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    Digest leaf() {
        return MerkleTree.leaf(bytes());
    }
}
