package org.tawama.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/// The place where a page ended: the moment it was read at, and the sorting keys of its last item.
///
/// Its text carries a digest of itself and of the inquiry. That is not a secret: it catches what was changed, cut or
/// carried to another list, and whoever computes it anew only asks for another page.
record Cursor(Moment moment, Object[] keys) {
    private static final byte VERSION = 1;
    private static final int DIGEST_BYTES = 8;
    private static final int LONGEST = 4_000;

    static Cursor after(Moment moment, FieldDoc last) {
        return new Cursor(moment, last.fields);
    }

    FieldDoc place() {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, keys);
    }

    String text(Inquiry inquiry) {
        var content = content();
        var all = Arrays.copyOf(content, content.length + DIGEST_BYTES);
        System.arraycopy(digest(content, inquiry), 0, all, content.length, DIGEST_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /// Empty when the text is not a cursor of this inquiry.
    static Optional<Cursor> parse(String text, Inquiry inquiry) {
        if (text.length() > LONGEST) return Optional.empty();
        try {
            var all = Base64.getUrlDecoder().decode(text);
            if (all.length <= DIGEST_BYTES || !canonical(text, all)) return Optional.empty();
            var content = Arrays.copyOf(all, all.length - DIGEST_BYTES);
            var digest = Arrays.copyOfRange(all, content.length, all.length);
            if (!Arrays.equals(digest, digest(content, inquiry))) return Optional.empty();
            return Optional.of(read(content));
        } catch (IllegalArgumentException | DateTimeException | IOException notACursor) {
            return Optional.empty();
        }
    }

    /// The last letter of base64 may hold bits that decode to nothing.
    private static boolean canonical(String text, byte[] decoded) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(text);
    }

    private byte[] content() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(moment.known());
            out.writeLong(moment.day().toEpochDay());
            out.writeByte(keys.length);
            for (var key : keys) write(out, key);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Object key) throws IOException {
        switch (key) {
            case Float score -> {
                out.writeByte('f');
                out.writeFloat(score);
            }
            case Long number -> {
                out.writeByte('l');
                out.writeLong(number);
            }
            case BytesRef text -> {
                out.writeByte('b');
                out.writeShort(text.length);
                out.write(text.bytes, text.offset, text.length);
            }
            default -> throw new IllegalArgumentException("not a sorting key: " + key);
        }
    }

    private static Cursor read(byte[] content) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(content));
        if (in.readByte() != VERSION) throw new IllegalArgumentException("a cursor of another version");
        var moment = new Moment(in.readLong(), LocalDate.ofEpochDay(in.readLong()));
        var keys = new Object[in.readByte()];
        for (var place = 0; place < keys.length; place++) {
            keys[place] = switch (in.readByte()) {
                case 'f' -> in.readFloat();
                case 'l' -> in.readLong();
                case 'b' -> new BytesRef(in.readNBytes(in.readUnsignedShort()));
                default -> throw new IllegalArgumentException("not a sorting key");
            };
        }
        return new Cursor(moment, keys);
    }

    private static byte[] digest(byte[] content, Inquiry inquiry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(content);
            digest.update(conditions(inquiry).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What must stay the same from page to page; how many items a page has may change.
    private static String conditions(Inquiry inquiry) {
        return String.join(
                "\n",
                inquiry.list().toString(),
                inquiry.q(),
                inquiry.selections().toString(),
                inquiry.signedFrom().toString(),
                inquiry.signedTo().toString(),
                inquiry.order().code(),
                inquiry.language().code());
    }
}
