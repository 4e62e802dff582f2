package org.tawama.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// The line of one entry in an exported log: `{"entry":n,"leaf":"hex","header":{…},"body":{…}}`. It is read by
/// cutting, not by parsing, so that header and body are hashed byte for byte as they stand in the file.
record LogLine(EntryBytes bytes) {
    private static final String ENTRY = "{\"entry\":";
    private static final String LEAF = ",\"leaf\":\"";
    private static final String HEADER = "\",\"header\":";
    private static final String BODY = ",\"body\":";

    static LogLine of(Revision revision) {
        return new LogLine(EntryBytes.of(revision));
    }

    String text() {
        return ENTRY + bytes.number() + LEAF + bytes.claimedLeaf().hex() + HEADER
                + new String(bytes.header(), StandardCharsets.UTF_8) + BODY
                + new String(bytes.body(), StandardCharsets.UTF_8) + "}";
    }

    /// Empty if the line is not one of an entry.
    static Optional<LogLine> parse(byte[] line) {
        try {
            return Optional.of(new LogLine(new Cut(line).entry()));
        } catch (IllegalArgumentException | JacksonException notAnEntry) {
            return Optional.empty();
        }
    }

    /// Walks through a line from the left.
    private static final class Cut {
        private final byte[] line;
        private int at;

        Cut(byte[] line) {
            this.line = line;
        }

        EntryBytes entry() {
            skip(ENTRY);
            var number = number();
            skip(LEAF);
            var leaf = Digest.parse(ascii(2 * Digest.LENGTH));
            skip(HEADER);
            var header = object();
            skip(BODY);
            if (line[line.length - 1] != '}') {
                throw new IllegalArgumentException("an entry's line ends in }");
            }
            var body = Arrays.copyOfRange(line, at, line.length - 1);
            return EntryBytes.parse(number, header, body, leaf);
        }

        private void skip(String word) {
            if (!ascii(word.length()).equals(word)) {
                throw new IllegalArgumentException("an entry's line goes on with " + word);
            }
        }

        private String ascii(int length) {
            if (at + length >= line.length) {
                throw new IllegalArgumentException("an entry's line is longer");
            }
            var text = new String(line, at, length, StandardCharsets.US_ASCII);
            at += length;
            return text;
        }

        private long number() {
            var from = at;
            while (at < line.length && line[at] >= '0' && line[at] <= '9') {
                at++;
            }
            var digits = new String(line, from, at - from, StandardCharsets.US_ASCII);
            var number = Long.parseLong(digits);
            if (!digits.equals(Long.toString(number))) {
                throw new IllegalArgumentException("a number without leading zeros: " + digits);
            }
            return number;
        }

        /// A header has no object in it: it ends at the first brace outside of a string.
        private byte[] object() {
            var from = at;
            var quoted = false;
            for (; at < line.length; at++) {
                switch (line[at]) {
                    case '\\' -> at++;
                    case '"' -> quoted = !quoted;
                    case '}' -> {
                        if (!quoted) {
                            at++;
                            return Arrays.copyOfRange(line, from, at);
                        }
                    }
                    default -> {}
                }
            }
            throw new IllegalArgumentException("a header ends in }");
        }
    }
}
