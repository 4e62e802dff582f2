package org.tawama.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;

/// Texts of a document, packed one by one: each can be read without its neighbours, which a page of twenty would pay
/// for twenty times. They are short, so each is packed against a text that both sides know and that it resembles.
final class Packed {
    /// What the JSON of most items looks like. Part of the index's format: whoever changes it changes its version.
    private static final byte[] USUAL = """
            "codes":[],"periods":[],"from":"","to":"","names":[{"point":{"latitude":,"longitude":},"note":{"fr":"\
            "doubt":"ambiguous-name","value":"","reference":"","state":"open","verdict":"unresolved"}\
            {"id":"x1","kind":"decentralised","form":"twinning","title":{"fr":"","ar":"","en":""},\
            "parties":[{"party":"","side":"home","name":{"fr":"","ar":"","en":""},\
            "level":"commune","country":"DZ","territory":"DZ-10","wilaya":"DZ-10"},\
            {"party":"","side":"partner","name":{"fr":"","ar":"","en":""},\
            "level":"commune","country":"FR","printed":""}],"status":"in-force","status":"signed",\
            "vitality":"unknown","themes":[],"actions":[{"act":"signed","on":"19","place":null},\
            {"act":"entered-into-force","on":"20","place":null}],"publications":[],"relations":[],\
            "evidence":[{"field":"","source":"","locator":"","quote":"","verdict":"accepted"}],\
            "recorded":{"entry":1,"revision":1,"at":"2026-""".getBytes(StandardCharsets.UTF_8);

    /// LZ4 looks no further back.
    private static final int MOST_LIKE = 1 << 16;

    private static final int SPARE = 8;

    private Packed() {}

    static BytesRef json(byte[] json) {
        return pack(json, 0, json.length, USUAL);
    }

    static byte[] openJson(BytesRef packed) {
        return open(packed, USUAL);
    }

    /// Packs a text that repeats much of `like`.
    static BytesRef text(BytesRef text, byte[] like) {
        return pack(text.bytes, text.offset, text.length, like);
    }

    static BytesRef openText(BytesRef packed, byte[] like) {
        return new BytesRef(open(packed, like));
    }

    private static BytesRef pack(byte[] text, int from, int length, byte[] all) {
        var like = end(all);
        var both = Arrays.copyOf(like, like.length + length);
        System.arraycopy(text, from, both, like.length, length);
        var packed = new ByteArrayOutputStream(length);
        try {
            var out = new OutputStreamDataOutput(packed);
            out.writeVInt(length);
            LZ4.compressWithDictionary(both, 0, like.length, length, out, new LZ4.FastCompressionHashTable());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(packed.toByteArray());
    }

    private static byte[] end(byte[] like) {
        return like.length <= MOST_LIKE ? like : Arrays.copyOfRange(like, like.length - MOST_LIKE, like.length);
    }

    private static byte[] open(BytesRef packed, byte[] all) {
        var like = end(all);
        try {
            var in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
            var length = in.readVInt();
            // It may write a few bytes further than the text is long.
            var both = Arrays.copyOf(like, like.length + length + SPARE);
            LZ4.decompress(in, length, both, like.length);
            return Arrays.copyOfRange(both, like.length, like.length + length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
