package org.tawama.dossiers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;

/// Where the letters of a typeface carry their marks: the anchors of its GPOS table (OpenType 1.9, lookups 4 to 6),
/// in units of the typeface. Nothing else of the table is read.
final class Anchors {
    private static final int MARK_TO_BASE = 4;
    private static final int MARK_TO_LIGATURE = 5;
    private static final int MARK_TO_MARK = 6;
    private static final int EXTENSION = 9;

    private final Map<Integer, List<Attachment>> byMark = new HashMap<>();

    /// How far a mark stands from the origin of the glyph that carries it.
    record Shift(int right, int up) {
        Shift and(Shift other) {
            return new Shift(right + other.right, up + other.up);
        }
    }

    /// @param carriers the anchors of each carrier for marks of this class, one for each of its parts; a ligature has
    /// several parts; a part may have none
    private record Attachment(boolean overMark, Shift own, Map<Integer, List<Optional<Shift>>> carriers) {}

    private Anchors() {}

    static Anchors of(TrueTypeFont font) throws IOException {
        var anchors = new Anchors();
        var table = font.getTableMap().get("GPOS");
        if (table != null) anchors.read(ByteBuffer.wrap(font.getTableBytes(table)));
        return anchors;
    }

    boolean isMark(int glyph) {
        return byMark.containsKey(glyph);
    }

    /// @param part of a ligature, from 0 in reading order; beyond the last the last is meant
    Optional<Shift> onLetter(int letter, int part, int mark) {
        return shift(false, letter, part, mark);
    }

    /// A mark over a mark, or under one.
    Optional<Shift> onMark(int carrier, int mark) {
        return shift(true, carrier, 0, mark);
    }

    private Optional<Shift> shift(boolean overMark, int carrier, int part, int mark) {
        return byMark.getOrDefault(mark, List.of()).stream()
                .filter(attachment -> attachment.overMark() == overMark)
                .filter(attachment -> attachment.carriers().containsKey(carrier))
                .flatMap(attachment -> {
                    var parts = attachment.carriers().get(carrier);
                    return parts.get(Math.min(part, parts.size() - 1)).stream()
                            .map(anchor -> anchor.and(new Shift(
                                    -attachment.own().right(), -attachment.own().up())));
                })
                .findFirst();
    }

    private void read(ByteBuffer table) {
        var lookups = unsigned(table, 8);
        for (var i = 0; i < unsigned(table, lookups); i++) {
            var lookup = lookups + unsigned(table, lookups + 2 + 2 * i);
            for (var j = 0; j < unsigned(table, lookup + 4); j++) {
                readSubtable(table, unsigned(table, lookup), lookup + unsigned(table, lookup + 6 + 2 * j));
            }
        }
    }

    private void readSubtable(ByteBuffer table, int type, int at) {
        switch (type) {
            case MARK_TO_BASE, MARK_TO_LIGATURE, MARK_TO_MARK -> readAttachments(table, type, at);
            case EXTENSION -> readSubtable(table, unsigned(table, at + 2), at + table.getInt(at + 4));
            default -> {}
        }
    }

    private void readAttachments(ByteBuffer table, int type, int at) {
        var marks = coverage(table, at + unsigned(table, at + 2));
        var carriers = coverage(table, at + unsigned(table, at + 4));
        var classes = unsigned(table, at + 6);
        var ofMarks = at + unsigned(table, at + 8);
        var ofCarriers = at + unsigned(table, at + 10);
        var byClass = new ArrayList<Map<Integer, List<Optional<Shift>>>>();
        for (var kind = 0; kind < classes; kind++) {
            byClass.add(
                    type == MARK_TO_LIGATURE
                            ? ligatures(table, carriers, ofCarriers, kind, classes)
                            : letters(table, carriers, ofCarriers, kind, classes));
        }
        for (var i = 0; i < marks.size(); i++) {
            var entry = ofMarks + 2 + 4 * i;
            var own = shiftAt(table, ofMarks + unsigned(table, entry + 2));
            byMark.computeIfAbsent(marks.get(i), glyph -> new ArrayList<>())
                    .add(new Attachment(type == MARK_TO_MARK, own, byClass.get(unsigned(table, entry))));
        }
    }

    private static Map<Integer, List<Optional<Shift>>> letters(
            ByteBuffer table, List<Integer> glyphs, int at, int kind, int classes) {
        var anchors = new HashMap<Integer, List<Optional<Shift>>>();
        for (var i = 0; i < glyphs.size(); i++) {
            anchors.put(glyphs.get(i), List.of(anchor(table, at, at + 2 + 2 * (i * classes + kind))));
        }
        return anchors;
    }

    private static Map<Integer, List<Optional<Shift>>> ligatures(
            ByteBuffer table, List<Integer> glyphs, int at, int kind, int classes) {
        var anchors = new HashMap<Integer, List<Optional<Shift>>>();
        for (var i = 0; i < glyphs.size(); i++) {
            var ligature = at + unsigned(table, at + 2 + 2 * i);
            var parts = new ArrayList<Optional<Shift>>();
            for (var part = 0; part < unsigned(table, ligature); part++) {
                parts.add(anchor(table, ligature, ligature + 2 + 2 * (part * classes + kind)));
            }
            anchors.put(glyphs.get(i), List.copyOf(parts));
        }
        return anchors;
    }

    private static Optional<Shift> anchor(ByteBuffer table, int start, int at) {
        var offset = unsigned(table, at);
        return offset == 0 ? Optional.empty() : Optional.of(shiftAt(table, start + offset));
    }

    private static Shift shiftAt(ByteBuffer table, int anchor) {
        return new Shift(table.getShort(anchor + 2), table.getShort(anchor + 4));
    }

    private static List<Integer> coverage(ByteBuffer table, int at) {
        var glyphs = new ArrayList<Integer>();
        var inRanges = unsigned(table, at) == 2;
        for (var i = 0; i < unsigned(table, at + 2); i++) {
            if (inRanges) {
                var range = at + 4 + 6 * i;
                for (var glyph = unsigned(table, range); glyph <= unsigned(table, range + 2); glyph++)
                    glyphs.add(glyph);
            } else {
                glyphs.add(unsigned(table, at + 4 + 2 * i));
            }
        }
        return glyphs;
    }

    private static int unsigned(ByteBuffer table, int at) {
        return Short.toUnsignedInt(table.getShort(at));
    }
}
