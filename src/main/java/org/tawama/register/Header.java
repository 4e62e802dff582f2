package org.tawama.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

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

    /// Reads a header; throws [IllegalArgumentException] if it is none, or not written in the one way.
    static Header parse(byte[] bytes) {
        try {
            var json = JsonMapper.shared().readTree(bytes);
            var header = new Header(
                    json.path("act").stringValue(""),
                    Instant.parse(json.path("at").stringValue("")),
                    Digest.parse(json.path("body").stringValue("")),
                    json.path("kind").stringValue(""),
                    json.path("office").stringValue(""),
                    json.path("reason")
                            .stringValueOpt()
                            .map(text -> Reason.of(text, json.path("language").stringValueOpt())),
                    json.path("record").stringValue(""),
                    json.path("revision").asInt(0));
            if (Arrays.equals(header.bytes(), bytes)) return header.required();
            throw new IllegalArgumentException("a header with other members than a header has");
        } catch (JacksonException | DateTimeParseException unreadable) {
            throw new IllegalArgumentException("not a header: " + unreadable.getMessage(), unreadable);
        }
    }

    /// Itself, if its members are what they must be; a register checks them before it writes them.
    private Header required() {
        Texts.requireCode("an act", act);
        Texts.requireCode("a kind", kind);
        Texts.requireCode("an office", office);
        Texts.requireLine("a record's id", record, Draft.LONGEST_ID);
        reason.ifPresent(Texts::requireReason);
        if (at.getNano() != 0) throw new IllegalArgumentException("a time is in whole seconds, not " + at);
        if (revision < 1) throw new IllegalArgumentException("a revision is 1 or more, not " + revision);
        return this;
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
